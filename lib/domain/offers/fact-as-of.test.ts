import { expect, test } from "vitest";
import type { Fact, SourceTier, Statement } from "@/lib/domain/catalogue/offer";
import { day } from "@/lib/domain/units/day";
import { factAsOf } from "./fact-as-of";

const both = (text: string) => ({ en: text, zh: text });

function said(id: string, on: string | null, tier: SourceTier = "list"): Statement {
  const source = { slug: id, publisher: id, title: null, url: null, tier, voice: id };
  const words = { value: both(`as ${id} has it`), words: both(id) };
  return { id, source, dateText: on ?? "undated", day: on === null ? null : day(on), ...words };
}

const fact = (restsOn: string, statements: readonly Statement[], change: Partial<Fact> = {}) => ({
  field: "window",
  value: both(`as ${restsOn} has it`),
  restsOn,
  was: null,
  note: both("why"),
  conflict: true,
  statements,
  ...change,
});

const OLD = said("old", "2024-06-27");
const NEAR = said("near", "2024-06-25", "vendor");
const LATE = said("late", "2026-09-03", "vendor");
const UNDATED = said("undated", null);

test("a statement made later is marked and not chosen", () => {
  const found = factAsOf(fact("late", [OLD, NEAR, LATE]), day("2024-07-09"));
  expect(found).toMatchObject({ restsOn: "near", value: both("as near has it"), note: null });
  expect(found.statements.map(({ later }) => later)).toEqual([false, false, true]);
});

test("on its own day it is chosen as ever", () => {
  const late = fact("late", [OLD, LATE], { was: "old" });
  expect(factAsOf(late, day("2026-09-03"))).toMatchObject({ ...late, conflict: true });
});

test("nothing said by the day is nothing known", () => {
  const found = factAsOf(fact("late", [LATE]), day("2024-07-09"));
  expect(found).toMatchObject({ restsOn: null, value: null, note: null, conflict: false });
});

test("an unknown day is not taken for a later one, and one voice is no conflict", () => {
  const found = factAsOf(fact("undated", [UNDATED, LATE], { was: "late" }), day("2024-07-09"));
  expect(found).toMatchObject({ restsOn: "undated", was: null, conflict: false });
});
