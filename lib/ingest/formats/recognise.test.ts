import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { ingest } from "@/test/exports/chunks";

const codeOf = async (content: string | Uint8Array) => (await ingest(content)).issues[0]?.code;

test.each([
  ["Date,Service description,SKU description,Usage amount,Subtotal ($)", "google_billing_export"],
  ["BilledCost,BillingCurrency,ChargePeriodStart,ConsumedQuantity,ConsumedUnit", "missing_column"],
  ["账务账期,Payer账号,产品,实例ID,计费单元,用量,应付金额", "cloud_bill"],
  ["BillPeriod,Product,ExpenseBeginTime,ExpenseEndTime,Element,Count,Unit", "cloud_bill"],
  ["账期,产品Code,产品,实例ID,应付金额", "cloud_bill"],
  [
    "timestamp,usage_type,model,n_context_tokens_total,n_non_cached_context_tokens_total,n_generated_tokens_total,cost",
    "groq_export",
  ],
  ["date,model,tokens,cost_usd", "unknown_columns"],
  ["just some words", "unknown_columns"],
  [
    "start_time,end_time,num_model_requests,input_tokens,input_tokens,output_tokens",
    "duplicate_column",
  ],
  ["n_context_tokens_total,n_generated_tokens_total,usage_type,model", "missing_column"],
  ['  [{"model_name":"x"}]', "unknown_json"],
  ['[{"model_name":"x"', "truncated"],
  ['{"a":1}}', "bad_json"],
  [`{"a":${"[".repeat(80)}${"]".repeat(80)}}`, "json_too_deep"],
  ['{"custom_id":"r-1","method":"POST","url":"/v1/responses","body":{}}', "batch_input"],
  ["<!doctype html><title>Sign in</title>", "html_file"],
  [" \r\n\t\n", "empty_file"],
])("%s", async (header, code) => {
  expect(await codeOf(`${header}\n`)).toBe(code);
});

test.each([
  ["gzip", [0x1f, 0x8b, 8, 0], "nested_archive"],
  ["zip", [0x50, 0x4b, 3, 4, 20, 0], "nested_archive"],
  ["xlsx", [0x50, 0x4b, 3, 4, ...new TextEncoder().encode("....xl/workbook.xml")], "xlsx_file"],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "xlsx_file"],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "binary_file"],
  ["NUL bytes", [0x61, 0, 0x62], "binary_file"],
])("%s", async (_, bytes, code) => {
  const reading = await ingest(new Uint8Array(bytes));
  expect(reading.issues.map((issue) => issue.code)).toEqual([code]);
  expect(reading).toMatchObject({ format: null, complete: false, bytes: bytes.length });
});

test("columns in any order, case and spacing, with names that objects already have", async () => {
  const header =
    "__proto__, Output_Tokens ,constructor,INPUT_TOKENS,toString,start_time,num_model_requests,model,__proto__";
  const reading = await ingest(`${header}\nx,5,y,7,z,1717200000,1,gpt-4o-2024-05-13,w\n`);
  expect(reading.issues).toEqual([]);
  expect(reading.usage[0]?.meters).toEqual({ inputUncached: 7n, output: 5n });
});

test("nothing that names a person or a key is left in the reading", async () => {
  const header =
    "start_time,end_time,project_id,num_model_requests,user_id,api_key_id,model,input_tokens,output_tokens";
  const shifted = "1717200000,1717286400,CANARY,1,CANARY,CANARY,gpt-4o-2024-05-13,CANARY,1";
  const good = "1717200000,1717286400,CANARY,1,CANARY,CANARY,gpt-4o-2024-05-13,1,1";
  const reading = await ingest(`${header}\n${good}\n${shifted}\n`, { keepBuckets: true });
  const text = JSON.stringify(reading, (_, value) =>
    typeof value === "bigint" ? String(value) : value instanceof Map ? [...value] : value,
  );
  expect(text).not.toContain("CANARY");
  expect(reading.rows).toEqual({ read: 2, counted: 1, empty: 0, rejected: 1 });
});

