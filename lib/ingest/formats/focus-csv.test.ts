import { expect, test } from "vitest";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { exportBytes, ingest } from "@/test/exports/chunks";

const paidIn = async (content: string | Uint8Array) => {
  const { paid, issues, complete } = await ingest(content);
  return {
    lines: paid.map(({ item, amount }) => [item, formatDecimal(amount, 36)]),
    codes: issues.map(({ code }) => code),
    complete,
  };
};

test("OpenAI's charges are paid lines; what is bought in advance is none", async () => {
  expect(await paidIn(exportBytes("focus-openai.csv"))).toEqual({
    lines: [
      ["gpt-4o-2024-08-06, input", "1.25"],
      ["gpt-4o-2024-08-06, output", "0.5"],
      ["Promotional credit", "-0.25"],
    ],
    codes: ["not_use", "no_token_counts"],
    complete: true,
  });
});

test("of a cloud's bill only what names OpenAI counts", async () => {
  const { lines } = await paidIn(exportBytes("focus-azure.csv"));
  expect(lines).toEqual([["gpt 4o 0513 Input global Tokens", "2.5"]]);
});

const HEADER =
  "BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,ChargePeriodStart,ChargePeriodEnd,ServiceProviderName\n";

test.each([
  [
    "another currency",
    "1,EUR,Usage,x,2026-09-01T00:00:00Z,2026-09-02T00:00:00Z,OpenAI",
    "currency_not_usd",
  ],
  ["a month", "1,USD,Usage,x,2026-09-01T00:00:00Z,2026-10-01T00:00:00Z,OpenAI", "bucket_too_long"],
  ["no start", "1,USD,Usage,x,,2026-10-01T00:00:00Z,OpenAI", "bad_time"],
  [
    "an end before its start",
    "1,USD,Usage,x,2026-09-02T00:00:00Z,2026-09-01T00:00:00Z,OpenAI",
    "time_mismatch",
  ],
])("a row in %s is left out", async (_, row, code) => {
  const { lines, codes } = await paidIn(`${HEADER}${row}\n`);
  expect([lines, codes[0]]).toEqual([[], code]);
});

test("an hour of a seller under its newer column is read", async () => {
  const row = "1,USD,Usage,x,2026-09-01T05:00:00Z,2026-09-01T06:00:00Z,Anthropic\n";
  expect((await paidIn(HEADER + row)).lines).toEqual([["x", "1"]]);
});
