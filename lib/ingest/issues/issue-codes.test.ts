import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "@/messages/en/ingest.json";
import zh from "@/messages/zh/ingest.json";
import { ISSUE_CODES, ISSUES, type IssueCode } from "./issue-codes";

const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("every code has a message in both languages, and no message is left over", () => {
  expect(Object.keys(en)).toEqual(ISSUE_CODES);
  expect(Object.keys(zh)).toEqual(ISSUE_CODES);
});

test.each(ISSUE_CODES)("%s says the same to programs and to people", (code: IssueCode) => {
  expect(en[code]).toBe(ISSUES[code].text);
  expect(holesOf(zh[code])).toEqual(holesOf(en[code]));
});

test("docs/formats.md lists every code", () => {
  const page = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");
  expect(ISSUE_CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
