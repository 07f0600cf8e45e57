import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { SAMPLE_MONTHS, type Sample, sampleFiles, sampleOf } from "./sample";

test.each(Object.keys(SAMPLE_MONTHS) as Sample[])("the files of %s are there", (sample) => {
  const folder = new URL("../../../public/samples/", import.meta.url);
  expect(sampleFiles(sample).map((name) => existsSync(new URL(name, folder)))).toEqual([
    true,
    true,
  ]);
});

test.each([
  ["1", "2024"],
  ["2024", "2024"],
  ["2026", "2026"],
  ["2", null],
  ["", null],
  [null, null],
] as const)("an address that says %j asks for %j", (word, sample) => {
  expect(sampleOf(word)).toBe(sample);
});
