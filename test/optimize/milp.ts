import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { SplitVendor } from "@/lib/domain/split/split-vendor";
import {
  addCost,
  modelsOf,
  shareName,
  stretchesOf,
  takersOf,
  term,
  vendorParts,
  written,
} from "@/lib/optimize/programme";

/** What is to be chosen: so many vendors, each costing `fee` to connect, in display units. */
interface Choice {
  readonly count: number;
  readonly fee: number;
  /** What each model costs where it is. */
  readonly list: ReadonlyMap<string, number>;
}

/**
 * The whole choice as one mixed-integer programme, for HiGHS's own branch and bound: a binary for
 * each vendor, and one for each model that is moved. Its optimum is the best saving, negated.
 */
export function milpOf(
  context: EstimateContext,
  vendors: readonly SplitVendor[],
  { count, fee, list }: Choice,
): string {
  const stretches = stretchesOf(context, vendors);
  const models = modelsOf(vendors);
  const text = vendorParts(context, vendors, stretches);
  const { rows } = text;
  const takes = (v: number, model: string) =>
    vendors[v]?.lines.some((line) => line.openaiModel === model) === true;
  const sum = (terms: readonly string[]) => terms.join("\n ");
  const chosen = vendors.map((_, v) => `y${v}`);
  for (const y of chosen) addCost(text, y, fee);
  for (const [m, model] of models.entries()) addCost(text, `w${m}`, -(list.get(model) ?? 0));
  for (const [s] of stretches.entries()) {
    for (const [m, taken] of takersOf(vendors).entries()) {
      rows.push(`${taken(s)} - w${m} = 0`);
    }
  }
  for (const [v] of vendors.entries()) {
    const own = models.flatMap((model, m) =>
      takes(v, model) ? stretches.map((_, s) => term(1, shareName(s, m, v))) : [],
    );
    rows.push(`${sum(own)} ${term(-own.length, `y${v}`)} <= 0`);
  }
  for (const [m, model] of models.entries()) {
    const takers = chosen.filter((_, v) => takes(v, model));
    rows.push(`w${m} ${sum(takers.map((y) => term(-1, y)))} <= 0`);
    rows.push(...takers.map((y) => `w${m} - ${y} >= 0`));
  }
  rows.push(`${sum(chosen.map((y) => term(1, y)))} = ${count}`);
  const binaries = [...chosen, ...models.map((_, m) => `w${m}`)].join(" ");
  return written(text, `Binary\n ${binaries}\n`);
}
