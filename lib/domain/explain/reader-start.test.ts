import { expect, test } from "vitest";
import { readerStart } from "./reader-start";

test.each([
  ["zh", "Asia/Shanghai", "CN", "CNY"],
  ["zh", "Europe/Berlin", "CN", "CNY"],
  ["zh", null, "CN", "CNY"],
  ["zh", "Asia/Hong_Kong", "HK", "CNY"],
  ["en", "Asia/Singapore", "other", "USD"],
  ["en", "UTC", "other", "USD"],
  ["en", null, "other", "USD"],
  ["en", "Asia/Urumqi", "CN", "USD"],
  ["en", "PRC", "CN", "USD"],
  ["en", "Asia/Hong_Kong", "HK", "USD"],
] as const)(
  "a reader of %s at the time of %s starts in %s with %s",
  (locale, zone, region, currency) => {
    expect(readerStart(locale, zone)).toMatchObject({ region, currency });
  },
);

test("text starts mostly in the reader's language, and is all of it", () => {
  for (const locale of ["en", "zh"] as const) {
    const { contentMix } = readerStart(locale, null);
    expect(contentMix[locale]).toBeGreaterThan(50);
    expect(contentMix.zh + contentMix.en + contentMix.code).toBe(100);
  }
});
