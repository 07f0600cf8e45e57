import { expect, test } from "vitest";
import { wordsOf } from "@/cli/words";
import { headlineText } from "@/lib/format/headline-text";
import { listedGrant } from "./listed-grant";

const POINTS = listedGrant({
  quantity: { amount: "60000", unit: { en: "points every five hours", zh: "积分 / 5 小时" } },
});

test("a round quantity is written as its language counts", () => {
  const words = (key: string) => key;
  expect(headlineText(words, [POINTS], "en").main).toBe("60,000");
  expect(headlineText(words, [POINTS], "zh")).toMatchObject({ main: "6万", exact: "60,000" });
});

test("an upper limit is said to be one, in both languages", () => {
  const upTo = { tokens: 500_000_000n, upTo: true };
  for (const [locale, is] of [
    ["en", { main: "Up to 500M", exact: "Up to 500,000,000" }],
    ["zh", { main: "最高 5亿", exact: "最高 500,000,000" }],
  ] as const) {
    const t = wordsOf(locale);
    const words = (key: string, values?: Record<string, string | number>) =>
      t(`offers.${key}`, values);
    expect(headlineText(words, [listedGrant(upTo)], locale)).toMatchObject(is);
    const half = listedGrant({ kind: "discount", percentOff: 50, upTo: true });
    const off = { en: "Up to 50% off", zh: "最高立减 50%" };
    expect(headlineText(words, [half], locale).main).toBe(off[locale]);
  }
});
