import { describe, expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { readWhole } from "@/test/exports/chunks";

// JSON whose figures could be taken for others: sums, repetitions, orders and pages.

type Figures = readonly [requests: number, input: number, cached: number, output: number];

async function read(...values: readonly object[]) {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join("");
  const { usage, complete, issues } = await readWhole(new TextEncoder().encode(text));
  const { meters, requests } = totalUsage(usage);
  const { inputUncached = 0n, inputCached = 0n, output = 0n } = meters;
  return {
    figures: [requests, inputUncached, inputCached, output].map(Number),
    codes: issues.map(({ code }) => code),
    models: [...new Set(usage.map(({ model }) => model))],
    complete,
  };
}

const START = 1_788_220_800;
const answer = (id: string, input: number, output: number, more: object = {}) => ({
  ...{ id, created: START, model: "gpt-4o", ...more },
  usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
});
const nameless = (input: number, second: number, more: object) => ({
  ...{ created: START + second, model: "gpt-4o", ...more },
  usage: { prompt_tokens: input, completion_tokens: 1 },
});

describe("a line that sums up the others counts beside none of them", () => {
  const kinds = [
    { type: "summary" },
    { event: "session_summary" },
    { kind: "total" },
    { type: "run.summary" },
  ];
  test.each(kinds)("%j", async (kind) => {
    const key = Object.keys(kind)[0] ?? "";
    const calls = [10, 20, 20].map((input, at) => nameless(input, at, { [key]: "call" }));
    const sum = nameless(50, 9, kind);
    const figures: Figures = [3, 50, 0, 3];
    for (const lines of [
      [...calls, sum],
      [sum, ...calls],
    ]) {
      const { figures: got, codes } = await read(...lines);
      expect([got, codes]).toEqual([figures, ["totals_and_parts"]]);
    }
    expect(await read(sum)).toMatchObject({ figures: [1, 50, 0, 1], codes: [] });
  });
});

test.each<[string, readonly object[], Figures]>([
  ["larger figures later", [answer("a", 100, 3), answer("a", 100, 10)], [1, 100, 0, 10]],
  ["smaller figures later", [answer("a", 100, 10), answer("a", 100, 3)], [1, 100, 0, 10]],
  [
    "wrapped and bare",
    [answer("a", 100, 10), { at: "x", response: answer("a", 100, 10) }],
    [1, 100, 0, 10],
  ],
  [
    "in wrappers with ids of their own",
    [
      { id: "log1", response: answer("a", 100, 10) },
      { id: "log2", response: answer("a", 100, 10) },
    ],
    [1, 100, 0, 10],
  ],
])("one answer %s counts once", async (_, lines, figures) => {
  expect(await read(...lines)).toMatchObject({ figures, codes: ["repeated_answers"] });
});

test("counts in the words of the AI SDK are read", async () => {
  const usage = { inputTokens: 100, outputTokens: 10, totalTokens: 110, cachedInputTokens: 60 };
  const line = { id: "a", timestamp: "2026-09-01T10:00:00Z", modelId: "gpt-5", usage };
  expect(await read(line)).toMatchObject({ figures: [1, 40, 60, 10], models: ["gpt-5"] });
});

describe("a session of Codex", () => {
  const line = (minute: number, type: string, payload: object) => ({
    ...{ timestamp: `2026-09-01T10:0${minute}:00Z`, type, payload },
  });
  const total = (input: number, output: number) => ({
    ...{ input_tokens: input, cached_input_tokens: 0, output_tokens: output },
  });
  const count = (minute: number, input: number, last: number | null = null) =>
    line(minute, "event_msg", {
      type: "token_count",
      info: {
        total_token_usage: total(input, input),
        ...(last !== null && { last_token_usage: total(last, last) }),
      },
    });
  const begin = [
    line(0, "session_meta", { id: "s1" }),
    line(0, "turn_context", { model: "gpt-5.5" }),
  ];

  test.each([
    ["backwards", [count(2, 300), count(1, 100)]],
    [
      "shuffled, with what each call used",
      [count(1, 100, 100), count(3, 600, 300), count(2, 300, 200)],
    ],
  ])("whose lines run %s is not whole", async (_, lines) => {
    const { complete, codes } = await read(...begin, ...lines);
    expect([complete, codes]).toEqual([false, ["unordered_lines"]]);
  });

  test("that begins to count again later is whole", async () => {
    const { figures, complete } = await read(...begin, count(1, 100, 100), count(2, 50, 50));
    expect([figures, complete]).toEqual([[2, 150, 0, 150], true]);
  });
});

describe("a day of ccusage without its models", () => {
  const day = (date: string, input: number, models: readonly string[], isSplit: boolean) => ({
    ...{ date, inputTokens: input, outputTokens: 5, cacheCreationTokens: 0, cacheReadTokens: 0 },
    ...{ totalTokens: input + 5, totalCost: 1, modelsUsed: models },
    modelBreakdowns: isSplit
      ? [{ modelName: models[0], inputTokens: input, outputTokens: 5, cost: 1 }]
      : [],
  });
  const split = day("2026-09-01", 10, ["a"], true);

  test("counts as that model's where it used one", async () => {
    const daily = [split, day("2026-09-02", 20, ["a"], false)];
    expect(await read({ daily })).toMatchObject({ figures: [0, 30, 0, 10], models: ["a"] });
    expect(await read({ daily: daily.toReversed() })).toMatchObject({ figures: [0, 30, 0, 10] });
  });

  test("counts without a model, said so, where it used several", async () => {
    const { figures, codes } = await read({ daily: [day("2026-09-02", 20, ["a", "b"], false)] });
    expect([figures, codes.includes("not_grouped_by_model")]).toEqual([[0, 20, 0, 5], true]);
  });
});

describe("pages", () => {
  const entry = (id: number) => ({
    ...{ id, created_at: START + id, type: 2, model_name: "gpt-4o", quota: 1 },
    ...{ prompt_tokens: 100, completion_tokens: 5 },
  });
  const page = (number: number, total: number) => ({
    data: { items: [entry(number)], total, page: number, page_size: 1 },
  });

  test("of a relay's log that are not all there are not the whole", async () => {
    expect(await read(page(1, 2), page(2, 2))).toMatchObject({ complete: true });
    const { complete, codes } = await read(page(1, 2));
    expect([complete, codes.includes("has_more")]).toEqual([false, true]);
  });

  test("of days and of their hours are not added up in silence", async () => {
    const bucket = (from: number, seconds: number) => ({
      ...{ object: "bucket", start_time: START + from, end_time: START + from + seconds },
      results: [
        {
          ...{ object: "organization.usage.completions.result", model: "gpt-4o" },
          ...{ num_model_requests: 1, input_tokens: 24, output_tokens: 24 },
        },
      ],
    });
    const [days, hours] = [[bucket(0, 86_400)], [bucket(0, 3600), bucket(3600, 3600)]];
    const { complete, codes } = await read(
      { object: "page", data: days },
      { object: "page", data: hours },
    );
    expect([complete, codes]).toEqual([false, ["repeated_buckets"]]);
    expect(await read({ object: "page", data: hours })).toMatchObject({
      complete: true,
      figures: [2, 48, 0, 48],
    });
  });
});

test("a line whose event is no text at all is counted once: as read or as rejected, never as both", async () => {
  const encode = (value: object) => [...new TextEncoder().encode(`${JSON.stringify(value)}\n`)];
  const broken = encode(answer("resp_1", 100, 10, { event: { note: "M" } }));
  broken[broken.lastIndexOf(0x4d)] = 0xff;
  const long = encode(answer("resp_2", 50, 5, { event: "x".repeat(5_000) }));
  const { rows, usage } = await readWhole(Uint8Array.from([...broken, ...long]));
  expect(rows.read).toBe(2);
  expect(rows.counted + rows.empty + rows.rejected).toBe(2);
  expect(totalUsage(usage).tokens).toBe(165n);
});
