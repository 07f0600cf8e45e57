import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "@/lib/domain/units/meter";
import { totalByDay, totalByModel, totalUsage } from "@/lib/ingest/rows/totals";
import { EXPORT_NAMES, exportBytes, ingest, TEST_LIMITS } from "@/test/exports/chunks";
import { runs } from "@/test/fixed-seed";
import type { IngestResult } from "./ingest";

const HEADER =
  "start_time,end_time,num_model_requests,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,project_id";
const DAY = 86_400;

function expectConservation({ rows, usage }: IngestResult) {
  expect(rows.read).toBe(rows.counted + rows.empty + rows.rejected);
  const tokens = usage.reduce((sum, { meters }) => sum + tokensOf(meters), 0n);
  const sumOf = (parts: { tokens: bigint }[]) => parts.reduce((sum, part) => sum + part.tokens, 0n);
  expect(totalUsage(usage).tokens).toBe(tokens);
  expect(sumOf(totalByModel(usage))).toBe(tokens);
  expect(sumOf(totalByDay(usage))).toBe(tokens);
}

const LF = 0x0a;
/** Both ends of a file are cut at every byte: its header, the start of its first record, and its last. */
const [HEAD, TAIL] = [160, 80];
/** Between them every so many bytes, a prime number so that columns take turns; `npm run fuzz:laws` cuts at all. */
const STEP = runs(1).numRuns > 1 ? 1 : 13;

/** Where a file is cut: near its ends and after each line at every byte, elsewhere here and there. */
function cutsOf(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length - 1 }, (_, i) => i + 1).filter((at) => {
    const isNearEnd = at <= HEAD || at >= bytes.length - TAIL;
    return isNearEnd || at % STEP === 0 || bytes[at - 1] === LF;
  });
}

describe.each(EXPORT_NAMES)("%s", (name) => {
  const bytes = exportBytes(name);

  test("is the same whatever the chunk size, and all bytes are taken", async () => {
    const whole = await ingest(bytes);
    expect(whole.bytes).toBe(bytes.length);
    expectConservation(whole);
    for (const size of [1, 2, 3, 7, 65_536])
      expect(await ingest(bytes, { size }), `chunks of ${size}`).toEqual(whole);
  });

  test("is never more than it says when it is cut", async () => {
    const whole = await ingest(bytes);
    const hasBadRows = whole.format === null || whole.rows.rejected > 0;
    for (const at of cutsOf(bytes)) {
      const cut = await ingest(bytes.subarray(0, at));
      expectConservation(cut);
      if (!cut.complete || hasBadRows) continue; // a bad row cut may be a good one
      // What is called complete holds a prefix of the rows, each of them whole.
      const text = new TextDecoder(name.includes("utf16") ? "utf-16le" : "utf-8").decode(
        bytes.subarray(0, at),
      );
      const isWarned = cut.issues.some(({ code }) => code === "no_final_newline");
      const isWhole = cut.rows.read === whole.rows.read;
      // A page is a document: a file of pages that ends with one lacks nothing that can be seen.
      const isPage = cut.format === "usage-api-json" && bytes[at] === 0x0a;
      expect(isWarned || isWhole || isPage || /[\r\n]$/.test(text), `cut at ${at}`).toBe(true);
      const lines = text.trimEnd().split(/\r\n|\n|\r/).length;
      if (name.endsWith(".csv")) expect(cut.rows.read, `cut at ${at}`).toBe(lines - 1);
      else if (name.endsWith(".json")) expect(cut.rows).toEqual(whole.rows);
      expect(totalUsage(cut.usage).tokens <= totalUsage(whole.usage).tokens).toBe(true);
    }
  });
});

const row = fc.record({
  day: fc.integer({ min: 0, max: 40 }),
  requests: fc.integer({ min: 0, max: 1000 }),
  model: fc.constantFrom("gpt-4o-2024-05-13", "gpt-3.5-turbo-0125", "text-embedding-3-small"),
  batch: fc.constantFrom("True", "False", "TRUE", "FALSE", "true", ""),
  tier: fc.constantFrom("", "default", "flex", "incentivized-tier"),
  cached: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  uncached: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  output: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  suffix: fc.constantFrom("", ".0", ".00"),
  project: fc.constantFrom("", "proj_a", '"a, ""b"""', '"two\nlines"'),
});

