import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { exportBytes } from "@/test/exports/chunks";
import { zip } from "@/test/torture/archives";
import { POST } from "./route";

type Body = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string;

function post(body: Body | null, headers: Record<string, string> = {}) {
  const url = "http://localhost/api/v1/usage?name=ignored.csv";
  const init = { method: "POST", body, headers, duplex: "half" };
  return POST(new Request(url, init));
}

/** The bytes as a stream, with the length that a client announces. */
function postFile(name: string, announced?: number) {
  const bytes = exportBytes(name);
  return post(new Blob([new Uint8Array(bytes)]).stream(), {
    "content-length": String(announced ?? bytes.length),
  });
}

test("answers what is in an export, counts and money as text", async () => {
  const response = await postFile("cost-2026-quantities.csv");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const answer = await response.json();
  expect(answer).toMatchObject({
    format: "cost-csv",
    period: { from: "2026-08-01", to: "2026-08-04" },
    complete: true,
    rows: { read: 11, counted: 9, empty: 2, rejected: 0 },
    totals: {
      tokens: "879250",
      paid: { currency: "USD", amount: "3.561520000000000000000000000000000001" },
    },
  });
  expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(answer)).not.toMatch(/org-made-up|proj_web|ignored/);
});

test("a valid export without use is an answer with a note", async () => {
  const response = await postFile("no-usage.csv");
  expect(response.status).toBe(200);
  expect((await response.json()).issues).toMatchObject([{ code: "no_usage", level: "note" }]);
});

const APPENDED = exportBytes("usage-api-appended.jsonl");
const asUtf16 = (bytes: Uint8Array) =>
  new Uint8Array(Buffer.from(`\ufeff${Buffer.from(bytes).toString()}`, "utf16le"));

test.each([
  ["as it is", new Uint8Array(APPENDED)],
  ["in UTF-16", asUtf16(APPENDED)],
  ["packed", new Uint8Array(gzipSync(APPENDED))],
])("two fetches in one body, %s, are read again and count once", async (_, body) => {
  const { complete, totals } = await (await post(new Blob([body]).stream())).json();
  expect([complete, totals.meters]).toEqual([true, { inputUncached: "1507", output: "151" }]);
});

test("a cut export is an answer that says it is not the whole", async () => {
  const response = await postFile("bad-cut.csv");
  expect(response.status).toBe(200);
  const { complete, issues } = await response.json();
  expect([complete, issues[0]]).toMatchObject([false, { code: "truncated", line: 5 }]);
});

test("fewer bytes than announced are not the whole", async () => {
  const response = await postFile("completions-2026.csv", 5000);
  const answer = await response.json();
  expect(answer.complete).toBe(false);
  expect(answer.issues.at(-1)).toMatchObject({
    code: "length_mismatch",
    values: { expected: "5000", received: "1677" },
  });
});

test.each([
  ["bad-empty.csv", "empty_file"],
  ["bad-binary.csv", "binary_file"],
  ["bad-volcengine-bill.csv", "cloud_bill"],
  ["bad-groq.csv", "groq_export"],
])("%s is refused with 422 and its reason", async (name, code) => {
  const response = await postFile(name);
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 422, code, issues: [{ code }] });
});

test("no body, a form and a body that is too large are told apart", async () => {
  expect((await post(null)).status).toBe(400);
  expect((await post("--x", { "content-type": "multipart/form-data; boundary=x" })).status).toBe(
    400,
  );
  expect((await post("x", { "content-length": "512000001" })).status).toBe(413);
});

