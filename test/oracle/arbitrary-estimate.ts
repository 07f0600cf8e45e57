import fc from "fast-check";
import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { GRANT_KINDS, type Grant } from "@/lib/domain/catalogue/grant";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { addDays, day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";
import { arbitraryCell, count } from "./arbitrary-cell";
import { pricesOf } from "./arbitrary-price";
import { ratioRow } from "./arbitrary-ratio";
import { retirementOf } from "./arbitrary-retirement";
import { ofItsKind } from "./changed-grants";

// Small random catalogues and usage in which every rule of the estimate comes up.

const START = day("2024-07-09");
const near = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(START, days));
const MODELS = ["big", "small", "tiny"] as const;
const OPENAI = ["gpt-a", "gpt-b", "gpt-c"] as const;

/** A grant's tokens: a few days of the small project's, so that grants run dry. */
const poolSize = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 20_000n }) },
  { weight: 1, arbitrary: count },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 9 });

/** Now and then much more than `most`. */
const money = (most: bigint) =>
  fc.record({
    currency: fc.constantFrom("CNY" as const, "USD" as const),
    pico: fc
      .oneof(fc.bigInt({ min: 0n, max: most }), fc.bigInt({ min: 0n, max: 10n ** 15n }))
      .map(Pico),
  });

const validity: fc.Arbitrary<Grant["validity"]> = fc.oneof(
  fc.record({ kind: fc.constant("days" as const), days: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ kind: fc.constant("until" as const), day: near(-5, 50) }),
  fc.constant({ kind: "unlimited" as const }),
  fc.constant({ kind: "unknown" as const }),
);
const starts: fc.Arbitrary<Grant["starts"]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "claim" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("on" as const), day: near(-10, 60) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "first-use" as const }) },
);

function grantArbitrary(slug: string, stacking: fc.Arbitrary<Grant["stacking"]>) {
  const drawn = fc.record({
    slug: fc.constant(slug),
    kind: fc.constantFrom(...GRANT_KINDS, "tokens", "tokens", "tokens"),
    tokens: maybe(poolSize.map(Tokens)),
    matchPermille: maybe(fc.bigInt({ min: 0n, max: 3_000n })),
    credit: maybe(money(10n ** 11n)),
    price: maybe(money(10n ** 10n)),
    ofMoney: fc.boolean(),
    percentOff: maybe(fc.integer({ min: 0, max: 100 })),
    upTo: fc.constantFrom(false, false, false, true),
    models: fc.option(fc.subarray([...MODELS], { minLength: 1 }), { nil: null, freq: 5 }),
    validity,
    onExhausted: fc.constant("unknown" as const),
    recurrence: fc.constantFrom("once", "once", "daily", "monthly", "unknown"),
    starts,
    stacking,
    tokensPerMinute: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 3n }).map(Tokens) },
    ),
    requestsPerMinute: fc.option(fc.bigInt({ min: 1n, max: 2n }), { nil: null, freq: 1 }),
    requestsPerDay: fc.option(fc.bigInt({ min: 1n, max: 900n }), { nil: null, freq: 1 }),
  });
  return drawn.map(ofItsKind);
}

function offerArbitrary(slug: string): fc.Arbitrary<EstimateOffer> {
  const stacking = fc.constantFrom("allowed", "allowed", "allowed", "unknown", "refused");
  return stacking.chain((said) =>
    fc.record({
      slug: fc.constant(slug),
      vendor: fc.constant("acme"),
      window: fc.record({
        from: maybe(near(-30, 3)),
        until: maybe(near(-3, 60)),
        reportedFrom: maybe(near(-30, 3)),
        reportedUntil: maybe(near(-60, 3)),
        closedOn: fc.option(near(-5, 5), { nil: null, freq: 1 }),
      }),
      grants: fc
        .integer({ min: 1, max: 3 })
        .chain((n) =>
          fc.tuple(
            ...Array.from({ length: n }, (_, i) =>
              grantArbitrary(`${slug}/${i}`, fc.constant(said)),
            ),
          ),
        ),
    }),
  );
}