test("random rows: every token is in the result, in any order and with any line ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 30 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 40 }),
      async (rows, eol, size) => {
        const start = 1_717_200_000;
        const lines = rows.map(
          (r) =>
            `${start + r.day * DAY},${start + (r.day + 1) * DAY},${r.requests},${r.model},${r.batch},${r.tier},${r.cached + r.uncached}${r.suffix},${r.output}${r.suffix},${r.cached}${r.suffix},${r.project}`,
        );
        const text = [HEADER, ...lines].join(eol) + eol;
        const reading = await ingest(text, { size });
        expectConservation(reading);
        expect(reading.rows).toEqual({
          read: rows.length,
          counted: rows.length,
          empty: 0,
          rejected: 0,
        });
        const sum = rows.reduce((total, r) => total + r.cached + r.uncached + r.output, 0n);
        expect(totalUsage(reading.usage).tokens).toBe(sum);
        expect(reading.complete).toBe(true);
      },
    ),
    runs(150),
  );
});

test("random bytes: never throws, and accounts for every row", async () => {
  const kind = fc.constantFrom("", `${HEADER}\n`, `${HEADER}\n1717200000,1717286400,"`);
  await fc.assert(
    fc.asyncProperty(kind, fc.uint8Array({ maxLength: 400 }), async (prefix, noise) => {
      const bytes = new Uint8Array([...new TextEncoder().encode(prefix), ...noise]);
      const reading = await ingest(bytes, { size: 5 });
      expectConservation(reading);
      expect(reading.format !== null || reading.issues.length > 0).toBe(true);
    }),
    runs(400),
  );
});

test("stops when asked to, and says that it did", async () => {
  let asked = 0;
  const isCancelled = () => ++asked > 3;
  const reading = await ingest(exportBytes("completions-2026.csv"), { size: 100, isCancelled });
  expect(reading.complete).toBe(false);
  expect(reading.issues.map(({ code }) => code)).toContain("cancelled");
});

test("reports progress in bytes and rows", async () => {
  const seen: number[] = [];
  const bytes = exportBytes("completions-2026.csv");
  await ingest(bytes, { size: 500, onProgress: (read) => seen.push(read) });
  expect(seen).toEqual([500, 1000, 1500, bytes.length]);
});

test("takes no time over limits: each ends the file with its own error", async () => {
  const good = `1717200000,1717286400,1,m,False,default,10,1,0,\n`;
  const limits = {
    ...TEST_LIMITS,
    recordBytes: 400,
    columns: 12,
    rows: 3,
    groups: 2,
    totalBytes: 4000,
  };
  const codesOf = async (text: string) =>
    (await ingest(text, { limits, size: 90 })).issues
      .filter(({ level }) => level === "error")
      .map(({ code }) => code);
  expect(await codesOf(`${HEADER}\n${good.repeat(4)}`)).toEqual(["too_many_rows"]);
  expect(await codesOf(`${HEADER}\n${good}"${"x".repeat(500)}`)).toEqual(["record_too_large"]);
  expect(await codesOf(`${HEADER}\n${good}${",".repeat(20)}\n`)).toEqual(["too_many_columns"]);
  expect(
    await codesOf(`${HEADER}\n${good}${good.replace(",m,", ",n,")}${good.replace(",m,", ",o,")}`),
  ).toEqual(["too_many_groups"]);
  expect(await codesOf(HEADER.padEnd(5000, "\n"))).toEqual(["file_too_large"]);
  const result = (model: string) => ({
    ...{ object: "organization.usage.completions.result", model, input_tokens: 1 },
    ...{ output_tokens: 0, num_model_requests: 1 },
  });
  const results = ["m", "m", "m", "m"].map(result);
  const bucket = { object: "bucket", start_time: 1_719_792_000, end_time: 1_719_878_400, results };
  expect(
    await codesOf(JSON.stringify({ object: "page", data: [bucket], has_more: false })),
  ).toEqual(["too_many_rows"]);
  const nested = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}\n`;
  const shallow = { ...TEST_LIMITS, depth: 5 };
  expect((await ingest(nested(3), { limits: shallow })).issues[0]?.code).toBe("unknown_json");
  expect((await ingest(nested(9), { limits: shallow })).issues[0]).toMatchObject({
    code: "json_too_deep",
    values: { limit: "5" },
  });
});
