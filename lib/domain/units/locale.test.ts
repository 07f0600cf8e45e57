import { expect, test } from "vitest";
import { isLocale, LANGUAGE_TAG, LOCALES } from "./locale";

test("the languages are English and Chinese, Chinese meaning Simplified", () => {
  expect(LOCALES.map((locale) => LANGUAGE_TAG[locale])).toEqual(["en", "zh-CN"]);
});

test.each(["en", "zh"])("%s is one", (text) => expect(isLocale(text)).toBe(true));
test.each(["", "EN", "zh-CN", "fr"])("%j is none", (text) => expect(isLocale(text)).toBe(false));
