// Writes a completions export of 1,000,000 rows and 20 columns for benchmarks:
// `npx tsx scripts/make/make-large-export.ts [ROWS] [PATH]`. The same every time. The path's ending chooses the form:
// .csv, .json (one page of the usage API) or .jsonl (an answer of the API a line).
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const HEADER =
  "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,output_audio_tokens";
const MODELS = [
  "gpt-4o-2024-08-06",
  "gpt-4o-mini-2024-07-18",
  "gpt-5-mini-2025-08-07",
  "gpt-4.1-mini-2025-04-14",
  "o3-mini-2025-01-31",
];
const DAY = 86_400;
const FIRST = 1_756_684_800;
const DAYS = 92;
const BLOCK_ROWS = 5_000;

interface Use {
  readonly row: number;
  /** From 0. */
  readonly day: number;
  readonly start: number;
  readonly project: string;
  readonly requests: number;
  readonly user: string;
  readonly key: string;
  readonly model: string;
  readonly isBatch: boolean;
  readonly input: number;
  readonly output: number;
  readonly cached: number;
}

function* uses(rows: number): Generator<Use> {
  let state = 20_261_122;
  const next = (bound: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
  for (let row = 0; row < rows; row++) {
    const day = Math.floor((row * DAYS) / rows);
    const start = FIRST + day * DAY;
    const input = 100 + next(200_000);
    const cached = next(input);
    const output = next(9_000);
    const project = `proj_${next(40)}AbCdEf`;
    const requests = 1 + next(90);
    const [user, key] = [`user-${next(900)}XyZ`, `key_${next(900)}QwErTy`];
    const model = MODELS[next(MODELS.length)] ?? "";
    yield {
      row,
      day,
      start,
      project,
      requests,
      user,
      key,
      model,
      isBatch: next(9) === 0,
      input,
      output,
      cached,
    };
  }
}

const isoOf = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
const ISO = Array.from({ length: DAYS + 1 }, (_, n) => isoOf(FIRST + n * DAY));

/** A line of the completions export. */
function csvLine({
  day,
  start,
  project,
  requests,
  user,
  key,
  model,
  isBatch,
  input,
  output,
  cached,
}: Use): string {
  const uncached = input - cached;
  return `${start},${start + DAY},${ISO[day]},${ISO[day + 1]},${project},${requests}.0,${user},${key},${model},${isBatch ? "True" : "False"},default,${input}.0,${output}.0,${cached}.0,${uncached}.0,${uncached}.0,${output}.0,${cached}.0,0.0,0.0\n`;
}

/** A result in its bucket; a bucket is opened by the first row of its day. */
function pageResult(use: Use, isFirstOfDay: boolean): string {
  const { row, start, project, requests, user, key, model, isBatch, input, output, cached } = use;
  const before = row === 0 ? '{"object":"page","data":[' : "]},";
  const bucket = `${before}{"object":"bucket","start_time":${start},"end_time":${start + DAY},"results":[`;
  return `${isFirstOfDay ? bucket : ","}{"object":"organization.usage.completions.result","input_tokens":${input},"output_tokens":${output},"input_cached_tokens":${cached},"input_uncached_tokens":${input - cached},"input_audio_tokens":0,"output_audio_tokens":0,"num_model_requests":${requests},"project_id":"${project}","user_id":"${user}","api_key_id":"${key}","model":"${model}","batch":${isBatch},"service_tier":"default"}`;
}

/** A logged answer of the API. */
function answerLine({ row, start, model, input, output, cached }: Use): string {
  const usage = `"usage":{"prompt_tokens":${input},"completion_tokens":${output},"total_tokens":${input + output},"prompt_tokens_details":{"cached_tokens":${cached},"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}}`;
  return `{"id":"chatcmpl-${row}","object":"chat.completion","created":${start + (row % DAY)},"model":"${model}","choices":[{"index":0,"message":{"role":"assistant","content":"Row ${row}: \\"said\\" and done."},"finish_reason":"stop"}],${usage},"service_tier":"default","system_fingerprint":"fp_0"}\n`;
}

type Form = "csv" | "json" | "jsonl";

function* pieces(rows: number, form: Form): Generator<string> {
  if (form === "csv") yield `${HEADER}\n`;
  let day = -1;
  for (const use of uses(rows)) {
    if (form === "csv") yield csvLine(use);
    else yield form === "jsonl" ? answerLine(use) : pageResult(use, use.day !== day);
    day = use.day;
  }
  if (form === "json") yield ']}],"has_more":false,"next_page":null}\n';
}

/** The large export, in blocks of text. */
export function* largeExport(rows: number, form: Form = "csv"): Generator<string> {
  let [block, inBlock] = ["", 0];
  for (const piece of pieces(rows, form)) {
    block += piece;
    if (++inBlock < BLOCK_ROWS) continue;
    yield block;
    [block, inBlock] = ["", 0];
  }
  if (block !== "") yield block;
}

/** Writes the export to `path`. */
export function writeLargeExport(path: string, rows: number): void {
  const form =
    (["jsonl", "json", "csv"] as const).find((ending) => path.endsWith(`.${ending}`)) ?? "csv";
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  for (const block of largeExport(rows, form)) writeSync(file, block);
  closeSync(file);
}

if (process.argv[1]?.endsWith("make-large-export.ts"))
  writeLargeExport(
    process.argv[3] ?? ".data/large-export.csv",
    Number(process.argv[2] ?? 1_000_000),
  );
