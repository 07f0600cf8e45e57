import { expect, test } from "vitest";
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
