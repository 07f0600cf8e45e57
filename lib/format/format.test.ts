import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { formatBand } from "./band";
import { formatDate, formatDateRange } from "./date";
import { formatMoney, formatPrice } from "./money";
import { formatPercent, formatRatio } from "./ratio";
import { joinSentences } from "./sentences";
import { formatCount, formatTokens } from "./tokens";

describe("formatMoney", () => {
  test.each([
    { why: "keeps cents", pico: 1_234_560_000_000_000n, en: "$1,234.56", zh: "US$1,234.56" },
    { why: "rounds half up", pico: 5_000_000_000n, en: "$0.005", zh: "US$0.005" },
    { why: "zero has cents", pico: 0n, en: "$0.00", zh: "US$0.00" },
    {
      why: "drops cents from 10,000",
      pico: 10_000_500_000_000_000n,
      en: "$10,001",
      zh: "US$10,001",
    },
    { why: "shows what is below a cent", pico: 12_300_000n, en: "$0.000012", zh: "US$0.000012" },
    { why: "shows the smallest amount", pico: 1n, en: "$0.000000000001", zh: "US$0.000000000001" },
    { why: "sets a true minus first", pico: -800_000_000_000n, en: "−$0.80", zh: "−US$0.80" },
  ])("$why", ({ pico, en, zh }) => {
    expect(formatMoney(Pico(pico), "USD", "en")).toBe(en);
    expect(formatMoney(Pico(pico), "USD", "zh")).toBe(zh);
  });

  test("a price is exact and has no idle zeros", () => {
    expect(formatPrice(Pico(800_000_000_000n), "CNY", "zh")).toBe("¥0.8");
    expect(formatPrice(Pico(100_000_000_000_000n), "CNY", "en")).toBe("¥100");
    expect(formatPrice(Pico(1_000_000_000_000_000n), "USD", "en")).toBe("$1,000");
  });
});

describe("formatTokens", () => {
  test.each([
    [999n, "999", "999"],
    [1_000n, "1K", "1000"],
    [12_345n, "12.3K", "1.23万"],
    [50_000_000n, "50M", "5000万"],
    [150_000_000n, "150M", "1.5亿"],
    [1_234_567_890n, "1.23B", "12.3亿"],
    [999_999n, "1M", "100万"],
    [999_500_000_000n, "1T", "9995亿"],
    [-2_500_000n, "−2.5M", "−250万"],
  ])("%s is %s and %s", (count, en, zh) => {
    expect(formatTokens(count, "en")).toBe(en);
    expect(formatTokens(count, "zh")).toBe(zh);
  });

  test("formatCount keeps every digit", () => {
    expect(formatCount(1_234_567n)).toBe("1,234,567");
    expect(formatCount(-1_000n)).toBe("−1,000");
  });
});

describe("days", () => {
  test.each([
    ["2024-07-09", "2024-07-09", "9 Jul 2024", "2024年7月9日"],
    ["2024-07-09", "2024-07-31", "9–31 Jul 2024", "2024年7月9日–31日"],
    ["2024-06-25", "2024-07-09", "25 Jun – 9 Jul 2024", "2024年6月25日–7月9日"],
    ["2024-12-31", "2025-01-01", "31 Dec 2024 – 1 Jan 2025", "2024年12月31日 – 2025年1月1日"],
  ])("%s to %s", (from, to, en, zh) => {
    expect(formatDateRange(day(from), day(to), "en")).toBe(en);
    expect(formatDateRange(day(from), day(to), "zh")).toBe(zh);
  });

  test("a single day", () => expect(formatDate(day("2024-02-29"), "en")).toBe("29 Feb 2024"));
});

test.each([
  [725n, "7.3%"],
  [0n, "0%"],
  [4n, "0%"],
  [-4n, "0%"],
  [-4_260n, "−43%"],
  [123_456n, "1,235%"],
])("%s hundredths of a percent are %s", (basisPoints, text) => {
  expect(formatPercent(basisPoints)).toBe(text);
});

test("a ratio is shown in hundredths", () => {
  expect(formatRatio(715_200n)).toBe("0.72");
  expect(formatRatio(1_000_000n)).toBe("1");
  expect(formatRatio(4_000n)).toBe("0");
});

test.each([
  ["¥10", "¥14", "¥10–¥14"],
  ["¥10", "¥10", "¥10"],
  ["−¥3", "¥2", "−¥3 – ¥2"],
])("%s to %s", (low, high, text) => expect(formatBand(low, high)).toBe(text));

test("sentences stand apart in English, and close in Chinese", () => {
  expect(joinSentences(["New users only.", "No card."], "en")).toBe("New users only. No card.");
  expect(joinSentences(["限新用户。", "无需绑卡。"], "zh")).toBe("限新用户。无需绑卡。");
});
