import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { formatSourceDate } from "./source-date";

describe("when a source spoke", () => {
  test.each([
    ["2024-06", "Jun 2024", "2024年6月"],
    ["2024", "2024", "2024年"],
    ["mid-2024", "mid-2024", "2024年中"],
    ["late 2024", "late 2024", "2024年末"],
    ["2025-26", "2025-26", "2025–26年"],
    ["daily, to 2026-04-13", "daily, to 13 Apr 2026", "每日，至2026年4月13日"],
    ["after 2026-10-17", "after 17 Oct 2026", "2026年10月17日之后"],
    ["2024-06-22 / 2024-10-03", "22 Jun 2024 / 3 Oct 2024", "2024年6月22日、2024年10月3日"],
    [
      "2024-12-02 (written mid-2024)",
      "2 Dec 2024 (written mid-2024)",
      "2024年12月2日（写于2024年中）",
    ],
  ])("%s", (text, en, zh) => {
    expect(formatSourceDate(null, text, "en")).toBe(en);
    expect(formatSourceDate(null, text, "zh")).toBe(zh);
  });

  test("a day is written as every other day", () =>
    expect(formatSourceDate(day("2024-07-09"), "2024-07-09", "zh")).toBe("2024年7月9日"));

  test.each(["", "undated", "undated (2025 capture)"])("%j bears no date", (text) =>
    expect(formatSourceDate(null, text, "zh")).toBeNull(),
  );
});
