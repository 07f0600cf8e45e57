import { expect, test } from "vitest";
import { z } from "zod";
import { clockMinute, count, day, decimal, utcOffset } from "./catalogue-values";

const said = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value);
  return read.success ? "accepted" : read.error.issues.map(({ message }) => message).join();
};

test("a day that is none is refused by name", () => {
  expect(said(day, "2024-02-30")).toBe("Not a day: 2024-02-30");
  expect(said(day, "2024-02-29")).toBe("accepted");
});

test("an exact decimal is refused when it is none, negative, or has a digit too many", () => {
  expect(decimal(2).parse("1.25")).toBe(125n);
  expect(decimal(2).parse("0")).toBe(0n);
  for (const text of ["1.255", "-0.01", "one"])
    expect(said(decimal(2), text)).toBe(`Not a number of 2 decimals: ${text}`);
});

test("counts are read plain or grouped, and grouped from a hundred thousand on", () => {
  expect(count.parse("50_000_000")).toBe(50_000_000n);
  expect(count.parse(7)).toBe(7n);
  expect(z.encode(count, 99_999n)).toBe(99_999);
  expect(z.encode(count, 100_000n)).toBe("100_000");
  for (const wrong of ["5_00", "1_0000", -1, 1.5])
    expect(said(count, wrong)).toMatch(/^Not a whole/);
});

test.each([
  ["00:00", 0],
  ["09:30", 570],
  ["23:59", 1_439],
  ["24:00", 1_440],
])("the time %s is minute %i", (text, minute) => {
  expect(clockMinute.parse(text)).toBe(minute);
  expect(z.encode(clockMinute, minute)).toBe(text);
});
test.each(["24:01", "9:30", "12:60"])("%s is no time", (text) => {
  expect(said(clockMinute, text)).toBe("Not a time of day");
});

test.each([
  ["+08:00", 480],
  ["-03:30", -210],
  ["+00:00", 0],
])("the zone %s is %i minutes ahead", (text, minutes) => {
  expect(utcOffset.parse(text)).toBe(minutes);
  expect(z.encode(utcOffset, minutes)).toBe(text);
});
test.each(["+15:00", "08:00", "+08:60"])("%s is no zone", (text) => {
  expect(said(utcOffset, text)).toBe("Not an offset from UTC");
});
