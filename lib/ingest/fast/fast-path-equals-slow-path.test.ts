import { describe, expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { ingest, readWhole } from "@/test/exports/chunks";

// Files whose figures could be taken for others: they are read as they were meant, or left out.

async function read(text: string) {
  const { usage, complete, issues } = await ingest(text);
  const codes = issues.filter(({ level }) => level !== "note").map(({ code }) => code);
  return { complete, codes, meters: totalUsage(usage).meters };
}

describe("a log of Langfuse, whose parts are in its sides or beside them", () => {
  test.each([
    [
      '{"input":388,"input_cached_tokens":512,"output":56,"output_reasoning_tokens":64,"total":1020}',
    ],
    [
      '{"input":900,"input_cached_tokens":512,"output":120,"output_reasoning_tokens":64,"total":1020}',
    ],
    [
      '{"input":900,"input_cached_tokens":512,"output":56,"output_reasoning_tokens":64,"total":1020}',
    ],
    ['{"input":388,"cache_read_input_tokens":512,"output":120,"total":1020}'],
  ])("%s", async (details) => {
    const { meters, codes } = await read(observed(details));
    expect(codes).toEqual([]);
    expect(meters).toEqual({ inputUncached: 388n, inputCached: 512n, output: 120n });
  });

  test.each([
    ['{"prompt_tokens":900,"completion_tokens":120}', "missing_value"],
    ['{"input":900,"output":120,"total":5000}', "parts_disagree"],
  ])("%s is left out", async (details, code) => {
    expect((await read(observed(details))).codes).toContain(code);
  });

  function observed(details: string) {
    const start = "2024-05-29T13:46:19Z";
    const row = { id: "o1", type: "GENERATION", start_time: start, provided_model_name: "o3" };
    return `${JSON.stringify({ ...row, usage_details: JSON.parse(details) })}\n`;
  }
});

test.each([[{ tokensIn: 900, tokensOut: 120 }], [{ total_tokens: 1020 }], [{}]])(
  "an answer whose use is told in other words, %j, is left out",
  async (usage) => {
    const known = { created: 1717200060, model: "gpt-4o" };
    const sound = { ...known, id: "a", usage: { prompt_tokens: 5, completion_tokens: 1 } };
    const lines = [sound, { ...known, id: "b", usage }, { ...sound, id: "c" }];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    expect(await read(text)).toMatchObject({ codes: ["missing_value"], meters: { output: 2n } });
  },
);

test("a gateway's row without token counts is said, as it is not one without tokens", async () => {
  const header = "response_id,response_created_at,model,prompt_tokens,completion_tokens\n";
  const time = "2024-06-01T10:00:01Z";
  const { issues } = await ingest(`${header}a,${time},gpt-4o,9,1\nb,${time},gpt-4o,,\n`);
  const said = issues.map(({ code, values }) => [code, values?.count]);
  expect(said).toEqual([
    ["cached_untold", "1"],
    ["tokens_untold", "1"],
  ]);
});

test("a type that a data frame made a float is still use", async () => {
  const header = "created_at,type,model_name,quota,prompt_tokens,completion_tokens\n";
  const { meters } = await read(`${header}1717200000.0,2.0,gpt-4o,6300,900.0,120.0\n`);
  expect(meters).toMatchObject({ inputUncached: 900n, output: 120n });
});

describe("a quantity of Azure", () => {
  const HEADER = "UsageDateTime;MeterCategory;MeterName;UsageQuantity;UnitOfMeasure\n";
  const row = (quantity: string) =>
    `2024-06-13;AI;gpt 4o 0513 Input global Tokens;${quantity};1K\n`;

  test.each(["1200,5", "1.200,5", "1,200", "1.23E+06"])("%s is left out", async (quantity) => {
    const { codes } = await read(HEADER + row("1") + row(quantity));
    expect(codes).toHaveLength(1);
  });

  test.each([
    ["1200.5", 1_200_500n],
    ["1,200.5", 1_200_500n],
    ["1.5E-02", 15n],
  ])("%s thousand is %s", async (quantity, inputUncached) => {
    expect(await read(HEADER + row(quantity))).toEqual({
      complete: true,
      codes: [],
      meters: { inputUncached },
    });
  });
});

test("completions that have lost their output are no other export", async () => {
  const header = "start_time,end_time,model,num_model_requests,input_tokens,input_cached_tokens\n";
  const { codes } = await read(`${header}1788307200,1788393600,gpt-4o,3,1000,900\n`);
  expect(codes).toEqual(["unknown_columns"]);
});

describe("two exports put into one file", () => {
  const SPEECH = "start_time,end_time,model,characters\n1788307200,1788393600,tts-1,7\n";
  const LISTENED = "start_time,end_time,model,seconds\n1788307200,1788393600,whisper-1,9\n";

  test("with other columns: the second is not read into the first one's", async () => {
    const { complete, codes, meters } = await read(SPEECH + LISTENED);
    expect([complete, codes]).toEqual([false, ["second_table"]]);
    expect(meters).toEqual({ characters: 7n });
  });

  test("with the same columns: what stands in both counts once", async () => {
    const text = SPEECH + SPEECH.replace("1788307200,1788393600", "1788393600,1788480000");
    const two = await readWhole(new TextEncoder().encode(text));
    expect([two.complete, two.issues, totalUsage(two.usage).meters]).toEqual([
      true,
      [],
      { characters: 14n },
    ]);
    const once = await readWhole(new TextEncoder().encode(SPEECH + SPEECH));
    expect(once.issues.map(({ code }) => code)).toEqual(["repeated_entries"]);
    expect(totalUsage(once.usage).meters).toEqual({ characters: 7n });
  });
});

test("a bill's quantity that may be another number is money without tokens", async () => {
  const header = "start_time,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
  const row = (quantity: string) => `1788307200,1.5,usd,${quantity},tokens,"gpt-4o, input"\n`;
  const { usage, paid, issues } = await ingest(
    header + row("1.23457E+11") + row("12.000") + row("500000.0"),
  );
  expect(totalUsage(usage).tokens).toBe(500_000n);
  expect(paid.map(({ amount }) => amount)).toEqual([45n * 10n ** 35n]);
  expect(issues.map(({ code, values }) => [code, values?.count])).toEqual([
    ["quantity_unread", "2"],
  ]);
});
