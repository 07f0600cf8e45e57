import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { AnswerIndex } from "./answer-index";
import { CellSum } from "./cell-sum";

const cell = (output: bigint) => ({
  ...{ day: day("2026-10-01"), model: "gpt-5-mini", batch: false, tier: "default" },
  ...{ requests: 1n, meters: { output } },
});
const sum = new CellSum(cell(0n));
const figures = Float64Array.of(0, 0, 0, 5);

test("the last 262,144 answers keep their figures, older ones are known to have been counted", () => {
  const index = new AnswerIndex();
  const most = 1 << 18;
  const number = index.numberOf(sum);
  for (let name = 0; name < most; name++) index.add(name, number, name, figures);
  expect(index.find(0)).toMatchObject({ start: 0, cell: { meters: { output: 5n } } });
  index.set(1, { sum, start: 7, cell: cell(2n ** 40n) });
  expect(index.find(1)?.cell.meters.output).toBe(2n ** 40n);
  index.add(most, number, 1, figures);
  index.add(most + 1, number, 1, figures);
  expect([index.has(0), index.find(0)]).toEqual([true, null]);
  expect(index.find(most + 1)?.cell.meters.output).toBe(5n);
  index.set(0, { sum, start: 9, cell: cell(9n) });
  expect(index.find(most)?.cell.meters.output).toBe(5n);
  expect([index.count, index.isWhole]).toEqual([most + 2, true]);
});

test("past a million names the older half is dropped, and it is said", () => {
  const index = new AnswerIndex();
  const most = 1 << 20;
  for (let name = 0; name < most; name++) index.add(name, index.numberOf(sum), 0, figures);
  expect(index.isWhole).toBe(true);
  index.add(most, 0, 0, figures);
  expect(index.isWhole).toBe(false);
  expect([index.has(0), index.has(most / 2), index.has(most), index.count]).toEqual([
    false,
    false,
    true,
    most / 2,
  ]);
  const other = new AnswerIndex();
  other.add(3, 0, 0, figures);
  expect(other.mayShare(index)).toBe(true); // nobody can say any more
});
