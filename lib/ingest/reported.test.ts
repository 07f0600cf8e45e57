import { describe, expect, test } from "vitest";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { exportBytes, ingest } from "@/test/exports/chunks";
import { overlapping } from "./overlap";

// Files like those that people reported other readers to read wrongly.

async function readSample(name: string) {
  const { usage, paid, complete, issues } = await ingest(exportBytes(name));
  const { requests, meters } = totalUsage(usage);
  const models = [...new Set(usage.map(({ model }) => model))];
  return { requests, meters, models, paid, complete, codes: issues.map(({ code }) => code) };
}

describe("cached input that stands in a nested text", () => {
  test.each(["new-api-cached.json", "litellm-cached.csv"])("%s", async (name) => {
    const { meters, codes } = await readSample(name);
    expect(meters).toEqual({ inputUncached: 1000n, inputCached: 9000n, output: 100n });
    expect(codes).toEqual(["gateway_cost"]);
  });
});

describe("one answer counts once, with the figures of its last snapshot", () => {
  test.each([
    ["repeats-other-second.jsonl", { inputUncached: 100n, output: 10n }],
    ["repeats-snapshots.jsonl", { inputUncached: 100n, output: 10n }],
    [
      "repeats-claude.jsonl",
      { inputUncached: 4n, inputCached: 2000n, cacheWrite: 100n, output: 159n },
    ],
  ])("%s", async (name, meters) => {
    const { requests, meters: read, codes } = await readSample(name);
    expect([requests, read, codes]).toEqual([1n, meters, ["repeated_answers"]]);
  });

  test("in two files too, whatever times they give it", async () => {
    const line = (created: number, output: number) =>
      `${JSON.stringify({ id: "chatcmpl-x", created, model: "gpt-4o", usage: { prompt_tokens: 100, completion_tokens: output } })}\n`;
    const texts = [line(1_788_307_200, 3), line(1_790_307_200, 10)];
    const plain = await Promise.all(texts.map((text) => ingest(text)));
    expect([...overlapping(plain)]).toEqual([0, 1]);
    const kept = await Promise.all(texts.map((text) => ingest(text, { keepBuckets: true })));
    const { usage, issues } = mergeReadings(kept);
    expect(totalUsage(usage)).toMatchObject({ requests: 1n, meters: { output: 10n } });
    expect(issues.map(({ code }) => code)).toContain("overlap");
  });

  test("two logs without an answer in common add up, though neither was read row by row", async () => {
    const line = (id: string) =>
      `${JSON.stringify({ id, created: 1_788_307_200, model: "gpt-4o", usage: { prompt_tokens: 100, completion_tokens: 1 } })}\n`;
    const readings = await Promise.all([line("a"), line("b")].map((text) => ingest(text)));
    expect(overlapping(readings).size).toBe(0);
    expect(totalUsage(mergeReadings(readings).usage).requests).toBe(2n);
  });

  test("a log beside two that share an answer adds up, on the same day too", async () => {
    const line = (id: string, tokens: number) =>
      `${JSON.stringify({ id, created: 1_788_307_200, model: "gpt-4o", usage: { prompt_tokens: tokens, completion_tokens: 1 } })}\n`;
    const texts = [line("a", 100), line("a", 100), line("b", 7)];
    const first = await Promise.all(texts.map((text) => ingest(text)));
    const again = overlapping(first);
    expect([...again]).toEqual([0, 1]);
    const readings = await Promise.all(
      texts.map((text, at) => ingest(text, { keepBuckets: again.has(at) })),
    );
    const { requests, meters } = totalUsage(mergeReadings(readings).usage);
    expect([requests, meters.inputUncached]).toEqual([2n, 107n]);
  });

  test("without an id, by time and content", async () => {
    const line = (answer: string) =>
      `${JSON.stringify({ created: 1_788_307_200, model: "gpt-4o", answer, usage: { prompt_tokens: 9, completion_tokens: 1 } })}\n`;
    const { usage } = await ingest(line("yes") + line("yes") + line("no"));
    expect(totalUsage(usage).requests).toBe(2n);
  });
});

