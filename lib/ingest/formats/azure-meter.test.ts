import { describe, expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";
import { parseAzureMeter } from "./azure-meter";

const read = (name: string, unit = "1M") => {
  const meter = parseAzureMeter(name, unit);
  if (typeof meter === "string") return meter;
  const { model, batch, tier, meter: counts } = meter;
  return [model, counts, ...(batch ? ["batch"] : []), ...(tier === "default" ? [] : [tier])];
};

test.each([
  ["gpt 4o 0513 Input global Tokens", ["gpt-4o-2024-05-13", "inputUncached"]],
  ["gpt-4o-mini-0718-Outp-glbl Tokens", ["gpt-4o-mini-2024-07-18", "output"]],
  ["gpt 4o 1120 cached Inp glbl", ["gpt-4o-2024-11-20", "inputCached"]],
  ["gpt-35-turbo-4k-Input-regional", ["gpt-3.5-turbo", "inputUncached"]],
  ["gpt-35-turbo4K-Inp-glbl", ["gpt-3.5-turbo", "inputUncached"]],
  ["gpt-35-turbo16K-0613-Outp-glbl", ["gpt-3.5-turbo-16k-0613", "output"]],
  ["gpt-4-8K-Batch-Inp-glbl Tokens", ["gpt-4", "inputUncached", "batch"]],
  ["gpt-4-32K-Inp-glbl Tokens", ["gpt-4-32k", "inputUncached"]],
  ["gpt-4-turbo-0409-Inp-glbl Tokens", ["gpt-4-turbo-2024-04-09", "inputUncached"]],
  ["gpt 4.5 0227 cached Inp DZone", ["gpt-4.5-preview-2025-02-27", "inputCached"]],
  ["GPT 5 Inpt Glbl", ["gpt-5", "inputUncached"]],
  ["GPT 5 Chat Inpt Glbl", ["gpt-5-chat-latest", "inputUncached"]],
  ["GPT 5 Pro Inpt Glbl", ["gpt-5-pro", "inputUncached"]],
  ["GPT 5 mini 0807 opt DZ 1M Tokens", ["gpt-5-mini-2025-08-07", "output"]],
  ["GPT 5.1 cd inp Gl 1M Tokens", ["gpt-5.1", "inputCached"]],
  ["GPT 5.1 codex mini opt Gl 1M Tokens", ["gpt-5.1-codex-mini", "output"]],
  ["5.4 inp Gl 1M Tokens", ["gpt-5.4", "inputUncached"]],
  ["5.4 mini cd Inp Gl", ["gpt-5.4-mini", "inputCached"]],
  ["5.4 long ctx inp DZ 1M Tokens", ["gpt-5.4", "inputUncached"]],
  ["5.4 PP opt Gl 1M Tokens", ["gpt-5.4", "output", "priority"]],
  ["5.6 luna cd wr inp Gl 1M Tokens", ["gpt-5.6-luna", "cacheWrite"]],
  ["o1 preview input glbl", ["o1-preview", "inputUncached"]],
  ["o4-mini 0416 Batch Outp glbl", ["o4-mini-2025-04-16", "output", "batch"]],
  ["gpt-4o-mini FT Inp glbl Tokens", ["ft:gpt-4o-mini", "inputUncached"]],
  ["text-embedding-3-small Tokens", ["text-embedding-3-small", "embeddingInput"]],
  ["Embedding Ada Tokens", ["text-embedding-ada-002", "embeddingInput"]],
])("%s is %j", (name, expected) => expect(read(name)).toEqual(expected));

test.each([
  "o3 deep research Inp",
  "gpt-4o-mini-tts-Inp",
  "gpt 4o audio aud Inp glbl",
  "gpt 4o rt txt Inp",
  "gpt 4o 0101 Inp glbl", // a version nobody knows may have another price
  "GPT 6 nova Inp Gl 1M Tokens",
  "GPT 5.1 Gl 1M Tokens",
  "GPT 5.1 inp opt 1M Tokens",
])("%s is said to be unread, and never taken for another model", (name) => {
  expect(read(name)).toBe("unread");
});

test.each([
  ["R1 Outp glbl Tokens", "1M", "other-maker"],
  ["Grok 4 inp Gl 1M Tokens", "1M", "other-maker"],
  ["Standard Text Records", "1K", "not-tokens"],
  ["S1 Speech To Text", "1 Hour", "not-tokens"],
  ["Provisioned Managed Global PTU", "1 Hour", "not-tokens"],
])("%s is %s", (name, unit, expected) => expect(read(name, unit)).toBe(expected));

describe("meters that are not known", () => {
  const HEADER =
    "Date,MeterCategory,MeterName,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrency\n";
  const row = (meter: string, cost: string) =>
    `2026-09-02,Foundry Models,${meter},2,1M,${cost},USD\n`;

  test("leave the file not whole, each with its name and money", async () => {
    const text = `${HEADER}${row("5.4 inp Gl", "5")}${row("6 nova inp Gl", "1.25")}${row("6 nova inp Gl", "2")}`;
    const { usage, rows, complete, issues } = await ingest(text);
    expect(usage.map(({ meters }) => meters)).toEqual([{ inputUncached: 2_000_000n }]);
    expect([complete, rows.rejected]).toEqual([false, 2]);
    expect(issues.at(-3)?.code ?? issues[0]?.code).toBe("unknown_meter");
    expect(issues.find(({ code }) => code === "unread_meter")?.values).toEqual({
      name: "6 nova inp Gl",
      count: "2",
      cost: "3.25 USD",
    });
  });
});
