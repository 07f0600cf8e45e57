import type {
  EstimateCatalogue,
  OpenAiModel,
  OpenAiTokenizer,
} from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Meter } from "@/lib/domain/units/meter";
import { groupBy } from "./group-by";
import { once } from "./once";
import { compareParts, type Part, partsOf } from "./parts";
import { firstTarget } from "./policy";
import { type Rational, rational, rounded, times } from "./rational";
import type { Service } from "./service";
import { priceOn, ratioOf, standsIn, vendorRate } from "./vendor-model";

/** Tokens of one OpenAI model and meter on one projected day. */
export interface Used {
  readonly day: number;
  readonly openai: OpenAiModel | null;
  readonly name: string;
  readonly part: Part;
  readonly meter: Meter;
  readonly tokens: bigint;
  /** Requests of its cell, the same for each of its meters. */
  readonly cell: number;
  readonly requests: bigint;
}

/** The same in a vendor's tokens. */
export interface Wanted {
  readonly day: number;
  readonly model: string;
  /** Makes vectors, not text. */
  readonly embeds: boolean;
  readonly openaiModel: string;
  /** The parts of a count round to their whole. */
  readonly part: Part;
  readonly meter: Meter;
  readonly openaiTokens: bigint;
  readonly tokens: bigint;
  /** Of the OpenAI model on the day, whatever the meter. */
  readonly requests: bigint;
  readonly perMillion: bigint | null;
  /** In the expected band, which is what the order goes by in every band. */
  readonly expected: bigint | null;
}

/** Lays the export end to end, one day after the other, each count grown and rounded by itself. */
export function layOut(
  { usage, period, assumptions }: EstimateInput,
  catalogue: EstimateCatalogue,
  horizonDays: number,
  growthBasisPoints: bigint,
): Used[] {
  const days = usage.map((cell) => Number(cell.day)).sort((a, b) => a - b);
  const first = period?.from ?? days[0] ?? 0;
  const last = period?.to ?? days[days.length - 1] ?? 0;
  const used: Used[] = [];
  const cells = usage.map((cell) => ({
    cell,
    openai: catalogue.openaiModels.find(({ id }) => id === cell.model) ?? null,
    parts: partsOf(cell, catalogue),
  }));
  let factor: Rational = rational(1n);
  for (let i = 0; i < horizonDays; i++) {
    const exported = first + (i % (last - first + 1));
    if (i > 0 && i % 30 === 0) {
      factor = times(factor, rational(10_000n + growthBasisPoints, 10_000n));
    }
    for (const [at, { cell, openai, parts }] of cells.entries()) {
      if (cell.day !== exported) continue;
      const upTo: Record<string, bigint> = {};
      const grown = (count: bigint) => rounded(times(rational(count), factor));
      for (const { part, meters } of parts) {
        for (const [meter, count] of Object.entries(meters)) {
          const before = upTo[meter] ?? 0n;
          upTo[meter] = before + count;
          used.push({
            day: assumptions.startOn + i,
            openai,
            name: cell.model,
            part,
            meter: meter as Meter,
            tokens: grown(before + count) - grown(before),
            cell: at,
            requests: grown(cell.requests),
          });
        }
      }
    }
  }
  return used;
}

const TOKENS = [
  "inputUncached",
  "inputCached",
  "cacheWrite",
  "output",
  "embeddingInput",
  "training",
];

/**
 * What one vendor is asked for: the whole horizon, line by line.
 *
 * @param asOn the day whose models and prices stand for every day; null: each day its own
 */
export function wantedOf(
  used: readonly Used[],
  vendor: string,
  band: BandName,
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  asOn: number | null = null,
): Wanted[] {
  const { assumptions } = input;
  const sums = new Map<string, Wanted & { readonly ratio: Rational }>();
  const firstOf = once((id: string) => firstTarget(id, vendor, input, catalogue));
  const targetOn = once((first: string, day: number) =>
    standsIn(first, vendor, day, assumptions.asOf, catalogue),
  );
  const ratioFor = once((openai: OpenAiTokenizer, own: string | null) =>
    ratioOf(openai, own, band, assumptions, catalogue),
  );
  const rateOn = once(
    (model: string, day: number, meter: string, service: string, longerThan: string) => {
      const price = priceOn(vendor, model, day, assumptions.asOf, catalogue);
      const part = { service: service as Service, longerThan: BigInt(longerThan) };
      const [own, expected] = ([band, "expected"] as const).map((one) =>
        vendorRate(price, meter as Meter, part, one),
      );
      return { perMillion: own ?? null, expected: expected ?? null };
    },
  );
  const requests = requestsBy(used);
  for (const { day, openai, meter, tokens, part } of used) {
    if (openai === null || openai.tokenizer === null || !TOKENS.includes(meter)) continue;
    const first = firstOf(openai.id);
    const target = first && targetOn(first, asOn ?? day);
    const model = catalogue.vendorModels.find((m) => m.vendor === vendor && m.id === target);
    if (model === undefined) continue;
    const { service, longerThan } = part;
    const key = `${day} ${openai.id} ${meter} ${service} ${longerThan}`;
    const before = sums.get(key)?.openaiTokens ?? 0n;
    sums.set(key, {
      day,
      model: model.id,
      embeds: model.tier === "embedding",
      openaiModel: openai.id,
      part,
      meter,
      openaiTokens: before + tokens,
      tokens: 0n,
      requests: requests.get(`${day} ${openai.id}`) ?? 0n,
      ...rateOn(model.id, asOn ?? day, meter, service, String(longerThan)),
      ratio: ratioFor(openai.tokenizer, model.tokenizer),
    });
  }
  const lines = [...sums.values()];
  const counts = groupBy(lines, (line) => `${line.day} ${line.openaiModel} ${line.meter}`);
  const wanted = [...counts.values()].flatMap((parts) =>
    parts.map(({ ratio, ...line }) => ({ ...line, tokens: partOf(line, ratio, parts) })),
  );
  return wanted.sort(cheapestFirst);
}

/** Requests by day and OpenAI model, each cell's once. */
function requestsBy(used: readonly Used[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  const counted = new Set<string>();
  for (const { day, openai, cell, requests } of used) {
    if (counted.has(`${day} ${cell}`)) continue;
    counted.add(`${day} ${cell}`);
    const key = `${day} ${openai?.id}`;
    sums.set(key, (sums.get(key) ?? 0n) + requests);
  }
  return sums;
}

/** What a part adds to the rounded whole of those of its count that come before it. */
function partOf(
  line: Pick<Wanted, "part" | "openaiTokens">,
  ratio: Rational,
  parts: readonly Wanted[],
): bigint {
  let before = 0n;
  for (const { part, openaiTokens } of parts) {
    if (compareParts(part, line.part) < 0) before += openaiTokens;
  }
  const upTo = rounded(times(rational(before + line.openaiTokens), ratio));
  return upTo - rounded(times(rational(before), ratio));
}

const METERS = [
  "inputUncached",
  "inputCached",
  "cacheWrite",
  "output",
  "embeddingInput",
  "training",
];

function cheapestFirst(a: Wanted, b: Wanted): number {
  if (a.expected !== b.expected) {
    if (a.expected === null) return 1;
    return b.expected !== null && a.expected > b.expected ? 1 : -1;
  }
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  const meter = METERS.indexOf(a.meter) - METERS.indexOf(b.meter);
  if (meter !== 0) return meter;
  if (a.openaiModel !== b.openaiModel) return a.openaiModel < b.openaiModel ? -1 : 1;
  return compareParts(a.part, b.part);
}
