import { expect, test } from "vitest";
import { DELETE, GET, PATCH } from "@/app/api/v1/shares/[id]/route";
import { db } from "@/lib/data/db";
import { hashToken, mintToken } from "@/lib/server/secret-token";
import { POST } from "./route";

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = { usage: [{ ...CELL, meters: { output: "5000000" } }], asOf: "2024-07-09" };

async function share(extra: object = {}) {
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ ...BODY, ...extra }) };
  return (await POST(new Request("http://localhost/api/v1/shares", init))).json();
}

const at = (id: string) => ({ params: Promise.resolve({ id }) });

function ask(method: string, token: string | null, body?: object) {
  return new Request("http://localhost/api/v1/shares/x", {
    method,
    headers: {
      "Content-Type": "application/json",
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

test("T4: a million ids are 22 characters each, all different, each character as likely", () => {
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const COUNT = 1_000_000;
  const seen = new Set<string>();
  const counts = Array.from({ length: 22 }, () => new Uint32Array(128));
  let odd = 0;
  for (let i = 0; i < COUNT; i++) {
    const id = mintToken();
    seen.add(id);
    if (id.length !== 22) odd += 1;
    counts.forEach((count, k) => {
      const code = id.charCodeAt(k);
      count[code] = (count[code] ?? 0) + 1;
    });
  }
  expect(odd).toBe(0);
  expect(seen.size).toBe(COUNT);
  for (const [k, count] of counts.entries()) {
    // 128 bits are 21 characters of six bits and one of two.
    const letters = k === 21 ? ["A", "Q", "g", "w"] : [...LETTERS];
    const found = letters.map((letter) => count[letter.charCodeAt(0)] ?? 0);
    expect(found.reduce((sum, times) => sum + times, 0)).toBe(COUNT);
    const expected = COUNT / letters.length;
    const chi = found.reduce((sum, times) => sum + (times - expected) ** 2 / expected, 0);
    // Once in ten million for 63 degrees of freedom.
    expect(chi, `character ${k}`).toBeLessThan(140);
  }
}, 120_000);

test("T4: ten thousand guesses are answered alike, and find nothing", async () => {
  await share();
  const answers = new Set<string>();
  const guess = async () => {
    const response = await GET(ask("GET", null), at(mintToken()));
    answers.add(JSON.stringify([response.status, [...response.headers], await response.text()]));
  };
  for (let i = 0; i < 100; i++) await Promise.all(Array.from({ length: 100 }, guess));
  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain("404");
}, 120_000);

test("T8: a wrong, missing or another share's token changes nothing and is answered alike", async () => {
  const [mine, other] = [await share(), await share()];
  const row = () => db().$queryRaw`select s::text from shares s order by id`;
  const before = await row();
  const wrong = [null, "", "A".repeat(22), other.manageToken, mine.id, `${mine.manageToken}A`];
  const answers = new Set<string>();
  for (const token of wrong) {
    for (const [method, body] of [
      ["DELETE", undefined],
      ["PATCH", { expiresInDays: 365 }],
      ["PATCH", { revoked: true }],
    ] as const) {
      const call = method === "DELETE" ? DELETE : PATCH;
      const response = await call(ask(method, token, body), at(mine.id));
      answers.add(JSON.stringify([response.status, [...response.headers], await response.text()]));
    }
  }
  expect(answers.size).toBe(1);
  expect([...answers][0]).toContain("404");
  expect(await row()).toEqual(before);
  // Neither does the token count in an address.
  const url = `http://localhost/api/v1/shares/${mine.id}?manageToken=${mine.manageToken}`;
  expect((await DELETE(new Request(url, { method: "DELETE" }), at(mine.id))).status).toBe(404);
  expect((await DELETE(ask("DELETE", mine.manageToken), at(mine.id))).status).toBe(204);
});

test("T35: deleted is gone from every table", async () => {
  const mine = await share({ title: "Forget 8152 me" });
  const hex = (token: string) => Buffer.from(hashToken(token)).toString("hex");
  const traces = [mine.id, mine.manageToken, hex(mine.id), hex(mine.manageToken), "Forget 8152"];
  const dump = async () => {
    const tables = await db().$queryRaw<{ name: string }[]>`
      select tablename::text as name from pg_tables where schemaname = 'public'`;
    const rows = await Promise.all(
      tables.map(({ name }) => db().$queryRawUnsafe<unknown[]>(`select t::text from "${name}" t`)),
    );
    return JSON.stringify(rows);
  };
  expect(await dump()).toContain(hex(mine.id));
  expect((await DELETE(ask("DELETE", mine.manageToken), at(mine.id))).status).toBe(204);
  const left = await dump();
  for (const trace of traces) expect(left).not.toContain(trace);
});

test("the owner of a link that ended learns how, and nobody else that it was", async () => {
  const mine = await share();
  expect((await PATCH(ask("PATCH", mine.manageToken, { revoked: true }), at(mine.id))).status).toBe(
    200,
  );
  const own = await GET(ask("GET", mine.manageToken), at(mine.id));
  expect([own.status, (await own.json()).code]).toEqual([410, "revoked"]);
  expect((await GET(ask("GET", "A".repeat(22)), at(mine.id))).status).toBe(404);
  expect((await GET(ask("GET", null), at(mine.id))).status).toBe(404);
});

test("T3: with volumes hidden, what is stored has no volume, and is what was previewed", async () => {
  const usage = [{ ...CELL, requests: "7654321", meters: { output: "123456789" } }];
  const { id } = await share({ usage, hideVolumes: true });
  const stored = await (await GET(ask("GET", null), at(id))).json();
  expect(stored.kind).toBe("ratios");
  const rows = JSON.stringify(await db().$queryRaw`select s::text from shares s`);
  for (const volume of ["7654321", "123456789"]) expect(rows).not.toContain(volume);
});
