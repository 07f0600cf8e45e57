import { expect, test } from "vitest";
import { z } from "zod";
import { main } from "@/cli/main";
import { fakeIo } from "./fake-io";

const USAGE = "test/exports/completions-2026.csv";
const COST = "test/exports/cost-2026-quantities.csv";
/** Read at the day of the block, since it ends in 2024. */
const OLD = "test/exports/activity-legacy-2024.csv";
const CUT = "test/exports/bad-cut.csv";

const jsonSchema = z.object({
  complete: z.boolean(),
  files: z.array(z.record(z.string(), z.unknown())),
  merged: z.object({ usage: z.array(z.object({ day: z.string() })) }),
  estimate: z
    .object({
      catalogRevision: z.string(),
      assumptions: z.object({ asOf: z.string(), currency: z.string() }),
      ranking: z.object({ horizon: z.array(z.string()) }),
      vendors: z.array(z.record(z.string(), z.unknown())),
    })
    .nullable(),
});

test("says of each file what the API would, in the API's forms", async () => {
  const io = fakeIo();
  expect(await main(["estimate", USAGE, COST, "--json"], io)).toBe(0);
  const json = jsonSchema.parse(JSON.parse(io.written.out));
  expect(json.files).toMatchObject([
    { file: USAGE, format: "completions-csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { file: COST, format: "cost-csv", period: { from: "2026-08-01", to: "2026-08-04" } },
  ]);
  expect(json.merged.usage[0]?.day).toMatch(/^2026-/);
  expect(json.estimate?.assumptions).toEqual({ asOf: "2026-11-30", currency: "CNY" });
  expect(json.estimate?.catalogRevision).toBe((await io.bundled()).estimate.revision);
  expect(json.estimate?.ranking.horizon.length).toBeGreaterThan(5);
});

test("prints files, tokens and the ranking for a person, in both languages", async () => {
  const [en, zh] = [fakeIo(), fakeIo()];
  expect(await main(["estimate", USAGE, COST], en)).toBe(0);
  expect(en.written.out).toContain("11 rows = 9 counted + 2 empty + 0 left out");
  expect(en.written.out).toMatch(/Ranking \(offers and prices of 2026-11-30, 365 days\)/);
  expect(await main(["estimate", USAGE, "--lang", "zh"], zh)).toBe(0);
  expect(zh.written.out).toContain("排名（2026-11-30的优惠与价格，365 天）");
  expect(en.written.out).not.toContain("\u001b");
});

test("a cut file is not compared, and the exit code says so", async () => {
  const io = fakeIo();
  expect(await main(["estimate", CUT, "--fail-on", "saving-over=0%"], io)).toBe(1);
  expect(io.written.out).toContain("INCOMPLETE");
  expect(io.written.out).toContain("nothing is compared");
});

test("options reach the estimate, and what they name wrongly is said", async () => {
  const io = fakeIo();
  const asked = ["--as-of", "2024-07-09", "--vendors", "zhipu, baidu", "--currency", "usd"];
  expect(await main(["estimate", USAGE, "--json", "--days", "90", ...asked], io)).toBe(0);
  const { estimate } = jsonSchema.parse(JSON.parse(io.written.out));
  expect(estimate?.assumptions).toEqual({ asOf: "2024-07-09", currency: "USD" });
  expect(estimate?.vendors.map(({ vendor }) => vendor).sort()).toEqual(["baidu", "zhipu"]);
  for (const [wrong, said] of [
    [["--as-of", "9 July"], "--as-of: 9 July is not a day"],
    [["--vendors", "nobody"], "vendors[0]: no such vendor."],
    [["--region", "EU"], "--region: EU is none of CN, HK, other"],
    [["--days", "0"], "--days: 0 is not"],
    [["--json", "--md"], "Choose one"],
    [["--nonsense"], "--nonsense"],
    [["--fail-on", "rain"], "--fail-on: rain"],
  ] as const) {
    const bad = fakeIo();
    expect(await main(["estimate", USAGE, ...wrong], bad), wrong.join(" ")).toBe(2);
    expect(bad.written.err).toContain(said);
    expect(bad.written.out).toBe("");
  }
});

test("a saving above what a pipeline allows ends it", async () => {
  const low = fakeIo();
  expect(await main(["estimate", OLD, "--fail-on", "saving-over=0.5%"], low)).toBe(3);
  expect(low.written.err).toMatch(/Failed as asked: .+ saves more than 0.5%/);
  expect(await main(["estimate", OLD, "--fail-on", "saving-over=100%"], fakeIo())).toBe(0);
});

test("the ranking leaves as Markdown and as a workbook", async () => {
  const io = fakeIo();
  expect(await main(["estimate", USAGE, "--md"], io)).toBe(0);
  expect(io.written.out).toMatch(/^\| Place \| Vendor \|/);
  expect(await main(["estimate", USAGE, "--xlsx", "--out", "ranking.xlsx"], io)).toBe(0);
  expect(io.files.get("ranking.xlsx")?.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  const terminal = fakeIo({ outIsTerminal: true });
  expect(await main(["estimate", USAGE, "--xlsx"], terminal)).toBe(2);
});

test("colours only on a terminal, and not where they are not wanted", async () => {
  const terminal = fakeIo({ outIsTerminal: true });
  await main(["estimate", USAGE], terminal);
  expect(terminal.written.out).toContain("\u001b[1mFiles\u001b[0m");
  const plain = fakeIo({ outIsTerminal: true, env: { NO_COLOR: "1" } });
  await main(["estimate", USAGE], plain);
  expect(plain.written.out).not.toContain("\u001b");
});

test("without a command, or with an unknown one, it says how it is used", async () => {
  const [none, help, unknown] = [fakeIo(), fakeIo({ env: { LANG: "zh_CN.UTF-8" } }), fakeIo()];
  expect(await main([], none)).toBe(2);
  expect(await main(["--help"], help)).toBe(0);
  expect(help.written.out).toContain("退出码");
  expect(await main(["estimte"], unknown)).toBe(2);
  expect(unknown.written.err).toContain("no command estimte");
});
