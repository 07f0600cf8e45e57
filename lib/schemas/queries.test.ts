import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { badgeQuerySchema, embedQuerySchema } from "./embed-query";
import { calendarQuerySchema, feedQuerySchema } from "./feed-query";
import { mixExtraSchema } from "./mix";

test("a feed speaks English unless asked for Chinese, and knows no other word", () => {
  expect(feedQuerySchema.parse({})).toEqual({ lang: "en" });
  expect(feedQuerySchema.parse({ lang: "zh" })).toEqual({ lang: "zh" });
  expect(feedQuerySchema.safeParse({ lang: "fr" }).success).toBe(false);
  expect(feedQuerySchema.safeParse({ language: "zh" }).success).toBe(false);
});

test("a badge is light unless asked, a list follows the device", () => {
  expect(badgeQuerySchema.parse({}).theme).toBe("light");
  expect(embedQuerySchema.parse({}).theme).toBe("auto");
  expect(badgeQuerySchema.safeParse({ theme: "auto" }).success).toBe(false);
  expect(embedQuerySchema.parse({ theme: "dark", asOf: "2024-07-09" })).toMatchObject({
    theme: "dark",
    asOf: day("2024-07-09"),
  });
});

test.each([
  ["a calendar", calendarQuerySchema, "offer"],
  ["a calendar", calendarQuerySchema, "vendor"],
  ["a badge", badgeQuerySchema, "offer"],
  ["a list", embedQuerySchema, "vendor"],
] as const)("names are at most 100 characters: %s", (_, schema, key) => {
  expect(schema.safeParse({ [key]: "x".repeat(100) }).success).toBe(true);
  expect(schema.safeParse({ [key]: "x".repeat(101) }).success).toBe(false);
});

test.each([
  ["0", true],
  ["1000000000", true],
  ["1000000000.000000000001", false],
  ["-0.000000000001", false],
])("an integration cost of %s: %s", (integrationCost, is) => {
  expect(mixExtraSchema.safeParse({ integrationCost }).success).toBe(is);
});
