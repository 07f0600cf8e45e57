// How long the estimate takes, beside the same simulation in plain floats and in decimal.js:
//
//   npm run bench:engine
//
// 365 days × 40 vendors × 20 models × 3 meters × 3 bands, a token grant, a credit and a discount a
// vendor. All three are timed in one run, so only the ratios mean something on another machine.
import { Decimal } from "decimal.js";
import type { EstimateCatalogue, Grant, Price } from "@/lib/domain/catalogue";
import { addDays, day } from "@/lib/domain/day";
import { contextOf, defaultAssumptions, estimate } from "@/lib/domain/estimate";
import { BANDS, type EstimateInput } from "@/lib/domain/estimate-report";
import { summarise } from "@/lib/domain/report-summary";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";

const DAYS = 365;
const [VENDORS, MODELS, TOKENIZERS] = [40, 20, 8];
const START = day("2024-07-09");
const METERS = ["inputUncached", "inputCached", "output"] as const;
const RATIO = { cautious: 11_000n, expected: 9_000n, hopeful: 7_000n };

let seed = 7;
/** The same numbers in every run. */
function random(max: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % max;
}

const price = (vendor: string, model: string): Price => ({
  vendor,
  model,
  currency: vendor === "openai" ? "USD" : "CNY",
  perMillion: {
    inputUncached: BigInt(500_000 + random(5_000_000)),
    inputCached: BigInt(100_000 + random(500_000)),
    output: BigInt(1_000_000 + random(20_000_000)),
  },
  effectiveFrom: day("2024-01-01"),
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
});

function grants(vendor: string): Grant[] {
  const base: Grant = {
    slug: `${vendor}/tokens`,
    kind: "tokens",
    tokens: 40_000_000n + BigInt(random(60_000_000)),
    matchPermille: null,
    credit: null,
    percentOff: null,
    models: [0, 1, 2, 3].map((i) => `${vendor}-m${i}`),
    validity: { kind: "days", days: 90 },
    onExhausted: "bills",
    recurrence: "once",
    starts: { kind: "claim" },
    stacking: "allowed",
    tokensPerMinute: null,
  };
  const credit = { currency: "CNY" as const, pico: BigInt(random(500)) * 10n ** 12n };
  return [
    base,
    { ...base, slug: `${vendor}/credit`, kind: "credit", tokens: null, credit },
    {
      ...base,
      slug: `${vendor}/off`,
      kind: "discount",
      tokens: null,
      percentOff: 20,
      validity: { kind: "days", days: 30 },
    },
  ];
}

function catalogue(): EstimateCatalogue {
  const vendors = Array.from({ length: VENDORS }, (_, v) => `vendor-${v}`);
  const models = Array.from({ length: MODELS }, (_, m) => m);
  return {
    revision: "bench",
    vendors: vendors.map((slug) => ({ slug, name: { en: slug, zh: slug }, regions: null })),
    openaiModels: models.map((m) => ({
      id: `gpt-${m}`,
      tier: "flagship",
      tokenizer: m % 2 === 0 ? "o200k_base" : "cl100k_base",
    })),
    aliases: [],
    vendorModels: vendors.flatMap((vendor, v) =>
      models.map((m) => ({
        vendor,
        id: `${vendor}-m${m}`,
        tier: "flagship" as const,
        tokenizer: `tok-${v % TOKENIZERS}`,
      })),
    ),
    prices: [
      ...models.map((m) => price("openai", `gpt-${m}`)),
      ...vendors.flatMap((vendor) => models.map((m) => price(vendor, `${vendor}-m${m}`))),
    ],
    offers: vendors.map((vendor) => ({
      slug: `${vendor}-offer`,
      vendor,
      window: { from: START, until: START, reportedFrom: null, reportedUntil: null },
      grants: grants(vendor),
    })),
    equivalences: vendors.flatMap((vendor) =>
      models.map((m) => ({
        openaiModel: `gpt-${m}`,
        vendor,
        vendorModel: `${vendor}-m${m}`,
        from: null,
        until: null,
      })),
    ),
    tokenRatios: (["o200k_base", "cl100k_base"] as const).flatMap((openai) =>
      Array.from({ length: TOKENIZERS }, (_, i) => i).flatMap((i) =>
        (["zh", "en", "code"] as const).map((text) => ({
          openai,
          vendor: `tok-${i}`,
          text,
          low: RATIO.hopeful + BigInt(i),
          mid: RATIO.expected + BigInt(i),
          high: RATIO.cautious + BigInt(i),
        })),
      ),
    ),
    fx: [{ day: START, cnyPerUsdMicro: 7_271_962n }],
  };
}

function input(exportDays: number, growthBasisPoints: bigint): EstimateInput {
  const usage = Array.from({ length: exportDays }, (_, d) =>
    Array.from({ length: MODELS }, (_m, m) => ({
      day: addDays(day("2024-05-01"), d),
      model: `gpt-${m}`,
      batch: false,
      tier: "default",
      requests: 1n,
      meters: {
        inputUncached: BigInt(random(3_000_000)),
        inputCached: BigInt(random(1_000_000)),
        output: BigInt(random(1_000_000)),
      },
    })),
  ).flat();
  const assumptions = { ...defaultAssumptions(START), horizonDays: DAYS, growthBasisPoints };
  return { usage, paid: [], period: null, assumptions };
}

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
