import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { zip } from "@/test/torture/archives";

const read = (name: string) => readFileSync(`test/exports/${name}`);
export const HEADER = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
export const ROW = "1717200000,1717286400,1,gpt-4o-2024-05-13,10,1\n";
const SPENT = "date,team,model,spend ($),requests,total tokens,prompt tokens\n";
const data = new Uint8Array(read("completions-2026.csv"));
const one = { name: "usage.csv", data };

const BUCKET = { object: "bucket", start_time: 1788307200, end_time: 1788393600, results: [] };
const PAGE = { object: "page", data: [BUCKET] };

type Content = string | Uint8Array;

/** What a person may give that is no use, by the code of what they are told. */
export const REFUSED: Readonly<Record<string, () => Content>> = {
  empty_file: () => "",
  xlsx_file: () => zip([{ name: "xl/workbook.xml", data }]),
  binary_file: () => read("bad-binary.csv"),
  html_file: () => "<!doctype html><title>Sign in</title>",
  unknown_columns: () => "just some words\n",
  duplicate_column: () => `${HEADER.replace("output_tokens", "input_tokens,output_tokens")}`,
  missing_column: () => "n_context_tokens_total,n_generated_tokens_total,usage_type,model\n",
  google_billing_export: () => read("bad-google-billing.csv"),
  cloud_bill: () => read("bad-volcengine-bill.csv"),
  groq_export: () => read("bad-groq.csv"),
  ccusage_not_daily: () => read("bad-ccusage-monthly.json"),
  record_too_large: () => `${HEADER}${ROW}"${"x".repeat(1_100_000)}"\n`,
  too_many_columns: () => `${HEADER}${ROW}${",".repeat(600)}\n`,
  truncated: () => (HEADER + ROW + ROW).slice(0, -9),
  second_table: () => `${HEADER}${ROW}${HEADER.replace("model,", "")}${ROW.replace(/gpt.+?,/, "")}`,
  unclosed_quote: () => `${HEADER}${ROW}1717200000,"1717286400,1,gpt-4o,1,1\n`,
  nothing_read: () => `${HEADER}${ROW.replace("10", "ten")}`,
  ambiguous_dates: () => `${SPENT}7/9/2024,t,gpt-4o,1.0,3,50,50\n7/10/2024,t,gpt-4o,1.0,3,50,50\n`,
  unknown_json: () => '[{"model_name":"x"}]',
  total_only: () => '{"object":"list","total_usage":1234.5}',
  bad_json: () => '{"a":1}}',
  json_too_deep: () => `{"a":${"[".repeat(80)}${"]".repeat(80)}}`,
  has_more: () => JSON.stringify({ ...PAGE, has_more: true, next_page: "page_x" }),
  failed_fetches: () => read("bad-settled-rejected.json"),
  repeated_buckets: () => read("usage-api-two-splits.jsonl"),
  unordered_lines: () =>
    [300, 100]
      .map((input_tokens, at) =>
        JSON.stringify({
          ...{ timestamp: `2026-09-01T10:0${2 - at}:00Z`, type: "event_msg" },
          payload: { type: "token_count", info: { total_token_usage: { input_tokens } } },
        }),
      )
      .join("\n"),
  unread_meter: () =>
    "Date,MeterCategory,MeterName,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrency\n" +
    "2026-09-02,Foundry Models,6 nova inp Gl,2,1M,1.25,USD\n",
  batch_input: () => read("bad-batch-input.jsonl"),
  nested_archive: () => gzipSync(gzipSync("x")),
  gzip_damaged: () => gzipSync(HEADER + ROW).subarray(0, 40),
  zip_damaged: () => zip([one]).slice(0, -30),
  zip_encrypted: () => zip([{ ...one, flags: 1 }]),
  zip_unsupported: () => zip([{ ...one, method: 12 }]),
  zip_overlap: () => zip([one, { ...one, name: "b.csv", offset: 0 }]),
  zip_empty: () => zip([{ ...one, name: "a/" }]),
  too_many_entries: () =>
    zip(Array.from({ length: 101 }, (_, n) => ({ ...one, name: `${n}.csv` }))),
  ratio_too_high: () =>
    gzipSync(Buffer.concat([Buffer.from(HEADER), Buffer.alloc(110_000_000, "\n")])),
};

/** What takes more than a file to bring about: each has a test of its own. */
export const WALKED_APART = [
  "file_too_large",
  "too_many_rows",
  "too_many_groups",
  "expands_too_much",
  "stalled",
  "read_failed",
];

/** Told only by the API. */
export const ONLY_API = [
  "cancelled",
  "upload_timeout",
  "upload_stalled",
  "upload_slow",
  "length_mismatch",
  "upload_broken",
];
