import fc from "fast-check";
import { expect, test } from "vitest";
import { ARCHIVE_LIMITS } from "@/lib/ingest/archive/archive";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { readExport } from "@/lib/ingest/read-export";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { inflate } from "@/lib/server/inflate";
import { inChunks, TEST_LIMITS } from "@/test/exports/chunks";
import { runs } from "@/test/fixed-seed";
import { zip } from "@/test/torture/archives";

// Known calls as gateways list them and as the usage API adds them up, in pages and fetches that overlap, in files
// of an archive: what is read is the sum of the calls.

interface Call {
  readonly id: number;
  readonly day: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

const [FIRST, DAY] = [1_788_220_800, 86_400];
const MODEL = "gpt-4o-2024-08-06";

const calls: fc.Arbitrary<Call[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 4 }),
      input: fc.integer({ min: 1, max: 90_000 }),
      cached: fc.integer({ min: 0, max: 90_000 }),
      output: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map((one, id) => ({
      ...one,
      id,
      cached: one.cached > one.input ? one.input : one.cached,
    })),
  );

const iso = ({ day, id }: Call) => `2026-09-0${day + 1}T0${id}:00:00Z`;
const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** How a gateway lists calls. */
const GATEWAYS: readonly ((list: readonly Call[]) => string)[] = [
  (list) =>
    JSON.stringify(
      list.map((one) => ({
        ...{ request_id: `req-${one.id}`, call_type: "acompletion", spend: 0.1 },
        ...{ startTime: iso(one), model: `openai/${MODEL}`, request_tags: [] },
        ...{ prompt_tokens: one.input, completion_tokens: one.output },
        total_tokens: one.input + one.output,
        metadata: { usage_object: { prompt_tokens_details: { cached_tokens: one.cached } } },
      })),
    ),
  (list) =>
    lines(
      list.map((one) => ({
        ...{ id: `o-${one.id}`, type: "GENERATION", start_time: iso(one) },
        provided_model_name: MODEL,
        usage_details: {
          ...{ input: one.input - one.cached, input_cached_tokens: one.cached },
          ...{ output: one.output, total: one.input + one.output },
        },
      })),
    ),
  (list) =>
    [
      "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug\n",
      ...list.map(
        (one) =>
          `gen-${one.id},${iso(one)},0.1,${one.input},${one.output},0,${one.cached},openai/${MODEL}\n`,
      ),
    ].join(""),
];

/** Days of the usage API, from the calls, in pages. */
function pagesOf(list: readonly Call[], from: number, perPage: number): string {
  const buckets = [0, 1, 2, 3, 4].slice(from).map((day) => {
    const own = list.filter((one) => one.day === day);
    const sum = (of: (one: Call) => number) => own.reduce((all, one) => all + of(one), 0);
    return {
      ...{ object: "bucket", start_time: FIRST + day * DAY, end_time: FIRST + (day + 1) * DAY },
      results:
        own.length === 0
          ? []
          : [
              {
                ...{ object: "organization.usage.completions.result", model: MODEL },
                ...{ num_model_requests: own.length, input_tokens: sum(({ input }) => input) },
                input_cached_tokens: sum(({ cached }) => cached),
                output_tokens: sum(({ output }) => output),
              },
            ],
    };
  });
  const pages: object[] = [];
  for (let at = 0; at < buckets.length; at += perPage)
    pages.push({
      ...{ object: "page", data: buckets.slice(at, at + perPage) },
      has_more: at + perPage < buckets.length,
    });
  return lines(pages);
}

async function readAll(files: readonly string[], isZip: boolean) {
  const texts = files.map((text) => new TextEncoder().encode(text));
  const entries = texts.map((data, at) => ({ name: `${at}.txt`, data, stored: at === 0 }));
  const sources = isZip ? [zip(entries)] : texts;
  const read = [];
  for (const bytes of sources) {
    const results = await readExport(
      {
        head: bytes.slice(0, 4),
        chunks: () => inChunks(bytes),
        random: () =>
          Promise.resolve({
            size: bytes.length,
            read: (from: number, end: number) => inChunks(bytes.subarray(from, end)),
          }),
      },
      {
        ingest: { limits: TEST_LIMITS, openKernel: openRowKernel, keepBuckets: !isZip },
        archive: { ...ARCHIVE_LIMITS, unpackedBytes: TEST_LIMITS.totalBytes },
        inflate,
      },
    );
    read.push(...results.map(({ reading }) => reading));
  }
  return mergeReadings(read);
}

test("gateways' logs and fetches of the usage API read as the sum of their calls", async () => {
  const dressed = fc.record({
    list: calls,
    gateway: fc.integer({ min: 0, max: GATEWAYS.length }),
    perPage: fc.integer({ min: 1, max: 5 }),
    from: fc.integer({ min: 0, max: 4 }),
    /** Calls up to here stand in the first file, from `again` on in the second. */
    cut: fc.integer({ min: 0, max: 8 }),
    again: fc.integer({ min: 0, max: 8 }),
    isOneFile: fc.boolean(),
    isZip: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      dressed,
      async ({ list, gateway, perPage, from, cut, again, isOneFile, isZip }) => {
        const write = GATEWAYS[gateway];
        const parts = [list.slice(0, cut), list.slice(again < cut ? again : cut)];
        const files =
          write === undefined
            ? [pagesOf(list, 0, perPage), pagesOf(list, from, perPage)]
            : parts.filter((part) => part.length > 0).map(write);
        const isJoined = isOneFile && write === undefined;
        const { usage } = await readAll(isJoined ? [files.join("")] : files, isZip);
        const sum = (of: (one: Call) => number) =>
          list.reduce((all, one) => all + BigInt(of(one)), 0n);
        const { requests, meters } = totalUsage(usage);
        const { inputUncached = 0n, inputCached = 0n, output = 0n } = meters;
        expect([requests, inputUncached, inputCached, output]).toEqual([
          BigInt(list.length),
          sum(({ input, cached }) => input - cached),
          sum(({ cached }) => cached),
          sum((one) => one.output),
        ]);
      },
    ),
    runs(2500),
  );
}, 43_200_000);
