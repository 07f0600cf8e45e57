import { expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import { day } from "@/lib/domain/units/day";
import { askedAssumptions, assumptionQuery } from "./assumption-query";

const proposed = defaultAssumptions(day("2024-07-09"));
const asked = (query: Readonly<Record<string, string | null>>) =>
  askedAssumptions((name) => query[name] ?? null);

test("what was changed comes back from the address, and what was not does not stand there", () => {
  const part = {
    asOf: day("2026-11-30"),
    horizonDays: 90,
    growthBasisPoints: -1_000n,
    region: "HK",
    currency: "CNY",
    contentMix: { zh: 20, en: 30, code: 50 },
  } as const;
  const query = assumptionQuery({ ...proposed, ...part }, proposed);
  expect(query).toMatchObject({ asOf: "2026-11-30", growthBasisPoints: "-10", startOn: null });
  expect(asked(query)).toEqual({
    ...part,
    ...(proposed.currency === "CNY" && { currency: undefined }),
    ...(proposed.region === "HK" && { region: undefined }),
  });
  expect(Object.values(assumptionQuery(proposed, proposed)).every((text) => text === null)).toBe(
    true,
  );
});

test.each([
  { why: "no day", query: { asOf: "yesterday" } },
  { why: "too far", query: { horizonDays: "100000" } },
  { why: "no number", query: { growthBasisPoints: "1e3" } },
  { why: "no region", query: { region: "Mars" } },
  { why: "more than all", query: { contentMix: "70,40" } },
  { why: "half a mix", query: { contentMix: "70" } },
])("what makes no sense is left out: $why", ({ query }) => {
  expect(asked(query)).toEqual({});
});