/** None, or one or two ends of a host's models. */
const ends = (host: string, models: readonly string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(retirementOf(host, models, START), { minLength: 1, maxLength: 2 }),
    },
  );

/** A catalogue of one vendor, `acme`, with any grants. */
export const arbitraryCatalogue: fc.Arbitrary<EstimateCatalogue> = fc
  .record({
    target: fc.tuple(...OPENAI.map(() => fc.constantFrom(...MODELS, null))),
    own: fc.boolean(),
    embeds: fc.boolean(),
    tiers: fc.tuple(...MODELS.map(() => fc.constantFrom("economy", "balanced", "flagship"))),
    priced: fc.subarray([...MODELS], { minLength: 2 }),
    prices: fc.tuple(...MODELS.map((model) => pricesOf("acme", model, START))),
    list: fc.tuple(...OPENAI.map((model) => pricesOf("openai", model, START))),
    ratios: fc.tuple(
      ...ratioRow("o200k_base", null),
      ...ratioRow("cl100k_base", null),
      ...ratioRow("o200k_base", "own"),
    ),
    offers: fc
      .integer({ min: 0, max: 3 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => offerArbitrary(`offer-${i}`)))),
    rate: fc.bigInt({ min: 6_000_000n, max: 8_000_000n }),
    retirements: fc
      .tuple(ends("acme", MODELS), ends("openai", OPENAI))
      .map(([vendors, openais]) => [...vendors, ...openais]),
  })
  .map(
    ({ target, own, embeds, tiers, priced, prices, list, ratios, offers, rate, retirements }) => ({
      revision: "random",
      retirements,
      scores: [],
      vendors: [
        { slug: "acme", name: { en: "Acme", zh: "甲" }, regions: null, openaiCompatible: null },
      ],
      openaiModels: [
        { id: "gpt-a", tier: "flagship", tokenizer: "o200k_base" },
        { id: "gpt-b", tier: "economy", tokenizer: "cl100k_base" },
        { id: "gpt-c", tier: "legacy", tokenizer: null },
      ],
      aliases: [],
      vendorModels: MODELS.map((id, i) => ({
        vendor: "acme",
        id,
        tier: embeds && id === "tiny" ? "embedding" : (tiers[i] ?? "flagship"),
        tokenizer: own ? "own" : id === "tiny" ? "o200k_base" : null,
      })),
      prices: [
        ...list.flat(),
        ...prices.flat().filter(({ model }) => priced.some((id) => id === model)),
      ],
      offers,
      equivalences: target.flatMap((vendorModel, i) =>
        vendorModel === null
          ? []
          : [
              {
                openaiModel: OPENAI[i] ?? "",
                vendor: "acme",
                vendorModel,
                from: null,
                until: null,
              },
            ],
      ),
      tokenRatios: ratios,
      fx: [{ day: START, cnyPerUsdMicro: rate, source: null }],
    }),
  );

/** Usage of at most eight days and assumptions of at most seventy. */
export const arbitraryInput: fc.Arbitrary<EstimateInput> = fc
  .record({
    usage: fc.array(arbitraryCell(OPENAI), { minLength: 1, maxLength: 6 }),
    horizonDays: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 70 })),
    growthBasisPoints: fc.constantFrom(0n, 0n, 2_500n, -1_234n),
    contentMix: fc.constantFrom(
      { zh: 60, en: 30, code: 10 },
      { zh: 0, en: 100, code: 0 },
      { zh: 33, en: 33, code: 34 },
    ),
    sampleRatios: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constant({ own: { o200k_base: 812_345n } }) },
    ),
    unknownValidityDays: fc.integer({ min: 1, max: 40 }),
    region: fc.constantFrom("CN", "other"),
    mappingPolicy: fc.constantFrom("like-for-like", "like-for-like", "cheapest", "cheapest-any"),
    claims: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.dictionary(fc.constantFrom("offer-0", "offer-1", "offer-2"), near(-4, 30), {
          noNullPrototype: true,
        }),
      },
    ),
  })
  .map(({ usage, ...chosen }) => ({
    usage,
    paid: [],
    period: null,
    assumptions: { ...defaultAssumptions(START), ...chosen },
  }));
