import { describe, expect, test } from "vitest";
import { dayOfUnixSeconds, formatDay } from "@/lib/domain/units/day";
import { ingest } from "@/test/exports/chunks";
import { readSpreadsheetDate } from "./spreadsheet-date";

const iso = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined
    ? null
    : `${formatDay(dayOfUnixSeconds(seconds))}T${clock(seconds % 86_400)}`;
const clock = (seconds: number) =>
  [(seconds - (seconds % 3600)) / 3600, (seconds % 3600) / 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

test.each([
  ["2024/7/9", "2024-07-09T00:00"],
  ["2024-7-9", "2024-07-09T00:00"],
  ["2024.07.09 8:05", "2024-07-09T08:05"],
  ["2024年7月9日", "2024-07-09T00:00"],
  ["2024/7/9 8:05:00 PM", "2024-07-09T20:05"],
  ["2024/7/9 12:05 AM", "2024-07-09T00:05"],
  ["9-Jul-24", "2024-07-09T00:00"],
  ["09-Jul-2024", "2024-07-09T00:00"],
  ["9 July 2024", "2024-07-09T00:00"],
  ["Jul 9, 2024", "2024-07-09T00:00"],
  ["9.7.2024", "2024-07-09T00:00"],
  ["45482", "2024-07-09T00:00"],
  ["45482.4166667", "2024-07-09T10:00"],
  ["7/7/2024", "2024-07-07T00:00"],
])("%s is %s", (text, expected) => {
  const date = readSpreadsheetDate(text);
  expect([iso(date?.start), date?.dayFirst]).toEqual([expected, null]);
});

test.each([
  ["7/13/2024", "2024-07-13T00:00", "month-first"],
  ["13/7/2024", "2024-07-13T00:00", "day-first"],
  ["13-07-2024 09:00", "2024-07-13T09:00", "day-first"],
])("%s is %s and shows %s", (text, expected, shows) => {
  const date = readSpreadsheetDate(text);
  expect([iso(date?.start), date?.shows]).toEqual([expected, shows]);
});

test.each([
  "2024/7/9 13:00 PM",
  "2024/7/9 0:30 AM",
  "2024/7/9 24:00",
  "2024/7/9 8:60",
  "2024/7/9 8:05:60",
  "2024/2/30",
  "9-Foo-24",
  "43830",
  "54789",
])("%s is no date", (text) => {
  expect(readSpreadsheetDate(text)).toBeNull();
});

test("noon is 12 PM; the first and the last day of a cell without a format", () => {
  expect(iso(readSpreadsheetDate("2024/7/9 12:00 PM")?.start)).toBe("2024-07-09T12:00");
  expect(iso(readSpreadsheetDate("2024/7/9 23:59:59")?.start)).toMatch(/T23:59/);
  expect(iso(readSpreadsheetDate("43831")?.start)).toBe("2020-01-01T00:00");
  expect(iso(readSpreadsheetDate("54788")?.start)).toBe("2049-12-31T00:00");
});

test("a date that can be read both ways is given both ways", () => {
  const date = readSpreadsheetDate("7/9/2024 10:00");
  expect([iso(date?.start), iso(date?.dayFirst), date?.shows]).toEqual([
    "2024-07-09T10:00",
    "2024-09-07T10:00",
    null,
  ]);
});

test.each([
  "13/13/2024",
  "2024/2/30",
  "7/9/24",
  "12345",
  "99999",
  "9-Jux-24",
  "7/9/2024 25:00",
  "x",
])("%s is no date", (text) => {
  expect(readSpreadsheetDate(text)).toBe(null);
});

const HEADER =
  "date,team,team id,model,spend ($),requests,successful,failed,total tokens,prompt tokens";
const spent = (...dates: string[]) =>
  ingest(`${[HEADER, ...dates.map((date) => `${date},t,t,gpt-4o,1.0,3,3,0,50,50`)].join("\n")}\n`);

describe("an export that a spreadsheet saved again", () => {
  test("is read by the order that one of its dates shows, wherever that stands", async () => {
    const us = await spent("7/9/2024", "7/10/2024", "7/13/2024");
    expect(us.usage.map(({ day }) => formatDay(day))).toEqual([
      "2024-07-09",
      "2024-07-10",
      "2024-07-13",
    ]);
    const uk = await spent("09/07/2024", "10/07/2024", "13/07/2024");
    expect(uk).toMatchObject({ usage: us.usage, period: us.period, rows: us.rows, complete: true });
    expect(uk.issues).toContainEqual(
      expect.objectContaining({
        code: "dates_read",
        values: { value: "09/07/2024", day: "2024-07-09" },
      }),
    );
  });

  test.each([
    ["none of its dates shows the order", ["7/9/2024", "7/10/2024"], 2],
    ["its dates show both orders", ["7/9/2024", "7/13/2024", "13/7/2024"], 1],
  ])("is not guessed at when %s", async (_, dates, rejected) => {
    const { complete, rows, issues } = await spent(...dates);
    expect([complete, rows.rejected]).toEqual([false, rejected]);
    expect(rows.read).toBe(rows.counted + rows.empty + rows.rejected);
    expect(issues.find(({ level }) => level === "error")).toMatchObject({
      code: "ambiguous_dates",
      values: { value: "7/9/2024", count: String(rejected) },
    });
  });

  test("says that plain numbers were taken for dates", async () => {
    const { usage, issues } = await spent("45482", "45483");
    expect(usage.map(({ day }) => formatDay(day))).toEqual(["2024-07-09", "2024-07-10"]);
    expect(issues.map(({ code }) => code)).toContain("serial_dates");
  });

  test.each(["2024-06-01", "6/1/2024", "1/6/2024", "2024/6/1", "1-Jun-24", "45444"])(
    "with the date %s beside its timestamp is read by the timestamp",
    async (date) => {
      const header = "timestamp,currency,name,cost,project_id,project_name,cost_in_major,date";
      const { complete, paid } = await ingest(
        `${header}\n1717200000.0,usd,GPT-4o,12,,,0.12,${date}\n`,
      );
      expect([complete, paid.length]).toEqual([true, 1]);
    },
  );

  test("with a date that disagrees with its timestamp is refused", async () => {
    const header = "timestamp,currency,name,cost,project_id,project_name,cost_in_major,date";
    const { issues } = await ingest(`${header}\n1717200000.0,usd,GPT-4o,12,,,0.12,6/2/2024\n`);
    expect(issues[0]?.code).toBe("bad_time");
  });

  test("of Azure's is read month first, unless it shows the other order", async () => {
    const azure = (...dates: string[]) =>
      ingest(
        `Date,MeterCategory,MeterName,Quantity,UnitOfMeasure\n${dates.map((date) => `${date},Cognitive Services,gpt 4o 0513 Input global Tokens,5,1K\n`).join("")}`,
      );
    const us = await azure("07/09/2024");
    expect(us.usage.map(({ day }) => formatDay(day))).toEqual(["2024-07-09"]);
    const uk = await azure("09/07/2024", "13/07/2024");
    expect(uk.usage.map(({ day }) => formatDay(day))).toEqual(["2024-07-09", "2024-07-13"]);
  });

  test("that a person named the columns of is read in the order they said", async () => {
    const text = "wann;wieviel\n1/7/2024;5\n2/7/2024;6\n";
    const mapping = { date: 0, input: 1 };
    expect((await ingest(text, { mapping })).complete).toBe(false);
    const read = await ingest(text, { mapping: { ...mapping, dateOrder: "day-first" } });
    expect(read.usage.map(({ day }) => formatDay(day))).toEqual(["2024-07-01", "2024-07-02"]);
  });
});
