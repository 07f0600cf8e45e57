import type {
  EstimateCatalogue,
  EstimateOffer,
  Price,
  TokenRatio,
} from "@/lib/domain/catalogue/catalogue";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { day } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import { MicroPerMillion } from "@/lib/domain/units/money";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { PLAIN_PRICE } from "@/test/plain-price";
import { type GrantChange, grantOf } from "./grant-of";

// A catalogue small enough to compute by hand: tokens convert one to one, ¥7 to the dollar.

const NINTH = day("2024-07-09");
const ALWAYS = { from: null, until: null };

const price = (vendor: string, model: string, input: bigint, output: bigint): Price => ({
  ...PLAIN_PRICE,
  vendor,
  model,
  currency: vendor === "openai" ? "USD" : "CNY",
  perMillion: { inputUncached: MicroPerMillion(input), output: MicroPerMillion(output) },
  effectiveFrom: day("2024-05-01"),
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
  readOn: day("2026-11-30"),
});

const ratio = (text: TokenRatio["text"]): TokenRatio => ({
  openai: "o200k_base",
  vendor: null,
  text,
  low: 10_000n,
  mid: 10_000n,
  high: 10_000n,
});

export const smallCatalogue: EstimateCatalogue = {
  revision: "test",
  vendors: [
    { slug: "acme", name: { en: "Acme", zh: "甲" }, regions: null, openaiCompatible: null },
    { slug: "beta", name: { en: "Beta", zh: "乙" }, regions: null, openaiCompatible: null },
  ],
  openaiModels: [
    { id: "gpt-x", tier: "flagship", tokenizer: "o200k_base" },
    { id: "gpt-y", tier: "economy", tokenizer: "o200k_base" },
    { id: "embed", tier: "embedding", tokenizer: "o200k_base" },
  ],
  aliases: [],
  vendorModels: [
    { vendor: "acme", id: "big", tier: "flagship", tokenizer: null },
    { vendor: "acme", id: "small", tier: "economy", tokenizer: null },
    { vendor: "beta", id: "only", tier: "flagship", tokenizer: null },
  ],
  prices: [
    price("openai", "gpt-x", 5_000_000n, 15_000_000n),
    price("openai", "gpt-y", 500_000n, 1_500_000n),
    price("openai", "embed", 20_000n, 0n),
    price("acme", "big", 10_000_000n, 20_000_000n),
    price("acme", "small", 1_000_000n, 1_000_000n),
    price("beta", "only", 4_000_000n, 12_000_000n),
  ],
  offers: [],
  equivalences: [
    { openaiModel: "gpt-x", vendor: "acme", vendorModel: "big", ...ALWAYS },
    { openaiModel: "gpt-y", vendor: "acme", vendorModel: "small", ...ALWAYS },
    { openaiModel: "gpt-x", vendor: "beta", vendorModel: "only", ...ALWAYS },
  ],
  tokenRatios: [ratio("zh"), ratio("en"), ratio("code")],
  fx: [{ day: NINTH, cnyPerUsdMicro: 7_000_000n, source: null }],
  retirements: [],
  scores: [],
};

/** A grant of Acme's, claimable on 9 July 2024 with nothing left open, unless `change` says so. */
export function offerWith(change: GrantChange, slug = "acme-offer"): EstimateOffer {
  return {
    slug,
    vendor: "acme",
    window: {
      from: day("2024-07-01"),
      until: day("2024-07-31"),
      reportedFrom: null,
      reportedUntil: null,
    },
    grants: [
      grantOf(
        change,
        {
          slug: `${slug}/grant`,
          models: ["big"],
          validity: { kind: "unlimited" },
          onExhausted: "unknown",
          recurrence: "once",
          starts: { kind: "claim" },
          stacking: "unknown",
          tokensPerMinute: null,
          requestsPerMinute: null,
          requestsPerDay: null,
        },
        100n,
      ),
    ],
  };
}

/** One day's use of a model on `dayText`. */
export function cell(dayText: string, model: string, meters: Meters): UsageCell {
  return { day: day(dayText), model, batch: false, tier: "default", requests: 1n, meters };
}

/** The defaults on 9 July 2024, with `change`. */
export function assume(change: Partial<Assumptions> = {}): Assumptions {
  return { ...defaultAssumptions(NINTH), ...change };
}

/** Yuan in every band, or in each. */
export function yuan(cautious: bigint, expected = cautious, hopeful = expected) {
  const money = (pico: bigint) => ({ currency: "CNY", pico });
  return { cautious: money(cautious), expected: money(expected), hopeful: money(hopeful) };
}

/** 60 input tokens of gpt-x on one day. */
export const ONE_DAY = [cell("2024-06-01", "gpt-x", { inputUncached: 60n })];

/** An estimate of `usage` against the small catalogue with `offers`, and Acme's part of it. */
export function run(
  usage: readonly UsageCell[],
  offers: readonly EstimateOffer[] = [],
  change: Partial<Assumptions> = {},
  paid: readonly PaidItem[] = [],
) {
  const report = estimate(
    { usage, paid, period: null, assumptions: assume(change) },
    { ...smallCatalogue, offers },
  );
  if (report === null) throw new Error("no report");
  const acme = report.vendors.find(({ vendor }) => vendor === "acme");
  if (acme === undefined) throw new Error("no Acme");
  return { report, acme };
}