describe("a total and its parts never both count", () => {
  test("a run and its steps", async () => {
    const { requests, meters, models, codes } = await readSample("run-and-steps.jsonl");
    expect([requests, meters]).toEqual([1n, { inputUncached: 300n, output: 30n }]);
    expect([models, codes]).toEqual([["gpt-4o-2024-08-06"], ["totals_and_parts"]]);
  });

  const call = { created: 1_788_307_200, model: "gpt-4o" };
  const answer = (id: string) => ({
    ...call,
    id,
    usage: { prompt_tokens: 100, completion_tokens: 10 },
  });

  test.each([
    [
      "a list and its sum",
      JSON.stringify({
        data: [answer("a"), answer("b")],
        usage: { prompt_tokens: 200, completion_tokens: 20 },
        ...call,
      }),
    ],
    [
      "a session and its calls",
      [
        { type: "assistant", session_id: "s", message: answer("a") },
        { type: "assistant", session_id: "s", message: answer("b") },
        {
          type: "result",
          session_id: "s",
          ...call,
          usage: { input_tokens: 200, output_tokens: 20 },
        },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    ],
    [
      "a batch and its output",
      [
        {
          id: "batch_1",
          object: "batch",
          created_at: call.created,
          model: "gpt-4o",
          usage: { input_tokens: 200, output_tokens: 20 },
        },
        { id: "r1", custom_id: "1", response: { body: answer("a") } },
        { id: "r2", custom_id: "2", response: { body: answer("b") } },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    ],
  ])("%s", async (_, text) => {
    const { usage, issues } = await ingest(text);
    expect(totalUsage(usage).meters).toEqual({ inputUncached: 200n, output: 20n });
    expect(issues.map(({ code }) => code)).toContain("totals_and_parts");
  });
});

test("a total tells whether cached tokens are part of the input", async () => {
  expect((await readSample("cached-beside-input.jsonl")).meters).toEqual({
    inputUncached: 10n,
    inputCached: 1000n,
    output: 5n,
  });
});

test("meters of models since gpt-5.1 are read by what their words say", async () => {
  const { usage } = await ingest(exportBytes("azure-2026.csv"));
  expect(usage.map(({ model, meters }) => [model, meters])).toEqual([
    ["gpt-5.1", { inputUncached: 2_000_000n, inputCached: 1_000_000n, output: 500_000n }],
    ["gpt-5.4", { inputUncached: 4_000_000n, output: 250_000n }],
  ]);
});

test("tokens of an image model on a bill are usage that has no price, not nothing", async () => {
  const { models, meters } = await readSample("cost-2026-images.csv");
  expect(models).toEqual(["gpt-4o-mini-2024-07-18", "gpt-image-1", "gpt-image-1 image"]);
  expect(meters).toEqual({ inputUncached: 35_000n, output: 42_000n });
});

test("a whole list of pages is whole, whatever its first page says", async () => {
  const { codes, complete, meters } = await readSample("usage-api-page-list.json");
  expect([codes, complete]).toEqual([[], true]);
  expect(meters).toEqual({ inputUncached: 1010n, output: 101n });
});

test("a page that says there are more is not the whole", async () => {
  const bucket = { object: "bucket", start_time: 1788307200, end_time: 1788393600, results: [] };
  const page = { object: "page", data: [bucket], has_more: true, next_page: "page_x" };
  const { complete, issues } = await ingest(JSON.stringify(page));
  expect([complete, issues.map(({ code }) => code)]).toEqual([false, ["has_more", "no_usage"]]);
  const next = { ...bucket, start_time: 1788393600, end_time: 1788480000 };
  const pages = [{ ...page, data: [next], has_more: false }, page];
  expect((await ingest(JSON.stringify(pages))).complete).toBe(true);
});

test("flex is one tier, as the dashboard writes it and as the API does", async () => {
  const { usage } = await ingest(exportBytes("completions-flex.csv"));
  expect(usage.map(({ tier, requests }) => [tier, requests])).toEqual([
    ["flex", 2n],
    ["priority", 1n],
  ]);
});

describe("what a price by prompt length or by hour needs", () => {
  test.each(["long-prompt.jsonl", "completions-long-prompt.csv"])("%s", async (name) => {
    const { usage } = await ingest(exportBytes(name));
    const meters = { inputUncached: 300_000n, output: 2_000n };
    expect(usage[0]).toMatchObject({
      prompts: [{ longerThan: 272_000, requests: 1n, meters }],
      hours: [{ hour: 0, meters }],
    });
  });

  const HEADER = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
  const row = (start: number, seconds: number, requests: number, input: number) =>
    `${start},${start + seconds},${requests},gpt-5.4,${input},10\n`;
  const START = 1_788_307_200;

  test("an hour of several requests tells the hour, and no prompts", async () => {
    const { usage } = await ingest(HEADER + row(START + 7200, 3600, 3, 400_000));
    expect(usage[0]?.hours).toMatchObject([{ hour: 2 }]);
    expect(usage[0]?.prompts).toBeUndefined();
  });

  test("a day tells neither, and takes both from what it is added to", async () => {
    const minute = row(START, 60, 2, 900);
    const told = await ingest(HEADER + minute);
    expect(told.usage[0]).toMatchObject({ prompts: [], hours: [{ hour: 0 }] });
    const mixed = await ingest(HEADER + minute + row(START, 86_400, 2, 900));
    expect(Object.keys(mixed.usage[0] ?? {})).not.toContain("hours");
    expect(Object.keys(mixed.usage[0] ?? {})).not.toContain("prompts");
  });
});

test.each([
  ["1.2339999999999999", "1K", 1_234n],
  ["0.0000005", "1M", 1n],
  ["0.0000004", "1M", 0n],
  ["1234.0000000000002", "1", 1_234n],
])(
  "Azure's %s of %s is %i whole tokens: the rest is noise of its floats",
  async (quantity, unit, tokens) => {
    const { usage } = await ingest(
      Buffer.from(
        "UsageDateTime,MeterCategory,MeterSubCategory,MeterName,UsageQuantity,UnitOfMeasure,PreTaxCost\n" +
          `2024-06-01,Cognitive Services,Azure OpenAI,gpt 4o 0513 Input global Tokens,${quantity},${unit},1\n` +
          "2024-06-01,Cognitive Services,Azure OpenAI,gpt 4o 0513 Output global Tokens,5,1K,1\n",
      ),
    );
    const sum = usage.reduce((all, { meters }) => all + (meters.inputUncached ?? 0n), 0n);
    expect(sum).toBe(tokens);
  },
);
