import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Score } from "@/lib/domain/catalogue/score";
import type { Day } from "@/lib/domain/units/day";
import type { ScorePair } from "./estimate-report";

/** Benchmarks shown beside a row, at most. */
const MOST_PAIRS = 3;

/** Scores by vendor and model. */
export type ScoreIndex = ReadonlyMap<string, readonly Score[]>;

const keyOf = (vendor: string, model: string) => `${vendor}\n${model}`;

/** The scores published by a day. */
export function scoreIndex({ scores }: EstimateCatalogue, asOf: Day): ScoreIndex {
  const index = new Map<string, Score[]>();
  for (const score of scores) {
    if (score.day !== null && score.day > asOf) continue;
    const key = keyOf(score.vendor, score.model);
    const own = index.get(key);
    if (own === undefined) index.set(key, [score]);
    else own.push(score);
  }
  return index;
}

/** The editions of benchmarks both models have a score on, the newest first: never two editions in one pair. */
export function scorePairs(
  index: ScoreIndex,
  openaiModel: string,
  vendor: string,
  vendorModel: string | null,
): readonly ScorePair[] {
  if (vendorModel === null) return [];
  const own = index.get(keyOf(vendor, vendorModel)) ?? [];
  const theirs = index.get(keyOf("openai", openaiModel)) ?? [];
  const pairs = own.flatMap((score) => {
    const other = theirs.find(
      ({ benchmark, version }) => benchmark === score.benchmark && version === score.version,
    );
    if (other === undefined) return [];
    const { benchmark, version, value, day } = score;
    return [{ day: day ?? 0, pair: { benchmark, version, openai: other.value, vendor: value } }];
  });
  return pairs
    .sort((a, b) => b.day - a.day || (a.pair.benchmark < b.pair.benchmark ? -1 : 1))
    .slice(0, MOST_PAIRS)
    .map(({ pair }) => pair);
}
