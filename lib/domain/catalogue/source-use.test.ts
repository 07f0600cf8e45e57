import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import type { Fact } from "./offer";
import { contestedFrom, voiceCount, voicesOf } from "./source-use";

function said(publisher: string, en: string, original: string | null = null) {
  const value = { en, zh: en };
  const source = {
    slug: publisher,
    publisher,
    title: null,
    url: null,
    tier: "newspaper" as const,
    voice: original ?? publisher,
  };
  return { id: publisher, source, dateText: "", day: null, value, words: value };
}

const voices = (...statements: Fact["statements"]) =>
  voicesOf({ statements }).map(({ value, independent }) => [value.en, independent]);

test("an agency and those that copy it are one voice", () => {
  const told = [said("agency", "50"), said("paper", "50", "agency"), said("own", "60")];
  expect(voices(...told)).toEqual([
    ["50", 1],
    ["60", 1],
  ]);
  expect(voices(...told, said("third", "50"))[0]).toEqual(["50", 2]);
  expect(voiceCount({ statements: told })).toBe(2);
});

test("a publisher that says it in two reports says it once", () => {
  expect(voices(said("paper", "50"), { ...said("paper", "50"), id: "later" })).toEqual([["50", 1]]);
});

test("a fact is contested from the day the second thing was said", () => {
  const on = (text: string, en: string) => ({ ...said("paper", en), day: day(text) });
  const told = [on("2024-07-03", "60"), on("2024-06-25", "50"), on("2024-06-27", "50")];
  expect(contestedFrom({ statements: told })).toBe(day("2024-07-03"));
  expect(contestedFrom({ statements: [said("a", "1"), said("b", "2")] })).toBeNull();
});
