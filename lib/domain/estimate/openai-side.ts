import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import { type Lifetimes, staysOf } from "@/lib/domain/catalogue/lifetime";
import { priceCourse } from "@/lib/domain/catalogue/price-on";
import { addDays, type Day } from "@/lib/domain/units/day";
import { type Meter, TOKEN_METERS } from "@/lib/domain/units/meter";
import { type MicroPerMillion, Pico } from "@/lib/domain/units/money";
import type { Unpriced } from "./baseline-report";
import { type DayRange, type DemandSource, type Lane, overlap, unitsIn } from "./demand-source";
import type { Assumptions } from "./estimate-report";
import { mayPass, openAiRate } from "./lane-price";
import type { UsageGroup } from "./usage-part";

/** Days on which a used model is served by one OpenAI model at one price. */
export interface OpenAiPiece extends DayRange {
  /** Null when what was used is gone and nothing is named in its place. */
  readonly model: string | null;
  readonly price: Price | null;
}

/** Days of a lane at one rate; null where it has none. */
export interface LaneSpan extends DayRange {
  readonly rate: MicroPerMillion | null;
  readonly reason: Unpriced["reason"] | null;
}

/** One way of reckoning what the usage costs at OpenAI. */
export interface OpenAiSide {
  pieces(model: string): readonly OpenAiPiece[];
  /** The same, as it stands on the horizon's last day. */
  lastPiece(model: string): OpenAiPiece | undefined;
}

/** OpenAI's prices, by model. */
export type OpenAiPrices = ReadonlyMap<string, readonly Price[]>;

/** OpenAI's rows of the price table, by model. */
export function openAiPrices({ prices }: EstimateCatalogue): OpenAiPrices {
  const rows = new Map<string, Price[]>();
  for (const price of prices) {
    if (price.vendor !== "openai") continue;
    const own = rows.get(price.model);
    if (own === undefined) rows.set(price.model, [price]);
    else own.push(price);
  }
  return rows;
}

/** The models as used, at the price of `asOf` all through: a yardstick. */
export function listSide(
  prices: OpenAiPrices,
  { asOf, horizonDays }: Pick<Assumptions, "asOf" | "horizonDays">,
): OpenAiSide {
  const kept = new Map<string, readonly OpenAiPiece[]>();
  function pieces(model: string): readonly OpenAiPiece[] {
    const known = kept.get(model);
    if (known !== undefined) return known;
    const [now] = priceCourse(prices.get(model) ?? [], asOf);
    const price = now?.sighting?.price ?? null;
    const made = [{ from: 0, to: horizonDays - 1, model, price }];
    kept.set(model, made);
    return made;
  }
  return { pieces, lastPiece: (model) => pieces(model)[0] };
}

/** Days on one model, cut where its price changes. */
function pricedPieces(
  prices: OpenAiPrices,
  { model, from, to }: { readonly model: string | null; readonly from: Day; readonly to: Day },
  { asOf, startOn }: Assumptions,
): OpenAiPiece[] {
  if (model === null) return [{ from: from - startOn, to: to - startOn, model, price: null }];
  const course = priceCourse(prices.get(model) ?? [], asOf);
  return course.flatMap(({ from: begins, sighting }, i) => {
    const next = course[i + 1]?.from;
    const first = i === 0 || begins < from ? from : begins;
    const last = next === undefined || next > to ? to : addDays(next, -1);
    if (first > last) return [];
    const price = sighting?.price ?? null;
    return [{ from: first - startOn, to: last - startOn, model, price }];
  });
}

/** What staying means: after a model's last day what OpenAI names instead, and announced prices from their day. */
export function staySide(
  prices: OpenAiPrices,
  { openaiModels }: EstimateCatalogue,
  lifetimes: Lifetimes,
  assumptions: Assumptions,
): OpenAiSide {
  const { startOn, horizonDays } = assumptions;
  const ids = new Set(openaiModels.map(({ id }) => id));
  const days = { from: startOn, to: addDays(startOn, horizonDays - 1) };
  const kept = new Map<string, readonly OpenAiPiece[]>();
  function pieces(model: string): readonly OpenAiPiece[] {
    const known = kept.get(model);
    if (known !== undefined) return known;
    const stays = staysOf(lifetimes, "openai", model, days, (id) => ids.has(id));
    const made = stays.flatMap((stay) => pricedPieces(prices, stay, assumptions));
    kept.set(model, made);
    return made;
  }
  return { pieces, lastPiece: (model) => pieces(model).at(-1) };
}

