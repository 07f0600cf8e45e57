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
    expect(read[0]?.meters).toEqual({ inputUncached: 6n, inputCached: 4n, output: 3n });
  }
});

test("usage is found in whatever wraps it, with the model and the time nearest to it", async () => {
  const usage = { prompt_tokens: 100, completion_tokens: 7 };
  const created = 1_717_200_060;
  const lines = [
    { created, model: "gpt-4o", usage },
    { created, model: "gpt-4o", llm: { call: { usage } } },
    { created, metadata: { id: "m", model: "x" }, llm: { model: "gpt-4o", usage } },
    {
      timestamp: "2030-01-01T00:00:00Z",
      model: "mine",
      response: { created, model: "gpt-4o", usage },
    },
    { created, request: { model: "gpt-4o", usage: { include: true } }, answer: { usage } },
  ];
  const { usage: cells, rows } = await ingest(
    lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  );
  expect(rows).toEqual({ read: 5, counted: 5, empty: 0, rejected: 0 });
  expect(
    cells.map(({ model, requests, meters }) => [model, requests, meters.inputUncached]),
  ).toEqual([["gpt-4o", 5n, 500n]]);
});

test("an entry with the usage of two answers is left out: one of them would be lost", async () => {
  const answer = { usage: { prompt_tokens: 100, completion_tokens: 7 } };
  const known = { created: 1_717_200_060, model: "gpt-4o" };
  const entries = [
    { ...known, draft: answer, final: { llm: answer } },
    { one: { ...known, ...answer }, two: { ...known, ...answer } },
  ];
  for (const entry of entries) {
    const { complete, rows, issues } = await ingest(`${JSON.stringify(entry)}\n`);
    expect([complete, rows.rejected, issues[0]?.code]).toEqual([false, 1, "several_answers"]);
  }
});

test("answers without usage are empty rows, those before the first with some too", async () => {
  const known = { created: 1_717_200_060, model: "gpt-4o" };
  const without = { ...known, usage: null };
  const entries = [without, without, { ...known, usage: { prompt_tokens: 5 } }, without];
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  for (const text of [lines, JSON.stringify(entries)])
    expect((await ingest(text)).rows).toEqual({ read: 4, counted: 1, empty: 3, rejected: 0 });
});
