import { describe, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import { totalPaid, totalUsage } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";
import { mergeReadings } from "./merge";

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

  test("a day that was not over yet counts once, in a table of one's own and in a gateway's", async () => {
    const mapping = { date: 0, model: 1, input: 2, output: 3 };
    const own = (tokens: number) =>
      ingest(`tag,modell,ein,aus\n2024-06-01,gpt-4o,${tokens},1\n`, { keepBuckets: true, mapping });
    const daily = (tokens: number) =>
      file(
        "date,api_key,model,model_group,custom_llm_provider,prompt_tokens,completion_tokens,spend",
        `2024-06-01,k,gpt-4o,gpt-4o,openai,${tokens},1,0.1`,
      );
    for (const written of [own, daily]) {
      const { tokens, codes } = await merged(written(100), written(250));
      expect([tokens, codes]).toEqual([251n, ["overlap"]]);
    }
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

  test("a gap of one day is one; neighbouring days have none", async () => {
    const gap = await merged(file(COMPLETIONS, used(0, 1)), file(COMPLETIONS, used(2, 1)));
    expect(gap.issues.map(({ code, values }) => [code, values?.count])).toEqual([
      ["period_gap", "1"],
    ]);
    const none = await merged(file(COMPLETIONS, used(0, 1)), file(COMPLETIONS, used(1, 1)));
    expect(none.codes).toEqual([]);
  });

  test("one line of a bill is a bill of its day", async () => {
    const { paid, paidPeriod } = await merged(file(COST, billed(3, 7, "Web search", 0)));
    expect(totalPaid(paid)).toBe(7n * BILLED_PER_UNIT);
    expect(paidPeriod && [formatDay(paidPeriod.from), formatDay(paidPeriod.to)]).toEqual([
      "2024-06-04",
      "2024-06-04",
    ]);
  });

  test("lines of a bill that differ only in their project are two; the same again is one", async () => {
    const header = `${COST},project_id`;
    const line = (project: string) => `${billed(0, 5, "Web search", 0)},${project}`;
    const two = await merged(file(header, line("proj_a")), file(header, line("proj_b")));
    expect(totalPaid(two.paid)).toBe(10n * BILLED_PER_UNIT);
    const same = await merged(file(header, line("proj_a")), file(header, line("proj_a")));
    expect(totalPaid(same.paid)).toBe(5n * BILLED_PER_UNIT);
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

  describe("a kind overrules another only in what it tells itself", () => {
    const LOG = `${JSON.stringify({
      created: JUNE_1 + 60,
      model: "gpt-4o-2024-05-13",
      usage: { prompt_tokens: 900, completion_tokens: 100 },
    })}\n`;
    const bill = (n: number) => ({ amount: { value: 5, currency: "usd" }, line_item: `item ${n}` });
    const answers = {
      input_tokens: 700,
      output_tokens: 30,
      num_model_requests: 1,
      model: "gpt-4o",
    };
    const embeddings = {
      object: "organization.usage.embeddings.result",
      input_tokens: 40,
      num_model_requests: 1,
      model: "text-embedding-3-small",
    };
    const buckets = (...days: object[][]) =>
      json({
        data: days.map((results, n) => ({
          object: "bucket",
          start_time: JUNE_1 + n * DAY,
          end_time: JUNE_1 + (n + 1) * DAY,
          results,
        })),
      });
    const json = (value: object) => ingest(JSON.stringify(value), { keepBuckets: true });
    const log = () => ingest(LOG, { keepBuckets: true });
    const oldBill = () =>
      file("timestamp,currency,name,cost_in_major", `${JUNE_1},usd,GPT-4o,8.00000000`);

    test("a bill without tokens leaves a log's", async () => {
      const header = "start_time,end_time,amount_value,amount_currency";
      const csv = file(header, `${JUNE_1},${JUNE_1 + DAY},5,usd`);
      for (const other of [csv, buckets([bill(0)], [])]) {
        const { tokens, codes, period } = await merged(log(), other);
        expect([tokens, codes]).toEqual([1000n, []]);
        expect(period && period.to - period.from).toBe(0);
      }
    });

    test("embeddings leave a log's completions, and completions overrule them", async () => {
      expect((await merged(log(), buckets([embeddings]))).tokens).toBe(1040n);
      expect((await merged(log(), buckets([answers]))).tokens).toBe(730n);
    });

    test("usage without money leaves an old bill's, and a bill overrules it", async () => {
      const dollars = async (...days: object[][]) =>
        totalPaid((await merged(oldBill(), buckets(...days))).paid) / BILLED_PER_UNIT;
      expect(await dollars([answers])).toBe(8n);
      expect(await dollars([answers, bill(0)])).toBe(5n);
    });

    test("a bill's tokens are told for the days that have some", async () => {
      const tokens = billed(1, 5, "gpt-4o-2024-05-13, input", 60);
      expect((await merged(log(), file(COST, tokens))).tokens).toBe(1060n);
      expect(
        (await merged(log(), file(COST, billed(0, 5, "gpt-4o, input", 60), tokens))).tokens,
      ).toBe(120n);
    });
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
