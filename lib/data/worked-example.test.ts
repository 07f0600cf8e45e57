import { expect, test } from "vitest";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import { day } from "@/lib/domain/units/day";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { cell } from "@/test/small-catalogue";
import { findEstimateCatalogue } from "./estimate-catalogue";

// docs/worked-example.md, from the catalogue as it is loaded. Every figure there was computed by hand.

const yuan = (text: string) => ({ currency: "CNY", pico: parseDecimal(text, 12) });

async function workedExample() {
  const usage = [
    cell("2024-06-01", "gpt-4o-2024-05-13", { inputUncached: 20_000_000n, output: 4_000_000n }),
    cell("2024-06-02", "gpt-3.5-turbo-0125", { inputUncached: 60_000_000n, output: 10_000_000n }),
  ];
  const assumptions = { ...defaultAssumptions(day("2024-07-09")), horizonDays: 5 };
  const input = { usage, paid: [], period: null, assumptions };
  const report = estimate(input, await findEstimateCatalogue());
  if (report === null) throw new Error("no report");
  const vendor = (slug: string) => report.vendors.find((found) => found.vendor === slug);
  return { report, zhipu: vendor("zhipu"), alibaba: vendor("alibaba") };
}

test("the baseline", async () => {
  const { report } = await workedExample();
  expect(report.fx.cnyPerUsdMicro).toBe(7_271_962n);
  expect(report.baseline.list.money).toEqual({ currency: "USD", pico: 570_000_000_000_000n });
});

test("Zhipu", async () => {
  const { zhipu } = await workedExample();
  expect(zhipu?.mapping.map(({ vendorModel, ratio }) => [vendorModel, ratio?.mid])).toEqual([
    ["glm-4-air", 729_000n],
    ["glm-4", 895_750n],
  ]);
  expect(zhipu?.daily.map(({ tokens, granted, paid }) => [tokens, granted, paid])).toEqual([
    [21_498_000n, 21_498_000n, 0n],
    [51_030_000n, 51_030_000n, 0n],
    [21_498_000n, 21_498_000n, 0n],
    [51_030_000n, 48_970_000n, 2_060_000_000_000n],
    [21_498_000n, 7_004_000n, 1_449_400_000_000_000n],
  ]);
  expect(zhipu?.cost?.expected).toEqual(yuan("1451.46"));
  expect(zhipu?.saving?.expected).toEqual(yuan("2693.55834"));
  expect(zhipu?.firstPaidDay).toBe(day("2024-07-12"));
});

test("Alibaba", async () => {
  const { alibaba } = await workedExample();
  expect(alibaba?.mapping.map(({ vendorModel, ratio }) => [vendorModel, ratio?.mid])).toEqual([
    ["qwen-turbo", 715_200n],
    ["qwen-max", 889_200n],
  ]);
  expect(alibaba?.daily.map(({ granted, paid }) => [granted, paid])).toEqual([
    [0n, 1_138_176_000_000_000n],
    [0n, 128_736_000_000_000n],
    [0n, 1_138_176_000_000_000n],
    [0n, 128_736_000_000_000n],
    [0n, 1_138_176_000_000_000n],
  ]);
  expect(alibaba?.cost?.expected).toEqual(yuan("3672"));
  expect(alibaba?.saving?.expected).toEqual(yuan("473.01834"));
  expect(alibaba?.firstPaidDay).toBe(day("2024-07-09"));
});
