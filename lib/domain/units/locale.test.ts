import { expect, test } from "vitest";
import { isLocale, LANGUAGE_TAG, LOCALES } from "./locale";

test("Chinese means Simplified, and each language has a tag of its own", () => {
  expect(LANGUAGE_TAG.zh).toBe("zh-CN");
  expect(new Set(LOCALES.map((locale) => LANGUAGE_TAG[locale])).size).toBe(LOCALES.length);
});

test.each(["en", "zh"])("%s is one", (text) => expect(isLocale(text)).toBe(true));
test.each(["", "EN", "zh-CN", "fr"])("%j is none", (text) => expect(isLocale(text)).toBe(false));
