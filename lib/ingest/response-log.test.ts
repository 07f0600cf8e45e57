import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";

const line = (usage: object, id: string) =>
  `${JSON.stringify({ id, created: 1_788_264_000, model: "claude-sonnet-4", usage })}\n`;

test("input that was told without what was cached is told with it, answer after answer", async () => {
  const usage = { input_tokens: 10, output_tokens: 3 };
  const cache = { cache_read_input_tokens: 1000, cache_creation_input_tokens: 50 };
  const text = ["a", "b", "c"].map((id) => line({ ...usage, ...cache }, id)).join("");
  const { usage: read } = await ingest(text);
  expect(read[0]?.meters).toEqual({
    inputUncached: 30n,
    inputCached: 3000n,
    cacheWrite: 150n,
    output: 9n,
  });
});

test("where a total or prompt tokens stand beside it, the input holds what was cached already", async () => {
  const cache = { cache_read_input_tokens: 4, cache_creation_input_tokens: 0 };
  for (const usage of [
    { input_tokens: 10, output_tokens: 3, total_tokens: 13, ...cache },
    { prompt_tokens: 10, completion_tokens: 3, ...cache },
  ]) {
    const { usage: read } = await ingest(line(usage, "a"));
    expect(read[0]?.meters).toEqual({ inputUncached: 10n, output: 3n });
  }
});
