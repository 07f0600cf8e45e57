import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest, TEST_LIMITS } from "@/test/exports/chunks";
import { FILLER, HEADER, lineOf, PLAIN, readBothWays } from "@/test/exports/completions";
import { runs } from "@/test/fixed-seed";

const cell = {
  day: fc.integer({ min: 0, max: 2 }),
  project: fc.constantFrom("proj_a", "", '"a, ""b"""', '"two\nlines"', 'a"b', "a b", "项目", " x "),
  user: fc.constantFrom("user-1", "", '"u"', "u+v,w"),
  model: fc.constantFrom("gpt-4o-2024-08-06", '"gpt-4o-2024-08-06"', "text-embedding-3-small", ""),
  batch: fc.constantFrom("True", "False", "", "maybe"),
  tier: fc.constantFrom("default", "incentivized-tier", "flex", " flex"),
  requests: fc.constantFrom("1.0", "12", "", "1,000", "3.00"),
  input: fc.constantFrom("100000.0", "999999999999", "1000000000000000", "5e5", "200001"),
  cached: fc.constantFrom("0.0", "7.0", "", "100000", "-1"),
  suffix: fc.constantFrom("", ",", ",x", '""'),
  eol: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r", "\n\n"),
};
/** Mostly plain: a run of rows that are added unseen, with something odd in between. */
const plain = fc.record({
  ...cell,
  project: fc.constantFrom("proj_a", "proj_b", '"a, ""b"""'),
  user: fc.constant("user-1"),
  model: fc.constantFrom("gpt-4o-2024-08-06", "o3-mini-2025-01-31", "text-embedding-3-small"),
  batch: fc.constant("False"),
  tier: fc.constantFrom("default", "incentivized-tier"),
  requests: fc.constantFrom("1.0", "12"),
  input: fc.constantFrom("100000.0", "200001"),
  cached: fc.constantFrom("0.0", "7.0"),
  suffix: fc.constant(""),
  eol: fc.constant("\n"),
});
test("rows that are added unseen come to the same as rows read one by one", async () => {
  const lines = fc.array(fc.oneof({ weight: 5, arbitrary: plain }, fc.record(cell)), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 3000 }), async (rows, size) => {
      const text = `${FILLER}${rows.map((row) => lineOf(row)).join("")}`;
      const { fast, careful } = await readBothWays(text, { size });
      expect(fast).toEqual(careful);
    }),
    runs(300),
  );
});

test("cells written in different ways, one after the other, are one", async () => {
  const ways = ["False", "", "False", "FALSE", "False", "", "false", "0", "FALSE"];
  const tiers = ["default", ""];
  const rows = [...ways, ...ways].flatMap((batch) =>
    tiers.map((tier) => lineOf({ ...PLAIN, batch, tier })),
  );
  for (const size of [1, 65_536]) {
    const { fast, careful } = await readBothWays(`${HEADER}\n${rows.join("")}`, { size });
    expect(fast).toEqual(careful);
    expect(fast.usage).toHaveLength(1);
    expect(fast.usage[0]?.requests).toBe(BigInt(rows.length));
  }
});

describe("sums stay exact", () => {
  test("past what plain numbers hold", async () => {
    const text = `${HEADER}\n${lineOf(PLAIN).repeat(20_000)}`;
    const { fast, careful } = await readBothWays(text);
    expect(fast).toEqual(careful);
    expect(fast.usage[0]?.meters.inputUncached).toBe(999_999_999_999n * 20_000n);
  });

  test("up to 18 digits, beyond which a row is left out", async () => {
    const giants = ["899999999999999999", "99990000000000000"].map((input) =>
      lineOf({ ...PLAIN, input }).replace(/\d+\.0,\d+\.0,50\.0\n/, ",,50.0\n"),
    );
    const text = `${HEADER}\n${lineOf(PLAIN).repeat(3)}${giants.join("")}${lineOf(PLAIN).repeat(50)}`;
    const { fast, careful } = await readBothWays(text);
    expect(fast).toEqual(careful);
    expect(fast.rows.rejected).toBeGreaterThan(0);
    expect(fast.rows.counted).toBeGreaterThan(6);
  });
});

test("more days and keys than are remembered", async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) =>
    lineOf({ ...PLAIN, day: n % 1500, model: `m-${n % 7}`, tier: `t${n % 3}` }),
  );
  const { fast, careful } = await readBothWays(`${HEADER}\n${rows.join("")}`);
  expect(fast).toEqual(careful);
});

test.each([
  ["tabs", "\t"],
  ["semicolons", ";"],
])("%s", async (_, delimiter) => {
  const text = `${HEADER}\n${lineOf({ ...PLAIN, eol: "\r\n" }).repeat(5)}`.replaceAll(
    ",",
    delimiter,
  );
  const { fast, careful } = await readBothWays(text, { size: 50 });
  expect(fast).toEqual(careful);
  expect(fast.rows.counted).toBe(5);
});

test("a limit on rows or on one row's bytes holds for rows that are added unseen", async () => {
  const text = `${HEADER}\n${lineOf(PLAIN).repeat(50)}`;
  for (const limit of [{ rows: 20 }, { recordBytes: 250 }]) {
    const limits = { ...TEST_LIMITS, ...limit };
    const long = text.replace("proj_a", "proj_a".repeat(20));
    const fast = await ingest(long, { limits });
    expect(fast).toEqual({ ...(await ingest(long, { limits, keepBuckets: true })), buckets: null });
    expect(fast.complete).toBe(false);
  }
});
