import { describe, expect, test } from "vitest";
import { TEST_LIMITS } from "@/test/exports/chunks";
import {
  FILLER,
  FILLER_ROWS,
  type Line,
  lineOf,
  PLAIN,
  readBothWays,
} from "@/test/exports/completions";

const SIZES = [1, 3, 64, 65_536];
const many = Array.from({ length: 40 }, (_, n): Line => {
  const model = ["gpt-4o-2024-08-06", "o3", "gpt-4o-mini-2024-07-18"][n % 3] ?? "";
  const input = ["7.0", "1234", "12345678.0", "123456789", "1000.0"][n % 5] ?? "";
  const batch = n % 4 === 0 ? "True" : "False";
  return { ...PLAIN, day: n >> 4, model, batch, input };
});

/** Columns in another order; every row has as many cells. */
function reordered(text: string, order: (columns: number[]) => number[]): string {
  const lines = text.trimEnd().split("\n");
  const places = order([...(lines[0] ?? "").split(",").keys()]);
  return lines.map((line) => `${places.map((at) => line.split(",")[at]).join(",")}\n`).join("");
}

async function expectSame(text: string, counted: number): Promise<void> {
  for (const size of SIZES) {
    const { fast, careful } = await readBothWays(text, { size });
    expect(fast).toEqual(careful);
    expect(fast.rows.counted).toBe(FILLER_ROWS + counted);
    expect(FILLER.length).toBeGreaterThan(65_536);
  }
}

describe("whatever the chunks, rows that go on in the next one are read once", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["a lone CR", "\r"],
    ["LF and CRLF in turn", "\n", "\r\n"],
  ])("%s", async (_, ...eols) => {
    const lines = many.map((line, n) => lineOf({ ...line, eol: eols[n % eols.length] ?? "" }));
    await expectSame(`${FILLER}${lines.join("")}`, many.length);
  });

  test("cells in quotes in the middle of the file", async () => {
    const written = ['"a, b"', '"say ""hi"""', '"two\nlines"', '""', '" "', 'in"side', "a b"];
    const lines = many.map((line, n) =>
      lineOf({ ...line, user: n % 3 === 1 ? (written[n % written.length] ?? "") : "user-1" }),
    );
    await expectSame(`${FILLER}${lines.join("")}`, many.length);
  });

  test("no line end after the last row", async () => {
    await expectSame(`${FILLER}${many.map(lineOf).join("").trimEnd()}`, many.length);
  });
});

test.each([
  ["times last but one", (columns: number[]) => [...columns.slice(4), 0, 1, 2, 3, 4]],
  ["counts first", (columns: number[]) => [12, 13, 14, 15, 16, 5, ...columns]],
  ["backwards", (columns: number[]) => columns.toReversed()],
  ["a count at the end", (columns: number[]) => [...columns.filter((at) => at !== 12), 12]],
  ["keys apart", (columns: number[]) => [8, ...columns.filter((at) => at !== 8)]],
  ["one cell after the counts", (columns: number[]) => columns.slice(0, 18)],
  ["no cell after the counts", (columns: number[]) => columns.slice(0, 17)],
] as const)("columns in another order: %s", async (_, order) => {
  const unique = (columns: number[]) => [...new Set(order(columns))];
  await expectSame(reordered(`${FILLER}${many.map(lineOf).join("")}`, unique), many.length);
});

test("models and times that are not ASCII, or very long or short", async () => {
  const models = ["模型", "m", "", "x".repeat(150), "gpt-\u{1f600}", "gpt-4o-2024-08-06"];
  const lines = Array.from({ length: 60 }, (_, n) =>
    lineOf({ ...PLAIN, model: models[n % models.length] ?? "", tier: n % 2 ? "" : "flex" }),
  );
  await expectSame(`${FILLER}${lines.join("")}`, 60);
});

test("models of one kind of letters after another, with counts of every length", async () => {
  const models = ["gpt-4o-2024-08-06", "模型", "gpt-4o-2024-08-06", "o3"];
  const lines = Array.from({ length: 40 }, (_, n) =>
    lineOf({ ...PLAIN, model: models[n % 4] ?? "", input: String(10 ** (n % 12)) }),
  );
  await expectSame(`${FILLER}${lines.join("")}`, 40);
});

test("a day and a model that were met apart need no care together, and notes are counted", async () => {
  const tiers = ["default", "incentivized-tier"];
  const lines = Array.from({ length: 64 }, (_, n) =>
    lineOf({ ...PLAIN, day: (n >> 1) % 8, tier: tiers[n % 2] ?? "", model: `m-${n % 5}` }),
  );
  await expectSame(`${FILLER}${lines.join("")}`, 64);
});

test("a limit on results is met by such rows too", async () => {
  const lines = Array.from({ length: 64 }, (_, n) =>
    lineOf({ ...PLAIN, day: n >> 3, model: `m-${n % 8}` }),
  );
  const limits = { ...TEST_LIMITS, groups: 40 };
  for (const size of SIZES) {
    const text = `${FILLER}${lines.join("")}`;
    const { fast, careful } = await readBothWays(text, { size, limits });
    // Reading stops there: how many bytes were taken is a matter of chunks.
    expect({ ...fast, bytes: 0 }).toEqual({ ...careful, bytes: 0 });
    expect(fast.rows.rejected).toBeGreaterThan(0);
  }
});

test("nothing is learnt of a row that was left out from the row after it", async () => {
  const wrong = lineOf({ ...PLAIN, day: 1, model: "wrong" });
  const mismatch = wrong.replace(/^\d+/, (start) => String(Number(start) - 3600));
  const text = `${FILLER}${lineOf(PLAIN).repeat(3)}${mismatch}${lineOf({ ...PLAIN, day: 2 })}${mismatch.repeat(9)}`;
  for (let size = 1; size < 900; size += 7) {
    const { fast, careful } = await readBothWays(text, { size });
    expect(fast).toEqual(careful);
    expect(fast.rows.rejected).toBe(10);
  }
});