test("left-out rows are listed up to a thousand, then counted", async () => {
  const header = "start_time,num_model_requests,input_tokens,output_tokens";
  const { issues, rows } = await ingest(
    `${header}\n1717200000,1,1,1\n${"1717200000,1,x,1\n".repeat(1500)}`,
  );
  expect(rows.rejected).toBe(1500);
  expect(issues.filter(({ code }) => code === "bad_number")).toHaveLength(1000);
  const summary = issues.find(({ code }) => code === "more_rows_rejected");
  expect(summary?.values).toEqual({ count: "500" });
});

test.each([
  ["2026-09-03", "2026-09-02 to 2026-09-03"],
  ["2026-09-04", "2026-09-02 to 2026-09-03"],
  ["2026-09-05", "2026-09-03 to 2026-09-03"],
  ["2026-09-06", null],
  ["2026-11-22", null],
])("read on %s, the provisional days of an export to 3 September are %s", async (today, days) => {
  const row = (start: number) => `${start},${start + 86_400},1,5,1,gpt-4o-2024-08-06\n`;
  const header = "start_time,end_time,num_model_requests,input_tokens,output_tokens,model\n";
  const text = header + row(1_788_220_800) + row(1_788_307_200) + row(1_788_393_600);
  const { issues } = await ingest(text, { today: day(today) });
  const [note] = issues.filter(({ code }) => code === "provisional_days");
  expect(note === undefined ? null : `${note.values?.from} to ${note.values?.to}`).toBe(days);
});

test("an entry before the first one that is known is not dropped in silence", async () => {
  const rows = [
    { model: "gpt-4o", tokens_in: 7 },
    {
      model_name: "gpt-4o",
      prompt_tokens: 5,
      completion_tokens: 1,
      quota: 1,
      created_at: 1717200000,
    },
  ];
  const lines = rows.map((row) => JSON.stringify(row)).join("\n");
  for (const text of [JSON.stringify({ data: rows }), JSON.stringify(rows), `${lines}\n`]) {
    const reading = await ingest(text);
    expect(reading.rows).toEqual({ read: 2, counted: 1, empty: 0, rejected: 1 });
    expect(reading.issues.map(({ code }) => code)).toContain("unknown_entry");
  }
});

test("a bucket whose keys were sorted, results before times, is not taken for one without use", async () => {
  const used = {
    input_tokens: 5,
    num_model_requests: 1,
    object: "organization.usage.completions.result",
    output_tokens: 1,
  };
  const paid = {
    amount: { currency: "usd", value: 1 },
    line_item: null,
    object: "organization.costs.result",
  };
  for (const result of [used, paid]) {
    const bucket = {
      end_time: 1788393600,
      object: "bucket",
      results: [result],
      start_time: 1788307200,
    };
    const { complete, rows, issues } = await ingest(
      JSON.stringify({ data: [bucket], has_more: false }),
    );
    expect([complete, rows.rejected]).toEqual([false, 1]);
    expect(issues[0]).toMatchObject({ code: "missing_value", values: { column: "start_time" } });
  }
});

test("the old bill of an account without use, as relay sites answer it, is an export of none", async () => {
  const reading = await ingest('{"object":"list","total_usage":0}');
  expect(reading).toMatchObject({ format: "billing-legacy-json", complete: true });
  for (const days of ["", '"daily_costs":[],']) {
    const total = await ingest(`{"object":"list",${days}"total_usage":1234.5}`);
    expect([total.complete, total.issues[0]?.code]).toEqual([false, "total_only"]);
  }
  const page = '{"object":"page","data":[{"object":"thing","some":1}],"has_more":false}';
  expect((await ingest(page)).issues[0]?.code).toBe("unknown_json");
});
