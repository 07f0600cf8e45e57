import { afterAll, expect, test } from "vitest";
import { GET as health } from "@/app/healthz/route";
import { findPackedCatalogue } from "@/lib/data/packed-catalogue";
import { day } from "@/lib/domain/units/day";
import type { EstimateTask } from "@/lib/worker/estimate-task";
import { worstEstimate } from "@/test/worst-estimate";
import { EstimatePool, type PoolLimits, type Worked } from "./estimate-pool";

const pools: EstimatePool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

function open(limits: Partial<PoolLimits>) {
  const pool = new EstimatePool(limits);
  pools.push(pool);
  return pool;
}

const WORST = JSON.stringify(worstEstimate({ cells: 5_000, mixes: true }));
const SMALL = JSON.stringify(worstEstimate({ cells: 1, mixes: false }));
/** A busy machine is slow, not wrong. */
const PATIENT = { workMs: 600_000, starvedMs: 600_000, patienceMs: 600_000 };
const FOREVER = new AbortController().signal;

async function task(body: string): Promise<EstimateTask> {
  const bytes = new Uint8Array(new TextEncoder().encode(body));
  return {
    ...{ kind: "estimate", body: bytes, today: day("2026-11-30") },
    catalogue: await findPackedCatalogue(),
  };
}

test("while ten clients ask the worst, the server answers, and so do small estimates", async () => {
  const pool = open({ threads: 1, ...PATIENT });
  await pool.run(await task(SMALL), FOREVER);
  const leaving = new AbortController();
  const startedAt = performance.now();
  const worst = Array.from({ length: 10 }, async () => pool.run(await task(WORST), leaving.signal));
  let small: Worked | undefined;
  const asked = pool.run(await task(SMALL), FOREVER).then((worked) => {
    small = worked;
  });
  let longest = 0;
  for (let last = performance.now(); small === undefined; last = performance.now()) {
    await new Promise((next) => setTimeout(next, 1));
    expect(health().status).toBe(200);
    longest = Math.max(longest, performance.now() - last);
  }
  const whole = performance.now() - startedAt;
  leaving.abort();
  await asked;
  expect(small).toMatchObject({ answer: { kind: "estimate" } });
  // None of the worst was done meanwhile, and none of them held the server up.
  expect((await Promise.all(worst)).map(({ answer }) => answer)).toEqual(
    Array.from({ length: 10 }, () => "gone"),
  );
  expect(longest / whole).toBeLessThan(0.25);
});

test("work beyond its budget is stopped, says what to make smaller, and the next is answered", async () => {
  const pool = open({ threads: 1, workMs: 1 });
  const { answer } = await pool.run(await task(WORST), FOREVER);
  expect(answer).toMatchObject({ kind: "refused", status: 422, code: "too_much_work" });
  expect(answer).toMatchObject({ detail: expect.stringContaining("shorter horizon") });
  const next = open({ threads: 1, ...PATIENT });
  expect((await next.run(await task(SMALL), FOREVER)).answer).toMatchObject({ kind: "estimate" });
});

test("work is not stopped while other programs have the processor, but for so long alone", async () => {
  const starved = { threads: 1, workMs: 1, processorMs: () => 0 };
  const patient = open({ ...starved, starvedMs: 600_000 });
  expect((await patient.run(await task(SMALL), FOREVER)).answer).toMatchObject({
    kind: "estimate",
  });
  const { answer } = await open({ ...starved, starvedMs: 1 }).run(await task(WORST), FOREVER);
  expect(answer).toMatchObject({ kind: "refused", code: "too_much_work" });
});

test("a client who leaves frees the thread", async () => {
  const pool = open({ threads: 1, ...PATIENT });
  const leaving = new AbortController();
  const left = pool.run(await task(WORST), leaving.signal);
  setTimeout(() => leaving.abort(), 50);
  expect((await left).answer).toBe("gone");
  const small = await task(JSON.stringify(worstEstimate({ cells: 1, mixes: true })));
  expect((await pool.run(small, FOREVER)).answer).toMatchObject({ kind: "estimate" });
});

test("the line is bounded", async () => {
  const pool = open({ threads: 1, ...PATIENT, waiting: 2, workMs: 500 });
  const asked = await Promise.all(
    Array.from({ length: 6 }, async () => pool.run(await task(WORST), FOREVER)),
  );
  expect(asked.filter(({ answer }) => answer === "busy")).toHaveLength(3);
});
