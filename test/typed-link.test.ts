import { expect, test } from "vitest";
import { pack, toBase64Url } from "@/lib/browser/packed";
import { openTypedFragment, typedFragment } from "@/lib/browser/typed-link";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { day } from "@/lib/domain/units/day";
import { typedRowsOf, typedUsage } from "@/lib/domain/usage/typed-usage";
import { assume, ONE_DAY } from "./small-catalogue";

const TODAY = day("2026-11-22");
const ROWS = [
  { model: "gpt-4o-2024-05-13", input: "20M", output: "4,000,001" },
  { model: "gpt-3.5-turbo-0125", input: "2000万", output: "0" },
];
const input = (): EstimateInput => {
  const { usage } = typedUsage(ROWS);
  if (usage === null) throw new Error("no usage");
  return {
    usage,
    paid: [],
    period: null,
    assumptions: assume({
      growthBasisPoints: 250n,
      claims: { "acme-offer": day("2024-07-20") },
      sampleRatios: { own: { o200k_base: 715_200n } },
    }),
  };
};
const made = async (state: unknown) => `#u=${toBase64Url(await pack(JSON.stringify(state)))}`;

test("a typed month goes into a link and comes out the same, with its assumptions", async () => {
  const fragment = await typedFragment(input());
  expect(fragment?.length).toBeLessThan(500);
  expect(await openTypedFragment(fragment ?? "", TODAY)).toEqual(input());
});

test("usage from a file has no such link: only what a form could have given", async () => {
  expect(typedRowsOf(ONE_DAY)).toBeNull();
  expect(await typedFragment({ ...input(), usage: ONE_DAY })).toBeNull();
  const { usage } = input();
  expect(typedRowsOf(usage.slice(1))).toBeNull();
});

test("junk, and figures nobody can have, are refused and never thrown", async () => {
  const good = { v: 1, rows: [["gpt-4o", "1", "1"]] };
  expect(await openTypedFragment(await made(good), TODAY)).not.toBeNull();
  const junk = [
    "",
    "#u=",
    "#u=!!!",
    "#u=AAAA",
    `#u=${"A".repeat(10_000)}`,
    await made(null),
    await made({ ...good, v: 2 }),
    await made({ ...good, rows: [] }),
    await made({ ...good, rows: [["gpt-4o", "minus one", "1"]] }),
    await made({ ...good, rows: [["gpt-4o", "999999999999999999999", "1"]] }),
    await made({ ...good, horizonDays: 1e9 }),
    await made({ ...good, surprise: true }),
    await made({ ...good, rows: [["x".repeat(1_000_000), "1", "1"]] }),
  ];
  for (const fragment of junk) expect(await openTypedFragment(fragment, TODAY)).toBeNull();
});
