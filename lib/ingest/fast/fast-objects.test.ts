import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";
import { runs } from "@/test/fixed-seed";

const DAY = 86_400;
const START = 1_788_220_800;

const result = fc.record(
  {
    object: fc.constantFrom(
      "organization.usage.completions.result",
      "organization.usage.completions.result",
      "organization.usage.embeddings.result",
    ),
    input_tokens: fc.constantFrom<unknown>(
      0,
      7,
      100_000,
      999_999_999_999,
      "12",
      1e15,
      1.5,
      -1,
      null,
    ),
    output_tokens: fc.constantFrom<unknown>(5, 0, 20, null),
    input_cached_tokens: fc.constantFrom<unknown>(0, 3),
    input_uncached_tokens: fc.constantFrom<unknown>(7, 99_997),
    num_model_requests: fc.nat(20),
    project_id: fc.constantFrom<unknown>(
      "proj_a",
      null,
      'a "b" \\ c',
      "项目\n",
      { id: 1 },
      7,
      true,
    ),
    user_id: fc.constantFrom<unknown>(null, "user-1"),
    model: fc.constantFrom<unknown>("gpt-4o", "o3-mini-2025-01-31", "text-embedding-3-small", null),
    batch: fc.constantFrom<unknown>(false, true, null, "maybe"),
    service_tier: fc.constantFrom<unknown>("default", "incentivized-tier", null),
  },
  { requiredKeys: ["object", "input_tokens", "output_tokens", "num_model_requests", "model"] },
);
/** Alike but for counts: added unseen after the first. */
const alike = fc.record({
  object: fc.constant("organization.usage.completions.result"),
  input_tokens: fc.nat(100_000).map((n) => n + 10),
  output_tokens: fc.nat(50),
  input_cached_tokens: fc.nat(10),
  num_model_requests: fc.nat(9),
  project_id: fc.constantFrom("proj_a", "b", null),
  user_id: fc.constant("user-1"),
  model: fc.constantFrom("gpt-4o", "o3-mini-2025-01-31"),
  batch: fc.constantFrom(false, true),
  service_tier: fc.constantFrom("default", "incentivized-tier"),
});
const bucket = fc.record({
  day: fc.nat(6),
  results: fc.array(fc.oneof({ weight: 6, arbitrary: alike }, result), { maxLength: 25 }),
  before: fc.constantFrom({}, {}, { model: "o1" }, { service_tier: "flex" }),
  without: fc.constantFrom(
    [],
    [],
    ["service_tier"],
    ["input_cached_tokens", "input_uncached_tokens"],
    ["input_uncached_tokens", "batch"],
    ["output_tokens"],
  ),
  objects: fc.constantFrom({}, {}, { object: "organization.usage.embeddings.result" }),
});

function leaveOut(object: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

test("objects that are added unseen come to the same as objects read one by one", async () => {
  const form = fc.record({
    indent: fc.constantFrom(0, 0, 2),
    isLines: fc.boolean(),
    size: fc.integer({ min: 1, max: 3000 }),
    cut: fc.constantFrom(0, 0, 0, 1, 40, 300),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(bucket, { maxLength: 5, selector: ({ day }) => day }),
      form,
      async (buckets, how) => {
        const data = buckets.map(({ day, results, before, without, objects }) => ({
          object: "bucket",
          start_time: START + day * DAY,
          end_time: START + (day + 1) * DAY,
          ...before,
          results: results.map((one) => leaveOut({ ...one, ...objects }, without)),
        }));
        const page = { object: "page", data, has_more: false, next_page: null };
        const whole = how.isLines
          ? data.map((line) => `${JSON.stringify(line)}\n`).join("")
          : JSON.stringify(page, null, how.indent);
        const text = whole.slice(0, whole.length - how.cut);
        const fast = await ingest(text, { size: how.size });
        const careful = await ingest(text, { keepBuckets: true });
        expect(fast).toEqual({ ...careful, buckets: null });
      },
    ),
    runs(400),
  );
});
