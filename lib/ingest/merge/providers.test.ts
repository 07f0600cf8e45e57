import { expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";
import { mergeReadings } from "./merge";

const DEEPSEEK =
  "utc_date,model,api_key_name,type,price,amount\n2026-09-02,deepseek-chat,k,output_tokens,1,100\n";
const ANTHROPIC =
  "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n2026-09-02,claude-opus-5,10,20\n";
const OPENAI =
  "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n1788307200,1788393600,1,gpt-4o,5,7\n";
const answer = (id: string, model: string, output: number) =>
  `${JSON.stringify({ id, created: 1_788_307_300, model, usage: { input_tokens: 0, output_tokens: output } })}\n`;

async function outputOf(...files: readonly string[]) {
  const readings = await Promise.all(files.map((text) => ingest(text)));
  const { usage, issues } = mergeReadings(readings);
  return { output: totalUsage(usage).meters.output, codes: issues.map(({ code }) => code) };
}

test("use of several vendors on one day adds up", async () => {
  const all = [DEEPSEEK, ANTHROPIC, OPENAI];
  expect(await outputOf(...all)).toEqual({ output: 127n, codes: [] });
  expect(await outputOf(...all.toReversed())).toEqual({ output: 127n, codes: [] });
});

test("a vendor's own export counts instead of the calls of that vendor in a log, and no others", async () => {
  const log = answer("a", "claude-opus-5", 19) + answer("b", "gpt-5.5", 1000);
  expect(await outputOf(log, ANTHROPIC)).toEqual({ output: 1020n, codes: ["other_export_wins"] });
  expect(await outputOf(ANTHROPIC, log)).toEqual({ output: 1020n, codes: ["other_export_wins"] });
});

test("what DeepSeek counts otherwise is left out aloud, and a day in its own zone stays that day", async () => {
  const header = "start_time_iso,end_time_iso,model,api_key_name,type,price,amount\n";
  const times = "2026-09-02T00:00:00+08:00,2026-09-03T00:00:00+08:00";
  const { period, issues, rows } = await ingest(
    `${header}${times},deepseek-chat,k,output_tokens,1,100\n${times},deepseek-chat,k,new_tokens,1,5\n`,
  );
  expect(period?.from).toBe(period?.to);
  expect(period?.from).toBe((await ingest(DEEPSEEK)).period?.from);
  expect([rows.rejected, issues[0]?.code, issues[0]?.values?.value]).toEqual([
    1,
    "unknown_meter",
    "new_tokens",
  ]);
});
