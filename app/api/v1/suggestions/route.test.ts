import { beforeAll, expect, test, vi } from "vitest";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { db } from "@/lib/data/db";
import { findOffer } from "@/lib/data/offers";
import { MOST_WAITING } from "@/lib/data/suggestions";
import { correctableFields } from "@/lib/domain/offers/correctable-fields";
import { env } from "@/lib/server/env";

vi.stubEnv("RATE_LIMITS", "on"); // the other tests turn it off
const { POST } = await import("./route");
const { GET } = await import("./[id]/route");

let proposal: Record<string, unknown>;
beforeAll(async () => {
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  const offer = await findOffer("jina");
  const field = offer && correctableFields(offer).find(({ what }) => what === "tokens");
  proposal = {
    record: { kind: "offer", slug: "jina" },
    field: field?.path,
    before: field?.before,
    after: "20000000",
    words: "Every key has 20 million tokens.",
    source: "https://jina.ai/embeddings/",
    day: "2026-11-30",
    why: { en: "As its source has it", zh: "按来源更正" },
  };
});

let caller = 0;
/** Each from an address of its own, unless one is named. */
function send(body: unknown, headers: Record<string, string> = {}) {
  caller += 1;
  return POST(
    new Request("http://localhost/api/v1/suggestions", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "x-forwarded-for": `198.51.100.${caller}`,
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
}
const status = (id: string) =>
  GET(new Request("http://localhost/"), { params: Promise.resolve({ id }) });

test("keeps a correction, and tells by its id alone how it stands", async () => {
  const response = await send({ proposal, email: "reader@example.org", homepage: "" });
  expect(response.status).toBe(201);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const { id, url } = await response.json();
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(url).toContain(`/suggestions/${id}`);
  const found = await status(id);
  const answer = await found.json();
  expect(answer).toEqual({
    ...{ status: "waiting", reason: null, decidedAt: null, proposal },
    sentAt: expect.any(String),
  });
  expect(JSON.stringify(answer)).not.toContain("reader@example.org");
  // A stolen table opens no link.
  const [row] = await db().$queryRaw<{ all: string }[]>`select s::text as all from suggestions s`;
  expect(row?.all).not.toContain(id);
});

test("keeps no address when none was given", async () => {
  expect((await send({ proposal })).status).toBe(201);
  expect(await db().suggestion.count({ where: { email: null } })).toBe(1);
});

test("unknown and malformed ids are answered alike", async () => {
  const answers = await Promise.all(["A".repeat(22), "", "../x", "%00"].map(status));
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  expect(bodies.size).toBe(1);
});

test.each([
  ["a field only programs fill", () => ({ proposal, homepage: "http://spam.example" }), 422],
  ["what nobody asks for", () => ({ proposal, status: "accepted" }), 422],
  ["a decided proposal", () => ({ proposal: { ...proposal, reason: "x" } }), 422],
  [
    "a vendor",
    () => ({ proposal: { ...proposal, record: { kind: "vendor", slug: "jina" } } }),
    422,
  ],
  [
    "an unknown offer",
    () => ({ proposal: { ...proposal, record: { kind: "offer", slug: "nobody" } } }),
    422,
  ],
  ["a value that stands no more", () => ({ proposal: { ...proposal, before: "1" } }), 409],
  ["a number nobody quoted", () => ({ proposal: { ...proposal, after: "30000000" } }), 422],
  ["a script for a source", () => ({ proposal: { ...proposal, source: "javascript:1" } }), 422],
  ["an operator for a text", () => ({ proposal: { ...proposal, after: { gt: "" } } }), 422],
  ["a list for a slug", () => ({ proposal: { ...proposal, record: { slug: ["jina"] } } }), 422],
  ["a NUL", () => ({ proposal: { ...proposal, words: "20 million\0" } }), 422],
  ["half a character", () => ({ proposal: { ...proposal, words: "20 million \ud800" } }), 422],
  ["no address", () => ({ proposal, email: "nobody" }), 422],
  ["no JSON", () => "{", 400],
  ["too much", () => JSON.stringify({ proposal, email: "x".repeat(20_000) }), 413],
])("refuses %s, and keeps nothing", async (_what, body, expected) => {
  const before = await db().suggestion.count();
  const response = await send(body());
  expect(response.status).toBe(expected);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await db().suggestion.count()).toBe(before);
});

test("takes no form of another site, which cannot say that it sends JSON", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    expect((await send({ proposal }, { "Content-Type": type })).status).toBe(415);
  }
});

test("ten an hour from one address, whatever it says of where it comes from", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) {
    const from = `203.0.113.${i}, 192.0.2.77`;
    statuses.push((await send({ proposal }, { "x-forwarded-for": from })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429, 429]);
});

test("takes no more when a thousand wait", async () => {
  await db().$executeRaw`
    insert into suggestions (id, id_hash, offer_slug, proposal)
    select gen_random_uuid(), sha256(n::text::bytea), 'jina', '{}'
    from generate_series(1, ${MOST_WAITING}) n`;
  const response = await send({ proposal });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});
