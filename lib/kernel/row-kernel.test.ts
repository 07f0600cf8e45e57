import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel } from "@/scripts/make/build-kernel.mjs";
import { ingest, TEST_LIMITS } from "@/test/exports/chunks";
import { HEADER, lineOf, PLAIN, readBothWays } from "@/test/exports/completions";
import { openRowKernel } from "./row-kernel";

const ROWS = Array.from({ length: 4_000 }, (_, n) =>
  lineOf({ ...PLAIN, day: n >> 9, model: `m-${n % 5}`, input: String(7 * n + 1) }),
);
const TEXT = `${HEADER}\n${ROWS.join("")}`;

/** A kernel, and how many rows it has added. */
function counted() {
  const kernel = openRowKernel(TEST_LIMITS.recordBytes);
  if (kernel === null) throw new Error("this platform has no WebAssembly");
  let added = 0;
  const run = kernel.run.bind(kernel);
  kernel.run = (from, end, most) => {
    const row = run(from, end, most);
    added += kernel.taken;
    return row;
  };
  return { openKernel: () => kernel, added: () => added };
}

test("what is committed is what its sources make", async () => {
  const committed = readFileSync(new URL("row-kernel.wasm.ts", import.meta.url), "utf8");
  expect(committed).toBe(await compileKernel());
});

test("it adds all rows but the first of a kind; without it they come to the same", async () => {
  const { openKernel, added } = counted();
  const fast = await ingest(TEXT, { openKernel });
  expect(fast).toEqual(await ingest(TEXT, { openKernel: () => null }));
  expect(fast.rows.counted).toBe(ROWS.length);
  expect(added()).toBeGreaterThan(ROWS.length - 40);
});

test("files read at the same time do not share one", async () => {
  const texts = [TEXT, TEXT.replaceAll("m-1", "m-9"), TEXT.replaceAll("default", "flex")];
  const alone = await Promise.all(texts.map((text) => ingest(text, { openKernel: () => null })));
  const together = await Promise.all(texts.map((text) => ingest(text, { size: 10_000 })));
  expect(together).toEqual(alone);
});

test("what a file that broke off has left behind is not in the next", async () => {
  const limits = { ...TEST_LIMITS, rows: 1_234 };
  expect((await ingest(TEXT, { limits })).complete).toBe(false);
  const other = `${HEADER}\n${lineOf({ ...PLAIN, model: "m-1" }).repeat(50)}`;
  const { fast, careful } = await readBothWays(other);
  expect(fast).toEqual(careful);
});

test("more models than it can tell apart", async () => {
  const rows = Array.from({ length: 34_000 }, (_, n) =>
    lineOf({ ...PLAIN, model: `m-${n % 17_000}` }),
  );
  const { fast, careful } = await readBothWays(`${HEADER}\n${rows.join("")}`);
  expect(fast).toEqual(careful);
  expect(fast.usage).toHaveLength(17_000);
});

test("more hours and models together than it remembers what to add them to", async () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => {
    const start = 1_788_220_800 + Math.floor(n / 30) * 3600;
    const iso = (seconds: number) =>
      new Date(seconds * 1000).toISOString().replace(".000Z", "+00:00");
    const times = [start, start + 3600, iso(start), iso(start + 3600)].join();
    return lineOf({ ...PLAIN, model: `m-${n % 30}` }).replace(/^(?:[^,]*,){4}/, `${times},`);
  });
  const { openKernel, added } = counted();
  const text = `${HEADER}\n${rows.join("")}${rows.slice(0, 3000).join("")}`;
  const limits = { ...TEST_LIMITS, totalBytes: 20_000_000 };
  const fast = await ingest(text, { limits, openKernel });
  expect(fast).toEqual(await ingest(text, { limits, openKernel: () => null }));
  expect(fast.rows.counted).toBe(63_000);
  expect(added()).toBeGreaterThan(55_000);
});
