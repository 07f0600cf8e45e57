import { expect, test } from "vitest";
import { day, formatDay } from "@/lib/domain/units/day";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { parseLineItem } from "@/lib/ingest/formats/line-item";
import { makeIssue } from "@/lib/ingest/issues/issue";
import { readAmount, readCount, readFlag, showableNumber } from "@/lib/ingest/rows/cell-values";
import { lastDayBefore, readIsoSeconds, readUnixSeconds } from "@/lib/ingest/time/moments";

test.each<[string, bigint | string, string]>([
  ["4", 4n, "plain"],
  ["4.0", 4n, "a float, as files with empty buckets have them"],
  ["1,204,000", 1_204_000n, "thousands commas"],
  ["1,204.00", 1_204n, "both"],
  ["9007199254740993", 9_007_199_254_740_993n, "beyond what a double holds"],
  ["0004", 4n, "leading zeros"],
  ["4.5", "not_whole", "half a token"],
  ["-4", "negative_number", "below zero"],
  ["1,20", "bad_number", "commas that group nothing"],
  ["1.2E+07", "bad_number", "an exponent has lost digits"],
  ["1e3", "bad_number", "an exponent"],
  ["12.000", "ambiguous_number", "twelve thousand in half of Europe"],
  ["4.00", 4n, "two decimals"],
  ["", "bad_number", "nothing"],
  ["1234567890123456789", "number_too_large", "19 digits"],
])("count %s is %s (%s)", (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

const dollars = (millionths: bigint) => millionths * 10n ** 30n;

test.each([
  ["0.5", true, dollars(500_000n)],
  ["7.5e-05", true, dollars(75n)],
  ["0.000000000000000000000000000000000001", true, 1n],
  ["-0.25", true, dollars(-250_000n)],
  ["1,204.50", true, dollars(1_204_500_000n)],
  ["1,204", true, dollars(1_204_000_000n)],
  ["1,204", false, "ambiguous_number"],
  ["0,034", false, "bad_number"],
  ["$4", true, "bad_number"],
  ["1e400", true, "bad_number"],
  ["1.23E+06", true, "bad_number"],
  ["0.0000000000000000000000000000000000001", true, "bad_number"],
])("amount %s, in a comma file %s, is %s", (text, isCommaFile, expected) => {
  expect(readAmount(text, isCommaFile)).toBe(expected);
});

test("flags in any spelling", () => {
  expect(["True", "TRUE", "true", "1"].map(readFlag)).toEqual([true, true, true, true]);
  expect(["False", "FALSE", "0", ""].map(readFlag)).toEqual([false, false, false, false]);
  expect(readFlag("yes")).toBe(null);
});

test("what stands where a number should is shown only when it looks like one", () => {
  expect(showableNumber("1.5e3")).toBe("1.5e3");
  expect(showableNumber("dev@example.org")).toBe("…");
});

test.each([
  ["1717200000", 1_717_200_000],
  ["1717200000.0", 1_717_200_000],
  ["1717200000000", null],
  ["1.7172E+09", null],
  ["0000000001", null],
])("unix seconds %s", (text, expected) => {
  expect(readUnixSeconds(text)).toBe(expected);
});

test.each([
  ["2024-06-01T00:00:00", 1_717_200_000],
  ["2024-06-01T00:00:00+00:00", 1_717_200_000],
  ["2024-06-01T00:00:00.000Z", 1_717_200_000],
  ["2024-06-01 08:00:00+08:00", 1_717_200_000],
  ["2024-05-31T19:00:00-0500", 1_717_200_000],
  ["2024-06-01", 1_717_200_000],
  ["2024-06-31", null],
  ["2024-06-01T24:00:00", null],
  ["06/01/2024", null],
])("ISO %s", (text, expected) => {
  expect(readIsoSeconds(text)).toBe(expected);
});

test("midnight belongs to the day it ends", () => {
  expect(formatDay(lastDayBefore(1_717_200_000))).toBe("2024-05-31");
  expect(lastDayBefore(1_717_200_001)).toBe(day("2024-06-01"));
});

test.each([
  ["gpt-4o-2024-08-06, cached input", { model: "gpt-4o-2024-08-06", meter: "inputCached" }],
  ["gpt-5.6-terra, Cache Writes", { model: "gpt-5.6-terra", meter: "cacheWrite" }],
  ["text-embedding-3-small, input", { model: "text-embedding-3-small", meter: "embeddingInput" }],
  ["dall-e 3, standard, 1024x1024", null],
  ["gpt-image-1 image, output", { model: "gpt-image-1 image", meter: "output" }],
  ["web search tool calls | gpt-4o mini, med", null],
  ["assistants api | file search", null],
  ["whisper", null],
  [
    "evals | gpt-4o-mini-2024-07-18, input",
    { model: "gpt-4o-mini-2024-07-18", meter: "inputUncached" },
  ],
  ["ft-gpt-4o-2024-08-06, Output", { model: "ft:gpt-4o-2024-08-06", meter: "output" }],
  ["gpt-4o-2024-08-06, training", { model: "gpt-4o-2024-08-06", meter: "training" }],
  ["gpt-5-nano, input_tokens", { model: "gpt-5-nano", meter: "inputUncached" }],
  ["ada v2", { model: "text-embedding-ada-002", meter: "embeddingInput" }],
  [", input", null],
  ["", null],
])("line item %s", (item, expected) => {
  expect(parseLineItem(item)).toEqual(expected);
});

test("UTF-8 is read as it should be, or not at all", () => {
  const text = "模型 é 😀 plain";
  const bytes = new TextEncoder().encode(text);
  expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text);
  expect(decodeUtf8(bytes, 0, 2)).toBe(null);
  for (const bad of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xff], [0x80], [0xf4, 0x90, 0x80, 0x80]])
    expect(decodeUtf8(new Uint8Array(bad), 0, bad.length)).toBe(null);
});

test("an issue's values are clipped and put into its message", () => {
  const issue = makeIssue("missing_value", 3, { column: "x".repeat(100) });
  expect(issue.message).toBe(`${"x".repeat(80)} is empty.`);
  expect(issue.level).toBe("row");
});
