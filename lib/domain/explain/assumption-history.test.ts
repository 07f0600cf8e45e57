import { expect, test } from "vitest";
import { assume } from "@/test/small-catalogue";
import { changed, propose, reset, undone } from "./assumption-history";

const start = propose(assume());

test("dragging one control is one step back", () => {
  const dragged = [30, 60, 90].reduce(
    (history, horizonDays) => changed(history, { horizonDays }),
    start,
  );
  expect(dragged.now.horizonDays).toBe(90);
  expect(undone(dragged).now).toEqual(start.now);
});

test("two controls are two steps; nothing is left to undo after them", () => {
  const two = changed(changed(start, { horizonDays: 30 }), { region: "HK" });
  expect(undone(two).now).toEqual({ ...start.now, horizonDays: 30 });
  expect(undone(undone(two)).now).toEqual(start.now);
  expect(undone(undone(undone(two))).past).toEqual([]);
});

test("a reset can be undone, and the same control is then a new step", () => {
  const one = changed(start, { horizonDays: 30 });
  const back = reset(one);
  expect(back.now).toEqual(start.now);
  expect(undone(back).now.horizonDays).toBe(30);
  expect(changed(undone(back), { horizonDays: 60 }).past).toHaveLength(2);
});
