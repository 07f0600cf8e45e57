import { expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { exportBytes, ingest } from "@/test/exports/chunks";

const entry = (tokens: number) =>
  `{"aggregation_timestamp": 1683393000, "n_requests": 1, "operation": "completion", "snapshot_id": "gpt-4-0314", "n_context_tokens_total": ${tokens}, "n_generated_tokens_total": 1}`;
const page = (tokens: number) =>
  `{"object": "page", "data": [{"object": "bucket", "start_time": 1788307200, "end_time": 1788393600, "results": [{"object": "organization.usage.completions.result", "input_tokens": ${tokens}, "output_tokens": 1, "num_model_requests": 1, "model": "gpt-4o"}]}], "has_more": false}`;
const old = (tokens: number) => `{"object":"list","data":[${entry(tokens)}]}`;

async function readInput(text: string) {
  const { usage, complete, issues } = await ingest(text);
  return {
    input: totalUsage(usage).meters.inputUncached,
    complete,
    codes: issues.map(({ code }) => code),
  };
}

test.each([
  ["a member of any name", `[{"day":"x","answer":${old(3)}},{"day":"y","answer":${old(4)}}]`],
  ["a day", `{"2023-05-06":${old(3)},"2023-05-07":${old(4)}}`],
  ["lines", `{"status":"fulfilled","value":${old(3)}}\n{"status":"fulfilled","value":${old(4)}}\n`],
  ["members in another order", `[{"value":{ "data" : [ ${entry(7)} ], "object":"list"}}]`],
  ["a settled page", `[{"status":"fulfilled","value":${page(7)}}]`],
])("a fetch is read in %s", async (_, text) => {
  expect(await readInput(text)).toEqual({ input: 7n, complete: true, codes: [] });
});

test.each([1, 3, 64, 401])("in chunks of %d bytes it is the same", async (size) => {
  const bytes = exportBytes("usage-legacy-settled.json");
  const { usage } = await ingest(bytes, { size });
  expect(usage).toEqual((await ingest(bytes)).usage);
});

test("an answer with embeddings is a list too, and is still one answer", async () => {
  const answer =
    '{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1]}],"model":"text-embedding-3-small","usage":{"prompt_tokens":5,"total_tokens":5}}';
  const { usage } = await ingest(`{"time":"2026-09-02T01:00:00Z","response":${answer}}\n`);
  expect(totalUsage(usage)).toMatchObject({ requests: 1n, meters: { embeddingInput: 5n } });
});
