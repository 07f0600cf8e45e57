import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/shares/[id]/route";
import { db } from "@/lib/data/db";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findFactSources } from "@/lib/data/fact-sources";
import { sinceThen } from "@/lib/domain/share/since-then";
import { day } from "@/lib/domain/units/day";
import { openSnapshotSchema } from "@/lib/schemas/snapshot";
import { POST } from "./route";

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = {
  usage: [{ ...CELL, meters: { inputUncached: "90000000", output: "5000000" } }],
  asOf: "2024-07-09",
};

async function read(id: string) {
  const response = await GET(new Request("http://localhost"), { params: Promise.resolve({ id }) });
  const { expiresAt: _, ...stored } = await response.json();
  return stored;
}

test("with every price and grant changed, a share says what it said, and what would be else", async () => {
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(BODY) };
  const made = await POST(new Request("http://localhost/api/v1/shares", init));
  const { id } = await made.json();
  const before = await read(id);
  const snapshot = openSnapshotSchema.parse(before);
  const today = day("2026-11-22");
  expect(sinceThen(snapshot, await findEstimateCatalogue(), today)).toBeNull();

  await db().$executeRaw`update prices set
    input_uncached_micro_per_million = input_uncached_micro_per_million * 3,
    output_micro_per_million = output_micro_per_million * 3`;
  await db().$executeRaw`update grants set tokens = tokens / 2`;
  await db().$executeRaw`update catalog_revisions set digest = repeat('a', length(digest))`;

  expect(await read(id)).toEqual(before);
  const change = sinceThen(snapshot, await findEstimateCatalogue(), today);
  expect(change?.catalogue?.now).toMatch(/^a+$/);
  expect(change?.figures?.baseline?.now.pico).toBe(
    3n * (change?.figures?.baseline?.frozen.pico ?? 0n),
  );
  expect(change?.figures?.costs.length).toBeGreaterThan(8);
  for (const { frozen, now } of change?.figures?.costs ?? []) {
    expect(now?.pico).toBeGreaterThan(frozen?.pico ?? 0n);
  }
  // The facts that changed are named, each with both values.
  const facts = change?.facts ?? [];
  const glm = facts.filter(({ id }) => id === "price/zhipu/glm-4");
  expect(glm.map(({ frozen, now }) => `${frozen} → ${now}`)).toContain("CNY 100 → CNY 300");
  const grant = facts.find(({ id, field }) => id.startsWith("grant/") && field === "tokens");
  expect(BigInt(grant?.frozen ?? 0)).toBe(2n * BigInt(grant?.now ?? 1));
  const sources = await findFactSources(facts, day("2024-07-09"));
  expect(sources["price/zhipu/glm-4 output"]?.publisher).toBeTruthy();
  const statement = sources[`${grant?.id} tokens`]?.statement ?? "";
  expect(await db().statement.count({ where: { id: statement } })).toBe(1);
  // A reader is told what is given, not where it stands in the catalogue.
  expect(sources[`${grant?.id} tokens`]?.about?.en).toMatch(/tokens$/);
});
