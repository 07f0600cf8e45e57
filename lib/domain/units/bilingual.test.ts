import { expect, test } from "vitest";
import { inLanguage } from "./bilingual";
import type { Locale } from "./locale";

const text = { en: "Token pack", zh: "资源包" };

test("a text is read in the reader's language", () => {
  expect(inLanguage(text, "en")).toBe("Token pack");
  expect(inLanguage(text, "zh")).toBe("资源包");
});

test("in English where it is not written in that language", () => {
  const third: string = "ja";
  expect(inLanguage(text, third as Locale)).toBe("Token pack");
});

test("no text stays none", () => {
  expect(inLanguage(null, "zh")).toBeNull();
  expect(inLanguage(undefined, "en")).toBeNull();
});
