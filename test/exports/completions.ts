import { dayOfUnixSeconds, formatDay } from "@/lib/domain/units/day";
import type { IngestOptions } from "@/lib/ingest/ingest";
import { ingest } from "./chunks";

const DAY = 86_400;
const START = 1_788_220_800;

/** The header of the made-up rows of {@link lineOf}. */
export const HEADER =
  "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,compute_units,input_tokens,output_tokens,input_cached_tokens,input_cache_write_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens";

/** What differs between made-up rows of the completions export. */
export interface Line {
  readonly day: number;
  readonly project: string;
  readonly user: string;
  readonly model: string;
  readonly batch: string;
  readonly tier: string;
  readonly requests: string;
  readonly input: string;
  readonly cached: string;
  readonly suffix: string;
  readonly eol: string;
}

export const PLAIN: Line = {
  day: 0,
  project: "proj_a",
  user: "user-1",
  model: "gpt-4o-2024-08-06",
  batch: "False",
  tier: "default",
  requests: "1.0",
  input: "999999999999",
  cached: "0.0",
  suffix: "",
  eol: "\n",
};

export function lineOf(line: Line): string {
  const [start, end] = [START + line.day * DAY, START + (line.day + 1) * DAY];
  const iso = (seconds: number) => `${formatDay(dayOfUnixSeconds(seconds))}T00:00:00+00:00`;
  const uncached = Number.parseInt(line.input, 10) - (Number.parseInt(line.cached, 10) || 0);
  return `${start},${end},${iso(start)},${iso(end)},${line.project},${line.requests},${line.user},key_1,${line.model},${line.batch},${line.tier},,${line.input},50.0,${line.cached},0.0,${uncached}.0,${uncached}.0,50.0${line.suffix}${line.eol}`;
}

/** Rows before those a test is about: chunks are joined until it is known what kind of file they are. */
export const FILLER_ROWS = 360;
export const FILLER = `${HEADER}\n${lineOf(PLAIN).repeat(FILLER_ROWS)}`;

/** The careful way: buckets are kept row by row, so that no row is added unseen. */
export async function readBothWays(
  text: string,
  options: Partial<IngestOptions> & { size?: number } = {},
) {
  const fast = await ingest(text, options);
  const careful = await ingest(text, { ...options, size: 65_536, keepBuckets: true });
  return { fast, careful: { ...careful, buckets: null } };
}
