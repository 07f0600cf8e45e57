import { describe, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/day";
import { BILLED_PER_UNIT } from "@/lib/domain/money";
import { ingest } from "@/test/exports/chunks";
import { mergeReadings } from "./merge";
import { totalPaid, totalUsage } from "./totals";

const JUNE_1 = 1_717_200_000;
const DAY = 86_400;
const COMPLETIONS =
  "start_time,end_time,project_id,model,num_model_requests,input_tokens,output_tokens";
const COST = "start_time,end_time,amount_value,amount_currency,line_item,quantity,quantity_unit";

/** A completions row: `tokens` in on day `n` of June 2024 (from 0). */
const used = (n: number, tokens: number, model = "gpt-4o-2024-05-13", project = "") =>
  `${JUNE_1 + n * DAY},${JUNE_1 + (n + 1) * DAY},${project},${model},1,${tokens},0`;
const blank = (n: number) => `${JUNE_1 + n * DAY},${JUNE_1 + (n + 1) * DAY},,,,,`;
const billed = (n: number, dollars: number, item: string, tokens: number) =>
  `${JUNE_1 + n * DAY},${JUNE_1 + (n + 1) * DAY},${dollars},usd,"${item}",${tokens},tokens`;

const file = (header: string, ...rows: string[]) =>
  ingest(`${[header, ...rows].join("\n")}\n`, { keepBuckets: true });

async function merged(...files: ReturnType<typeof file>[]) {
  const result = mergeReadings(await Promise.all(files));
  return {
    ...result,
    tokens: totalUsage(result.usage).tokens,
    codes: result.issues.map(({ code }) => code),
  };
}

describe("files of one kind", () => {
  test("a bucket in both counts once, with the larger figure", async () => {
    const { tokens, issues, codes } = await merged(
      file(COMPLETIONS, used(0, 100), used(1, 200)),
      file(COMPLETIONS, used(1, 250), used(2, 300)),
    );
    expect(tokens).toBe(100n + 250n + 300n);
    expect(codes).toEqual(["overlap"]);
    expect(issues[0]?.values).toEqual({ count: "1" });
  });

  test("equal rows within a file add up before they are compared", async () => {
    const { tokens } = await merged(
      file(COMPLETIONS, used(0, 100), used(0, 100)),
      file(COMPLETIONS, used(0, 150)),
    );
    expect(tokens).toBe(200n);
  });

  test("the same days of two projects add up", async () => {
    const { tokens, codes } = await merged(
      file(COMPLETIONS, used(0, 100, "gpt-4o", "proj_a")),
      file(COMPLETIONS, used(0, 70, "gpt-4o", "proj_b")),
    );
    expect(tokens).toBe(170n);
    expect(codes).toEqual([]);
  });

  test("the same days split in two ways count once", async () => {
    const { tokens, codes } = await merged(
      file(COMPLETIONS, used(0, 60, "gpt-4o", "proj_a"), used(0, 40, "gpt-4o", "proj_b")),
      file(COMPLETIONS, used(0, 100, "gpt-4o"), used(1, 50, "gpt-4o")),
    );
    expect(tokens).toBe(150n);
    expect(codes).toEqual(["overlap"]);
  });

  test("a gap between files is days without use, and is said", async () => {
    const { period, codes } = await merged(
      file(COMPLETIONS, used(0, 1)),
      file(COMPLETIONS, used(4, 1), blank(5)),
    );
    expect(period && [formatDay(period.from), formatDay(period.to)]).toEqual([
      "2024-06-01",
      "2024-06-06",
    ]);
    expect(codes).toEqual(["period_gap"]);
  });
});

describe("files of several kinds", () => {
  test("tokens come from the usage export on days that both cover, money from the bill", async () => {
    const { tokens, codes, paid, period, paidPeriod } = await merged(
      file(COMPLETIONS, used(0, 1000), blank(1)),
      file(
        COST,
        billed(0, 5, "gpt-4o-2024-05-13, input", 990),
        billed(0, 1, "text-embedding-3-small, input", 77),
        billed(2, 7, "gpt-4o-2024-05-13, input", 500),
      ),
    );
    expect(tokens).toBe(1000n + 77n + 500n); // embeddings are not in a completions export
    expect(totalPaid(paid)).toBe(13n * BILLED_PER_UNIT);
    expect(codes).toEqual(["other_export_wins"]);
    expect(period).toEqual(paidPeriod);
  });

  test("a bill without tokens does not widen the days that usage is known for", async () => {
    const { period } = await merged(
      file(COMPLETIONS, used(0, 1000)),
      file(
        "start_time,end_time,amount_value,amount_currency",
        `${JUNE_1},${JUNE_1 + DAY},1,usd`,
        `${JUNE_1 + 9 * DAY},${JUNE_1 + 10 * DAY},1,usd`,
      ),
    );
    expect(period && period.to - period.from).toBe(0);
  });

  test("one incomplete file makes the whole incomplete", async () => {
    const { complete } = await merged(
      file(COMPLETIONS, used(0, 1000)),
      ingest(`${COMPLETIONS}\n${used(1, 1).slice(0, 20)}`, { keepBuckets: true }),
    );
    expect(complete).toBe(false);
  });

  test("nothing to merge is nothing", async () => {
    expect(mergeReadings([])).toMatchObject({ usage: [], paid: [], period: null, complete: true });
  });
});

test("without buckets, files that overlap count one of them a day, and say so", async () => {
  const read = (...rows: string[]) => ingest(`${[COMPLETIONS, ...rows].join("\n")}\n`);
  const { usage, issues } = mergeReadings([
    await read(used(0, 100), used(1, 200)),
    await read(used(1, 250)),
  ]);
  expect(totalUsage(usage).tokens).toBe(350n);
  expect(issues.map(({ code }) => code)).toEqual(["overlap_unchecked"]);
});
