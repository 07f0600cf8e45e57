// The made-up catalogue and export that bench-engine.ts computes.
import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import type { Grant, GrantTerms } from "@/lib/domain/catalogue/grant";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { addDays, day } from "@/lib/domain/units/day";
import { MicroPerMillion, Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";
import { PLAIN_PRICE } from "@/test/plain-price";

export const DAYS = 365;
export const VENDORS = 40;
export const MODELS = 20;
const TOKENIZERS = 8;
const START = day("2024-07-09");
export const METERS = ["inputUncached", "inputCached", "output"] as const;
const RATIO = { cautious: 11_000n, expected: 9_000n, hopeful: 7_000n };

const SEED = 7;
let seed = SEED;
/** The same numbers in every run. */
function random(max: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % max;
}

const price = (vendor: string, model: string): Price => ({
  ...PLAIN_PRICE,
  vendor,
  model,
  currency: vendor === "openai" ? "USD" : "CNY",
  perMillion: {
    inputUncached: MicroPerMillion(BigInt(500_000 + random(5_000_000))),
    inputCached: MicroPerMillion(BigInt(100_000 + random(500_000))),
    output: MicroPerMillion(BigInt(1_000_000 + random(20_000_000))),
  },
  effectiveFrom: day("2024-07-01"),
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
});

function grants(vendor: string): Grant[] {
  const tokens = Tokens(40_000_000n + BigInt(random(60_000_000)));
  const terms: GrantTerms = {
    slug: `${vendor}/tokens`,
    models: [0, 1, 2, 3].map((i) => `${vendor}-m${i}`),
    validity: { kind: "days", days: 90 },
    onExhausted: "bills",
    recurrence: "once",
    starts: { kind: "claim" },
    stacking: "allowed",
    tokensPerMinute: null,
    requestsPerMinute: null,
    requestsPerDay: null,
  };
  const credit = { currency: "CNY" as const, pico: Pico(BigInt(random(500)) * 10n ** 12n) };
  return [
    { ...terms, kind: "tokens", tokens, upTo: false },
    { ...terms, slug: `${vendor}/credit`, kind: "credit", credit, upTo: false },
    {
      ...terms,
      slug: `${vendor}/off`,
      kind: "discount",
      percentOff: 20,
      upTo: false,
      validity: { kind: "days", days: 30 },
    },
  ];
}

/** A price that doubles: for a third of all vendors beyond 32,000 tokens, for a third on working mornings. */
function withConditions(price: Price, vendor: number): Price {
  const { inputUncached, output } = price.perMillion;
  if (inputUncached === undefined || output === undefined || vendor % 3 === 2) return price;
  const perMillion = {
    inputUncached: MicroPerMillion(inputUncached * 2n),
    output: MicroPerMillion(output * 2n),
  };
  const promptTiers = vendor % 3 === 0 ? [{ abovePromptTokens: 32_000n, perMillion }] : [];
  const morning = {
    weekdays: [1, 2, 3, 4, 5],
    fromMinute: 540,
    untilMinute: 720,
    utcOffsetMinutes: 480,
    exceptDays: [],
    perMillion,
  };
  const hours = vendor % 3 === 1 ? [morning] : [];
  return { ...price, conditions: { ...price.conditions, promptTiers, hours } };
}

/** Every fifth model of every second vendor, and two of OpenAI's, end half-way; the next one goes on. */
function retirements(vendors: readonly string[]): Retirement[] {
  const end = (host: string, model: string, next: string): Retirement => ({
    host,
    subject: "model",
    models: [model],
    announcedOn: START,
    lastDay: addDays(START, 180),
    latestLastDay: addDays(START, 180),
    replacements: [{ model: next, readOn: START }],
  });
  const ended = [0, 5, 10, 15];
  return [
    ...[3, 7].map((m) => end("openai", `gpt-${m}`, `gpt-${m + 1}`)),
    ...vendors
      .filter((_, v) => v % 2 === 0)
      .flatMap((slug) => ended.map((m) => end(slug, `${slug}-m${m}`, `${slug}-m${m + 1}`))),
  ];
}

/** The same catalogue with prices that depend on hours and prompts, and models that retire. */
export function eventfulCatalogue(): EstimateCatalogue {
  const plain = catalogue();
  const numbers = new Map(plain.vendors.map(({ slug }, v) => [slug, v]));
  return {
    ...plain,
    prices: plain.prices.map((price) => withConditions(price, numbers.get(price.vendor) ?? 2)),
    retirements: retirements(plain.vendors.map(({ slug }) => slug)),
  };
}

/** Forty vendors, each with a token grant, a credit and a discount. */
export function catalogue(): EstimateCatalogue {
  seed = SEED;
  const vendors = Array.from({ length: VENDORS }, (_, v) => `vendor-${v}`);
  const models = Array.from({ length: MODELS }, (_, m) => m);
  return {
    revision: "bench",
    retirements: [],
    scores: [],
    vendors: vendors.map((slug) => ({
      slug,
      name: { en: slug, zh: slug },
      regions: null,
      openaiCompatible: null,
    })),
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
    fx: [{ day: START, cnyPerUsdMicro: 7_271_962n, source: null }],
  };
}

/** An export of so many days. */
export function input(exportDays: number, growthBasisPoints: bigint): EstimateInput {
  seed = SEED;
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
