import { expect, test } from "vitest";
import { POST } from "@/app/api/v1/shares/route";
import { sinceThen } from "@/lib/domain/share/since-then";
import { isSealed } from "@/lib/domain/share/snapshot";
import { addDays, day } from "@/lib/domain/units/day";
import { estimatePool } from "@/lib/server/estimate-pool";
import { hashToken } from "@/lib/server/secret-token";
import { findEstimateCatalogue } from "./estimate-catalogue";
import { findShare } from "./shares";
import { findSinceThen } from "./since-then";

const TODAY = day("2026-11-22");
const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };

async function share(asOf: string) {
  const usage = [{ ...CELL, meters: { inputUncached: "90000000", output: "5000000" } }];
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ usage, asOf }) };
  const made = await POST(new Request("http://localhost/api/v1/shares", init));
  const found = await findShare(hashToken((await made.json()).id));
  if (found === null || isSealed(found.snapshot)) throw new Error("no share");
  return { snapshot: found.snapshot, digest: found.digest };
}

test("another thread says what this one would, once for a catalogue and a day", async () => {
  const one = await share("2024-07-09");
  const pool = estimatePool();
  const run = pool.run.bind(pool);
  let runs = 0;
  pool.run = (...asked) => {
    runs++;
    return run(...asked);
  };
  const all = await Promise.all(Array.from({ length: 20 }, () => findSinceThen(one, TODAY)));
  const here = sinceThen(one.snapshot, await findEstimateCatalogue(), TODAY);
  for (const found of all) expect(found).toEqual(here);
  expect(runs).toBe(1);
  await findSinceThen(one, addDays(TODAY, 1));
  expect(runs).toBe(2);
  pool.run = run;
});

test("what could not be computed is unknown, and asked for again", async () => {
  const one = await share("2024-07-10");
  const pool = estimatePool();
  const run = pool.run.bind(pool);
  pool.run = async () => ({ answer: "busy", ms: 0 });
  expect(await findSinceThen(one, TODAY)).toBe("unknown");
  pool.run = run;
  expect(await findSinceThen(one, TODAY)).toEqual(
    sinceThen(one.snapshot, await findEstimateCatalogue(), TODAY),
  );
});
