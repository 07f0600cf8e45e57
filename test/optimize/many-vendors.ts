import fc from "fast-check";
import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import { MicroPerMillion, Pico } from "@/lib/domain/units/money";
import type { GrantChange } from "@/test/grant-of";
import { PLAIN_PRICE } from "@/test/plain-price";
import { assume, cell, offerWith, smallCatalogue } from "@/test/small-catalogue";

// Catalogues of several vendors, each taking some of three models, for the choice among them.

const OPENAI = ["gpt-x", "gpt-y", "embed"] as const;
const always = { from: null, until: null };

interface DrawnVendor {
  readonly takes: readonly (typeof OPENAI)[number][];
  readonly price: number;
  readonly grants: readonly GrantChange[];
}

const yuan = (amount: number) => BigInt(amount) * 1_000_000n;

const grant: fc.Arbitrary<GrantChange> = fc.oneof(
  fc
    .record({ tokens: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 3, max: 25 }) })
    .map(({ tokens, days }) => ({
      tokens: yuan(tokens),
      validity: { kind: "days" as const, days },
    })),
  fc.integer({ min: 1, max: 150 }).map((credit) => ({
    kind: "credit" as const,
    credit: { currency: "CNY" as const, pico: Pico(yuan(credit) * 1_000_000n) },
  })),
  fc.integer({ min: 5, max: 60 }).map((percentOff) => ({
    kind: "discount" as const,
    percentOff,
    validity: { kind: "days" as const, days: 10 },
  })),
);

const vendor: fc.Arbitrary<DrawnVendor> = fc.record({
  takes: fc.subarray([...OPENAI], { minLength: 1 }),
  price: fc.integer({ min: 1, max: 40 }),
  grants: fc.array(grant, { maxLength: 2 }),
});

const nameOf = (v: number) => `vendor-${v}`;

function priceOf(v: number, price: number): Price {
  const perMillion = {
    inputUncached: MicroPerMillion(yuan(price)),
    output: MicroPerMillion(yuan(2 * price)),
  };
  const effectiveFrom = assume().asOf;
  const seen = { effectiveUntil: null, seenFrom: null, seenUntil: null };
  return {
    ...PLAIN_PRICE,
    vendor: nameOf(v),
    model: nameOf(v),
    currency: "CNY",
    perMillion,
    effectiveFrom,
    ...seen,
  };
}

function catalogueOf(vendors: readonly DrawnVendor[]): EstimateCatalogue {
  const { prices } = smallCatalogue;
  return {
    ...smallCatalogue,
    vendors: vendors.map((_, v) => ({
      slug: nameOf(v),
      name: { en: nameOf(v), zh: nameOf(v) },
      regions: null,
      openaiCompatible: null,
    })),
    vendorModels: vendors.map((_, v) => ({
      vendor: nameOf(v),
      id: nameOf(v),
      tier: "flagship",
      tokenizer: null,
    })),
    prices: [
      ...prices.filter((price) => price.vendor === "openai"),
      ...vendors.map(({ price }, v) => priceOf(v, price)),
    ],
    equivalences: vendors.flatMap(({ takes }, v) =>
      takes.map((openaiModel) => ({
        openaiModel,
        vendor: nameOf(v),
        vendorModel: nameOf(v),
        ...always,
      })),
    ),
    offers: vendors.flatMap(({ grants }, v) =>
      grants.map((change, i) => ({
        ...offerWith({ models: [nameOf(v)], stacking: "allowed", ...change }, `${nameOf(v)}-${i}`),
        vendor: nameOf(v),
      })),
    ),
  };
}

const USAGE = [
  cell("2024-06-01", "gpt-x", { inputUncached: 3_000_000n, output: 500_000n }),
  cell("2024-06-01", "embed", { inputUncached: 2_000_000n }),
  cell("2024-06-02", "gpt-y", { inputUncached: 4_000_000n, output: 1_000_000n }),
];

/** Twenty days over these vendors. */
export function contextOfVendors(vendors: readonly DrawnVendor[]): EstimateContext {
  const assumptions = assume({ horizonDays: 20 });
  const input = { usage: USAGE, paid: [], period: null, assumptions };
  const context = contextOf(input, catalogueOf(vendors));
  if (context === null) throw new Error("no context");
  return context;
}

/** Twenty days over four to six vendors. */
export const manyVendors: fc.Arbitrary<EstimateContext> = fc
  .array(vendor, { minLength: 4, maxLength: 6 })
  .map(contextOfVendors);
