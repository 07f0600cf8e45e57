import { expect, test } from "vitest";
import { unquotedNumbers } from "./quoted-numbers";

test.each([
  { after: "50_000_000", words: "New users get 50 million tokens." },
  { after: 50000000, words: "新用户可得 5000 万 tokens。" },
  { after: "100_000_000", words: "赠送 1亿 tokens" },
  { after: 5, words: "$5 of credit" },
  { after: "0.75", words: "$0.75 per million" },
  { after: "2027-01-31", words: "Claim by 31 January 2027." },
  { after: "2027-01-31", words: "until January 31st, 2027" },
  { after: "2027-01-31", words: "2027年1月31日截止" },
  { after: "20 million tokens for 90 days", words: "20,000,000 tokens that last 90 days" },
  { after: true, words: "It is compatible." },
  { after: null, words: "No end is named any more." },
])("$after is in: $words", ({ after, words }) => {
  expect(unquotedNumbers(after, words)).toEqual([]);
});

test.each([
  { after: "50_000_000", words: "New users get 5 million tokens.", missing: ["50_000_000"] },
  { after: 50, words: "New users get 500 tokens.", missing: ["50"] },
  { after: "2027-01-31", words: "until the end of January", missing: ["2027-01-31"] },
  { after: "2027-01-03", words: "by 31 January 2027", missing: ["2027-01-03"] },
  { after: "20 tokens for 90 days", words: "20 tokens", missing: ["90"] },
])("$after is not in: $words", ({ after, words, missing }) => {
  expect(unquotedNumbers(after, words)).toEqual(missing);
});