test("a gzip body is read, by its bytes or by its header; a zip archive gives all its exports", async () => {
  const plain = exportBytes("completions-2026.csv");
  const whole = await (await postFile("completions-2026.csv")).json();
  const gz = new Uint8Array(gzipSync(plain));
  for (const headers of [{}, { "content-encoding": "gzip" }]) {
    const answer = await (await post(gz, headers)).json();
    expect(answer).toMatchObject({ complete: true, rows: whole.rows, usage: whole.usage });
  }
  const cost = { name: "b.csv", data: exportBytes("cost-2026-quantities.csv") };
  const archive = zip([{ name: "a.csv", data: plain }, cost]);
  const both = await (await post(new Uint8Array(archive))).json();
  expect(both).toMatchObject({ complete: true, format: "completions-csv" });
  expect(both.rows.read).toBe(whole.rows.read + 11);
  expect(both.files).toMatchObject([
    { format: "completions-csv", rows: whole.rows, totals: whole.totals },
    { format: "cost-csv", rows: { read: 11 }, totals: { paid: { currency: "USD" } } },
  ]);
});

test("entries of a zip archive that overlap count once; each keeps its own figures", async () => {
  const data = exportBytes("completions-2026.csv");
  const whole = await (await postFile("completions-2026.csv")).json();
  const archive = zip([
    { name: "a.csv", data },
    { name: "b.csv", data },
  ]);
  const answer = await (await post(new Uint8Array(archive))).json();
  expect(answer).toMatchObject({ complete: true, usage: whole.usage, totals: whole.totals });
  expect(answer.issues.map(({ code }: { code: string }) => code)).toContain("overlap");
  expect(answer.files.map(({ totals }: { totals: unknown }) => totals)).toEqual([
    whole.totals,
    whole.totals,
  ]);
});

test("a body in another encoding, and one that is not what its header says, are refused", async () => {
  expect((await post("x", { "content-encoding": "br" })).status).toBe(415);
  const response = await post("x,y\n", { "content-encoding": "gzip" });
  expect([response.status, (await response.json()).code]).toEqual([422, "gzip_damaged"]);
});

const HEADER = "start_time,end_time,num_model_requests,model,input_tokens,output_tokens\n";
const ROWS = new TextEncoder().encode(
  "1717200000,1717286400,1,gpt-4o-2024-05-13,10,1\n".repeat(10_000),
);

/** A body that is made as it is asked for, and after `blocks` of rows ends or breaks off. */
function madeBody(blocks: number, start: Uint8Array, breaksOff: boolean) {
  let given = -1;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given++;
      if (given === 0) controller.enqueue(start);
      else if (given <= blocks) controller.enqueue(ROWS);
      else if (breaksOff) controller.error(new Error("aborted"));
      else controller.close();
    },
  });
}

const setAside = () => readdirSync(tmpdir()).filter((name) => name.startsWith("banjia-"));

test("four uploads are read side by side (npm run soak:upload does it with 300 MB each)", async () => {
  const bodies = Array.from({ length: 4 }, () =>
    madeBody(10, new TextEncoder().encode(HEADER), false),
  );
  const answers = await Promise.all(bodies.map(async (body) => (await post(body)).json()));
  for (const answer of answers)
    expect(answer).toMatchObject({
      complete: true,
      rows: { read: 100_000 },
      totals: { tokens: "1100000" },
    });
});

test("a fifth upload of one address waits, and finds room when another is done", async () => {
  const stalled = Array.from({ length: 4 }, () => {
    let end = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(HEADER));
        end = () => controller.close();
      },
    });
    return { answer: post(body), end: () => end() };
  });
  const refused = await postFile("no-usage.csv");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
  for (const { end } of stalled) end();
  await Promise.all(stalled.map(({ answer }) => answer));
  expect((await postFile("no-usage.csv")).status).toBe(200);
});

test("an upload that breaks off leaves nothing, be it plain, gzip or zip", async () => {
  const before = setAside();
  const gzip = new Uint8Array(gzipSync(HEADER)).subarray(0, 20);
  const zipStart = new Uint8Array(zip([{ name: "a.csv", data: new Uint8Array(100) }])).subarray(
    0,
    60,
  );
  for (const start of [new TextEncoder().encode(HEADER), gzip, zipStart])
    for (const blocks of [0, 3]) {
      const answer = await (await post(madeBody(blocks, start, true))).json();
      expect(answer.complete ?? false).toBe(false);
    }
  expect(setAside()).toEqual(before);
  for (let n = 0; n < 5; n++) expect((await postFile("no-usage.csv")).status).toBe(200);
});
