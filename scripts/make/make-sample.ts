// Writes the sample exports the site offers: `npx tsx scripts/make/make-sample.ts`. Same output every time.
import { mkdirSync, writeFileSync } from "node:fs";

const DAY = 86_400;
const DAYS = 61;

interface Model {
  readonly model: string;
  /** The day of the sample it is first used on. */
  readonly from: number;
  /** On a weekday, at first. */
  readonly requests: number;
  /** Tokens of a request. */
  readonly input: number;
  readonly output: number;
  /** Thousandths a day. */
  readonly growth: number;
  /** Per million tokens, input and output. */
  readonly dollars: readonly [number, number];
}

interface Sample {
  /** The months in its files' names. */
  readonly months: string;
  /** Unix seconds. */
  readonly firstDay: number;
  readonly models: readonly Model[];
  /** One model's batches, on one day of the week. */
  readonly batch: { readonly weekday: number } & Omit<Model, "from" | "growth">;
}

/** A small company in early summer: traffic on weekdays, moving from GPT-4 Turbo to GPT-4o. */
const EARLY_SUMMER: readonly Model[] = [
  {
    model: "gpt-4o-2024-05-13",
    from: 14,
    requests: 900,
    input: 1_450,
    output: 310,
    growth: 8,
    dollars: [5, 15],
  },
  {
    model: "gpt-4-turbo-2024-04-09",
    from: 0,
    requests: 420,
    input: 1_900,
    output: 420,
    growth: -4,
    dollars: [10, 30],
  },
  {
    model: "gpt-3.5-turbo-0125",
    from: 0,
    requests: 9_800,
    input: 820,
    output: 180,
    growth: 3,
    dollars: [0.5, 1.5],
  },
  {
    model: "gpt-4-0613",
    from: 0,
    requests: 35,
    input: 1_100,
    output: 260,
    growth: 0,
    dollars: [30, 60],
  },
  {
    model: "text-embedding-3-small",
    from: 0,
    requests: 2_600,
    input: 640,
    output: 0,
    growth: 2,
    dollars: [0.02, 0],
  },
];
/** The same in autumn, most of it on models that OpenAI switches off in December and January. */
const AUTUMN: readonly Model[] = [
  {
    model: "gpt-5-mini-2025-08-07",
    from: 0,
    requests: 6_400,
    input: 1_700,
    output: 460,
    growth: 3,
    dollars: [0.25, 2],
  },
  {
    model: "gpt-5-2025-08-07",
    from: 0,
    requests: 700,
    input: 2_600,
    output: 900,
    growth: 2,
    dollars: [1.25, 10],
  },
  {
    model: "gpt-4o-mini-2024-07-18",
    from: 0,
    requests: 3_900,
    input: 900,
    output: 160,
    growth: -3,
    dollars: [0.15, 0.6],
  },
  {
    model: "text-embedding-3-small",
    from: 0,
    requests: 5_200,
    input: 640,
    output: 0,
    growth: 2,
    dollars: [0.02, 0],
  },
];
const SAMPLES: readonly Sample[] = [
  {
    months: "may-june-2024",
    firstDay: Date.UTC(2024, 4, 1) / 1000,
    models: EARLY_SUMMER,
    batch: {
      ...{ model: "gpt-3.5-turbo-0125", weekday: 6, requests: 12_000, input: 700, output: 90 },
      dollars: [0.25, 0.75],
    },
  },
  {
    months: "september-october-2026",
    firstDay: Date.UTC(2026, 8, 1) / 1000,
    models: AUTUMN,
    batch: {
      ...{ model: "gpt-5-mini-2025-08-07", weekday: 6, requests: 9_000, input: 800, output: 120 },
      dollars: [0.125, 1],
    },
  },
];
const OUTAGE = 26; // a day with nothing at all

const SEED = 20240709;
let state = SEED;
/** 0 to 999, the same sequence on every machine. */
function nextThousandth(): number {
  state = (state * 48_271) % 2_147_483_647; // stays within exact numbers
  return state % 1000;
}
const around = (mean: number) => Math.round((mean * (850 + (nextThousandth() * 3) / 10)) / 1000);

interface Use {
  model: string;
  batch: boolean;
  requests: number;
  input: number;
  output: number;
  dollars: readonly [number, number];
}

function useOn({ firstDay, models, batch }: Sample, index: number): Use[] {
  if (index === OUTAGE) return [];
  const weekday = new Date((firstDay + index * DAY) * 1000).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const uses: Use[] = [];
  for (const { model, from, requests, input, output, growth, dollars } of models) {
    if (index < from) continue;
    const trend = 1000 + growth * (index - from);
    const count = around((requests * trend * (isWeekend ? 450 : 1000)) / 1_000_000);
    uses.push({
      model,
      batch: false,
      requests: count,
      input: count * around(input),
      output: count * around(output),
      dollars,
    });
  }
  if (weekday === batch.weekday) {
    const requests = around(batch.requests);
    uses.push({
      model: batch.model,
      batch: true,
      requests,
      input: requests * batch.input,
      output: requests * batch.output,
      dollars: batch.dollars,
    });
  }
  return uses;
}

const COMPLETIONS =
  "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,input_cached_audio_tokens,output_audio_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens";
const COST =
  "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name";

const iso = (seconds: number, zone: string) =>
  new Date(seconds * 1000).toISOString().slice(0, 19) + zone;
const blank = (header: string) => ",".repeat(header.split(",").length - 4);

function times(start: number, zone: string): string {
  return `${start},${start + DAY},${iso(start, zone)},${iso(start + DAY, zone)}`;
}

function completionRows(start: number, uses: readonly Use[]): string[] {
  if (uses.length === 0) return [times(start, "+00:00") + blank(COMPLETIONS)];
  return uses.map(({ model, batch, requests, input, output }) => {
    const flag = batch ? "True" : "False";
    const parts = `${input}.0,${output}.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0`;
    return `${times(start, "+00:00")},proj_sample,${requests}.0,,,${model},${flag},default,${input}.0,${output}.0,0.0,${input}.0,${parts}`;
  });
}

function costRows(start: number, uses: readonly Use[]): string[] {
  if (uses.length === 0) return [times(start, "+00:00") + blank(COST)];
  return uses.flatMap(({ model, input, output, dollars: [inputPrice, outputPrice] }) => {
    const row = (tokens: number, price: number, direction: string) => {
      const millionths = BigInt(tokens) * BigInt(Math.round(price * 1_000_000)); // 10^-12 dollars
      const digits = millionths.toString().padStart(13, "0");
      return `${times(start, "")},${digits.slice(0, -12)}.${digits.slice(-12)},usd,"${model}, ${direction}",,org-sample,Sample Company`;
    };
    return [
      row(input, inputPrice, "input"),
      ...(output > 0 ? [row(output, outputPrice, "output")] : []),
    ];
  });
}

mkdirSync("public/samples", { recursive: true });
const write = (name: string, header: string, rows: readonly string[]) =>
  writeFileSync(`public/samples/${name}.csv`, `${[header, ...rows].join("\n")}\n`);
for (const sample of SAMPLES) {
  state = SEED;
  const days = Array.from({ length: DAYS }, (_, index) => ({
    start: sample.firstDay + index * DAY,
    uses: useOn(sample, index),
  }));
  const completions = days.flatMap(({ start, uses }) => completionRows(start, uses));
  const costs = days.flatMap(({ start, uses }) => costRows(start, uses));
  write(`completions-${sample.months}`, COMPLETIONS, completions);
  write(`cost-${sample.months}`, COST, costs);
}