/** The spans of a lane over the days it is asked about. What is gone with nothing in its place has no price, not even as tokens that data sharing makes free. */
export function spansOf(
  { conditions }: DemandSource,
  lane: Lane,
  pieces: readonly OpenAiPiece[],
): readonly LaneSpan[] {
  return pieces.map(({ from, to, model, price }) => {
    const found = openAiRate(price, lane, conditions);
    if (model !== null || found.rate === null) return { from, to, ...found };
    return { from, to, rate: null, reason: "no-price" };
  });
}

/** Meters whose tokens can go elsewhere: not training, not what is no text. */
export const MOVABLE: ReadonlySet<Meter> = new Set(
  TOKEN_METERS.filter((meter) => meter !== "training"),
);

/** What usage costs on one side. */
export interface ListCost {
  /** US dollars. */
  readonly pico: Pico;
  readonly unpriced: readonly Unpriced[];
  /** True when something has no price, or a longer prompt may have cost more than the mean of its day. */
  readonly atLeast: boolean;
  /** Of the meters that can move, by catalogue model. */
  readonly byModel: ReadonlyMap<string, Pico>;
  /** Of all meters, by catalogue model; models without a price are absent. */
  readonly wholeByModel: ReadonlyMap<string, Pico>;
  readonly spans: SpanIndex;
}

/** What lanes cost from day to day, by what they are: parts of a usage find those of the whole. */
export type SpanIndex = ReadonlyMap<UsageGroup, ReadonlyMap<Meter, readonly LaneSpan[]>>;

/** The spans of a lane; null when it is not in the index. */
export function spansFor(
  index: SpanIndex,
  { group, meter }: Pick<Lane, "group" | "meter">,
): readonly LaneSpan[] | null {
  return index.get(group)?.get(meter) ?? null;
}

const TOKENS: ReadonlySet<Meter> = new Set(TOKEN_METERS);

/** What a lane costs on the days of a range: zero where it has no price. */
export function laneCost(
  source: DemandSource,
  lane: Lane,
  spans: readonly LaneSpan[],
  range: DayRange,
): bigint {
  let pico = 0n;
  for (const { rate, ...days } of spans) {
    const within = overlap(days, range);
    if (rate !== null && within !== null) pico += unitsIn(source, lane, within) * rate;
  }
  return pico;
}

/** Whether a longer prompt than the mean would have cost more; what is free for sharing data would not. */
function mayCostMore(
  price: Price | null | undefined,
  { group }: Lane,
  longest: number,
  { conditions }: DemandSource,
): boolean {
  return price != null && group.service !== "free" && mayPass(price, group, longest, conditions);
}

/**
 * What projected usage costs at OpenAI: units × rate, group by group; what has no price is left out
 * and named.
 *
 * @param piecesOf a model's pieces over the days of `source`
 */
export function listCost(
  source: DemandSource,
  piecesOf: (model: string) => readonly OpenAiPiece[],
): ListCost {
  const byModel = new Map<string, Pico>();
  const unpriced = new Map<string, Unpriced>();
  const whole = new Map<string, Pico>();
  const spans = new Map<UsageGroup, Map<Meter, readonly LaneSpan[]>>();
  let [pico, longer] = [0n, false];
  for (const [model, lanes] of source.lanes) {
    const pieces = piecesOf(model);
    let movable = 0n;
    for (const lane of lanes) {
      const own = spansOf(source, lane, pieces);
      const ofGroup = spans.get(lane.group) ?? new Map<Meter, readonly LaneSpan[]>();
      spans.set(lane.group, ofGroup.set(lane.meter, own));
      const longest = source.longest.get(lane.group) ?? 0;
      for (const [at, { from, to, rate, reason }] of own.entries()) {
        const units = unitsIn(source, lane, { from, to });
        if (units === 0n) continue;
        if (rate === null) {
          const key = `${model}\n${reason}`;
          const tokens = (unpriced.get(key)?.tokens ?? 0n) + (TOKENS.has(lane.meter) ? units : 0n);
          unpriced.set(key, { model, tokens, reason: reason ?? "no-price" });
          continue;
        }
        pico += units * rate;
        longer ||= mayCostMore(pieces[at]?.price, lane, longest, source);
        whole.set(model, Pico((whole.get(model) ?? 0n) + units * rate));
        if (MOVABLE.has(lane.meter)) movable += units * rate;
      }
    }
    byModel.set(model, Pico(movable));
  }
  return {
    pico: Pico(pico),
    unpriced: [...unpriced.values()],
    atLeast: unpriced.size > 0 || longer,
    byModel,
    wholeByModel: whole,
    spans,
  };
}
