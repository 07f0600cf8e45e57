import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ingest } from "@/test/exports/chunks";
import { FastObjects } from "./fast-objects";

// What the fast path adds comes to the same as what is read one by one, so that only a count of what
// it added tells that it was taken at all.

let unseen = 0;

beforeEach(() => {
  unseen = 0;
  const take = FastObjects.prototype.take;
  vi.spyOn(FastObjects.prototype, "take").mockImplementation(function (
    this: FastObjects,
    ...given
  ) {
    const after = take.apply(this, given);
    unseen += this.taken;
    return after;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A thousand answers of one day, a minute apart; `time` writes the minute. */
const answers = (time: (minute: number) => string) =>
  Array.from({ length: 1_000 }, (_, n) =>
    [
      `{"id":"chatcmpl-${n}","object":"chat.completion","created":${time(n)},"model":"gpt-4o",`,
      `"usage":{"prompt_tokens":${100 + n},"completion_tokens":7,"total_tokens":${107 + n}}}\n`,
    ].join(""),
  ).join("");

const two = (n: number) => String(n).padStart(2, "0");

test.each([
  ["seconds", (n: number) => String(1_788_220_800 + n * 60)],
  ["text", (n: number) => `"2026-09-01T${two((n - (n % 60)) / 60)}:${two(n % 60)}:00Z"`],
])("of a thousand answers alike, with times as %s, most are added unseen", async (_, time) => {
  const { rows } = await ingest(answers(time));
  expect(rows).toMatchObject({ counted: 1_000, rejected: 0 });
  expect(unseen).toBeGreaterThan(950);
});

test("of a thousand entries alike of a page most are added unseen", async () => {
  const results = Array.from({ length: 1_000 }, (_, n) => ({
    object: "organization.usage.completions.result",
    input_tokens: 100 + n,
    output_tokens: 7,
    num_model_requests: 1,
    model: "gpt-4o",
  }));
  const bucket = { object: "bucket", start_time: 1_788_220_800, end_time: 1_788_307_200, results };
  const { rows } = await ingest(
    JSON.stringify({ object: "page", data: [bucket], has_more: false }),
  );
  expect(rows).toMatchObject({ counted: 1_000, rejected: 0 });
  expect(unseen).toBeGreaterThan(950);
});
