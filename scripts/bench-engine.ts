// How long the estimate takes, beside the same simulation in plain floats and in decimal.js:
//
//   npm run bench:engine
//
// 365 days × 40 vendors × 20 models × 3 meters × 3 bands, a token grant, a credit and a discount a
// vendor. All three are timed in one run, so only the ratios mean something on another machine.
import { Decimal } from "decimal.js";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { contextOf, estimate } from "@/lib/domain/estimate";
import { BANDS, type EstimateInput } from "@/lib/domain/estimate-report";
import { summarise } from "@/lib/domain/report-summary";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";
import { catalogue, input, DAYS, VENDORS, MODELS, METERS } from "./bench-engine-data";

/** Numbers as one kind of arithmetic does them. */
interface Arithmetic<N> {
  of(value: number): N;
  add(a: N, b: N): N;
  sub(a: N, b: N): N;
  mul(a: N, b: N): N;
  min(a: N, b: N): N;
}

const DECIMALS: Arithmetic<Decimal> = {
  of: (value) => new Decimal(value),
  add: (a, b) => a.plus(b),
  sub: (a, b) => a.minus(b),
  mul: (a, b) => a.times(b),
  min: (a, b) => Decimal.min(a, b),
};

interface Flat {
  readonly counts: Float64Array;
  readonly lines: readonly { readonly price: number; readonly inScope: boolean }[];
  readonly tokens: number;
  readonly credit: number;
}

function flatten(given: EstimateInput, from: EstimateCatalogue, vendor: string): Flat {
  const length = given.usage.length / MODELS;
  const counts = new Float64Array(DAYS * MODELS * METERS.length);
  for (let d = 0; d < DAYS; d++) {
    for (let m = 0; m < MODELS; m++) {
      const cell = given.usage[(d % length) * MODELS + m];
      METERS.forEach((meter, k) => {
        counts[(d * MODELS + m) * METERS.length + k] = Number(cell?.meters[meter] ?? 0n);
      });
    }
  }
  const lines = Array.from({ length: MODELS }, (_, m) => {
    const found = from.prices.find((p) => p.model === `${vendor}-m${m}`);
    return METERS.map((meter) => ({
      price: Number(found?.perMillion[meter] ?? 0n),
      inScope: m < 4,
    }));
  }).flat();
  const own = from.offers.find((offer) => offer.vendor === vendor)?.grants ?? [];
  return {
    counts,
    lines,
    tokens: Number(own[0]?.tokens ?? 0n),
    credit: Number(own[1]?.credit?.pico ?? 0n),
  };
}

/** The same days in plain doubles: convert, draw tokens, take the discount, draw the credit. */
function floats({ counts, lines, tokens, credit }: Flat, daily: Float64Array): number {
  let cost = 0;
  const width = lines.length;
  for (const ratio of [1.1, 0.9, 0.7]) {
    let [pool, money, total] = [tokens, credit, 0];
    for (let d = 0; d < DAYS; d++) {
      let paid = 0;
      for (let i = 0; i < width; i++) {
        const line = lines[i];
        if (line === undefined) continue;
        let left = Math.round((counts[d * width + i] ?? 0) * ratio);
        if (!line.inScope || d >= 90) {
          paid += left * line.price;
          continue;
        }
        const taken = left < pool ? left : pool;
        pool -= taken;
        left -= taken;
        let due = left * line.price;
        if (d < 30) due *= 0.8;
        const off = due < money ? due : money;
        money -= off;
        paid += due - off;
      }
      daily[d] = paid;
      total += paid;
    }
    cost += total;
  }
  return cost;
}

function decimals({ counts, lines, tokens, credit }: Flat, n: Arithmetic<Decimal>): Decimal {
  let cost = n.of(0);
  const width = lines.length;
  for (const ratio of [1.1, 0.9, 0.7].map(n.of)) {
    let [pool, money] = [n.of(tokens), n.of(credit)];
    for (let d = 0; d < DAYS; d++) {
      lines.forEach(({ price: micro, inScope }, i) => {
        let left = n.mul(n.of(counts[d * width + i] ?? 0), ratio).round();
        if (!inScope || d >= 90) {
          cost = n.add(cost, n.mul(left, n.of(micro)));
          return;
        }
        const taken = n.min(left, pool);
        pool = n.sub(pool, taken);
        left = n.sub(left, taken);
        let due = n.mul(left, n.of(micro));
        if (d < 30) due = n.mul(due, n.of(0.8));
        const off = n.min(due, money);
        money = n.sub(money, off);
        cost = n.add(cost, n.sub(due, off));
      });
    }
  }
  return cost;
}

function median(run: () => unknown, times: number): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  }).toSorted((a, b) => a - b);
  return taken[(times - 1) / 2] ?? 0;
}

const from = catalogue();
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`${DAYS} days × ${VENDORS} vendors × ${MODELS} models × ${METERS.length} meters × ${BANDS.length} bands`);
for (const { name, given } of [
  { name: "an export of 61 days", given: input(61, 0n) },
  { name: "an export of 61 days, growing 5 % a month", given: input(61, 500n) },
  { name: "an export of 365 days", given: input(365, 0n) },
]) {
  const flats = from.vendors.map(({ slug }) => flatten(given, from, slug));
  const daily = new Float64Array(DAYS);
  const exact = median(() => {
    const report = estimate(given, from);
    return report && summarise(report);
  }, 15);
  const float = median(() => flats.map((flat) => floats(flat, daily)), 15);
  const [one] = flats;
  const decimal = one === undefined ? 0 : median(() => decimals(one, DECIMALS), 1) * VENDORS;
  const ratio = (a: number, b: number) => (a / b).toFixed(1);
  say(`${name}: exact ${exact.toFixed(1)} ms, floats ${float.toFixed(1)} ms, decimal.js ${decimal.toFixed(0)} ms (one vendor × ${VENDORS})`);
  say(`  exact is ${ratio(exact, float)} × floats; decimal.js is ${ratio(decimal, exact)} × exact`);
}

const MIX_VENDORS = 30;
const fewer = { ...from, vendors: from.vendors.slice(0, MIX_VENDORS) };
const context = contextOf(input(61, 0n), fewer);
const solve = await loadSolver(null);
if (context !== null) {
  let solved = 0;
  const before = performance.now();
  const mixes = bestMixes(context, 0n, (programme) => {
    solved += 1;
    return solve(programme);
  });
  const took = performance.now() - before;
  const exact = mixes.every((mix) => mix.exact);
  say(`best splits of ${MIX_VENDORS} offers over 1, 2, 3 and any number of vendors: ${took.toFixed(0)} ms, ${solved} programmes, ${exact ? "exact" : "cut short"}`);
}
