import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { plainOffer } from "@/test/plain-offer";
import { evidenceDue } from "./evidence-due";

const reported = (slug: string, until: string) => ({
  ...plainOffer({ slug }),
  window: { from: null, until: null, reportedFrom: day("2026-06-01"), reportedUntil: day(until) },
  grants: [],
});

test("what has aged out comes by age, and only what ages out in time follows", () => {
  const offers = [
    reported("summer", "2026-08-14"),
    reported("june", "2026-06-17"),
    reported("autumn", "2026-09-25"),
    { ...reported("none", "2026-06-17"), noneFound: true },
  ];
  const facts = {
    prices: [],
    offers,
    fx: [{ day: day("2026-11-20") }],
    equivalences: [],
    retirements: [],
  };
  const due = evidenceDue(facts, day("2026-11-30"), 20);
  expect(due.agedOut).toEqual([
    { slug: "june", seenOn: day("2026-06-17") },
    { slug: "summer", seenOn: day("2026-08-14") },
  ]);
  expect(due.next.map(({ kind, holdsUntil }) => [kind, holdsUntil])).toEqual([
    ["rate", day("2026-12-20")],
  ]);
  expect(evidenceDue(facts, day("2026-11-30"), 19).next).toEqual([]);
});
