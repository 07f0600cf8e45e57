// Writes a completions export of 1,000,000 rows and 20 columns for benchmarks:
// `npx tsx scripts/make-large-export.ts [ROWS] [PATH]`. Same output every time.
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const HEADER =
  "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,output_audio_tokens";
const MODELS = ["gpt-4o-2024-08-06", "gpt-4o-mini-2024-07-18", "gpt-5-mini-2025-08-07", "gpt-4.1-mini-2025-04-14", "o3-mini-2025-01-31"];
const DAY = 86_400;
const FIRST = 1_756_684_800;
const DAYS = 92;
const BLOCK_ROWS = 5_000;

/** Rows of the large export, in blocks of text, the header first. */
export function* largeExport(rows: number): Generator<string> {
  let state = 20_261_122;
  const next = (bound: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
  const iso = Array.from({ length: DAYS + 1 }, (_, n) => `${new Date((FIRST + n * DAY) * 1000).toISOString().slice(0, 19)}+00:00`);
  let block = `${HEADER}\n`;
  for (let n = 0; n < rows; n++) {
    const day = Math.floor((n * DAYS) / rows);
    const start = FIRST + day * DAY;
    const input = 100 + next(200_000);
    const cached = next(input);
    const output = next(9_000);
    block += `${start},${start + DAY},${iso[day]},${iso[day + 1]},proj_${next(40)}AbCdEf,${1 + next(90)}.0,user-${next(900)}XyZ,key_${next(900)}QwErTy,${MODELS[next(MODELS.length)]},${next(9) === 0 ? "True" : "False"},default,${input}.0,${output}.0,${cached}.0,${input - cached}.0,${input - cached}.0,${output}.0,${cached}.0,0.0,0.0\n`;
    if (n % BLOCK_ROWS === BLOCK_ROWS - 1) {
      yield block;
      block = "";
    }
  }
  if (block !== "") yield block;
}

/** Writes the export to `path`. */
export function writeLargeExport(path: string, rows: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  for (const block of largeExport(rows)) writeSync(file, block);
  closeSync(file);
}

if (process.argv[1]?.endsWith("make-large-export.ts")) {
  writeLargeExport(process.argv[3] ?? ".data/large-export.csv", Number(process.argv[2] ?? 1_000_000));
}
