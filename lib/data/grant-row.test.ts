import { expect, test } from "vitest";
import { z } from "zod";
import type { GrantTerms } from "@/lib/domain/catalogue/grant";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";
import { grantSchema } from "@/lib/schemas/grant";
import { WIRE_NOTATION } from "@/lib/schemas/wire-grant";
import { grantRow, toOfferGrant } from "./grant-row";

/** No term as it is where nothing is said: one that falls out on the way comes back changed. */
const TERMS: GrantTerms = {
  slug: "acme/one",
  models: ["big", "small"],
  validity: { kind: "until", day: day("2024-12-31") },
  onExhausted: "stops",
  recurrence: "monthly",
  starts: { kind: "on", day: day("2024-08-01") },
  stacking: "refused",
  tokensPerMinute: Tokens(300_000n),
  requestsPerMinute: 20n,
  requestsPerDay: 50n,
};
const WORDS = {
  label: { en: "One", zh: "一" },
  quantity: { amount: "20", unit: { en: "calls", zh: "次" } },
};
const GRANTS: readonly OfferGrant[] = [
  { ...TERMS, ...WORDS, kind: "tokens", tokens: Tokens(5n), upTo: true },
  {
    ...TERMS,
    ...WORDS,
    kind: "matched-tokens",
    tokens: Tokens(7n),
    matchPermille: 500n,
    starts: { kind: "first-use" },
  },
  {
    ...TERMS,
    ...WORDS,
    kind: "credit",
    credit: { currency: "CNY", pico: Pico(10n ** 12n) },
    upTo: true,
  },
  {
    ...TERMS,
    ...WORDS,
    kind: "discount",
    percentOff: 20,
    upTo: true,
    validity: { kind: "days", days: 3 },
  },
  { ...TERMS, ...WORDS, kind: "tokens", tokens: Tokens(5n), upTo: false },
  { ...TERMS, ...WORDS, kind: "free-model", models: null, quantity: null },
  {
    ...TERMS,
    ...WORDS,
    kind: "pack",
    price: { currency: "CNY", pico: Pico(3n) },
    tokens: Tokens(5n),
    credit: null,
  },
  {
    ...TERMS,
    ...WORDS,
    kind: "pack",
    price: { currency: "USD", pico: Pico(3n) },
    tokens: null,
    credit: { currency: "CNY", pico: Pico(7n) },
  },
];

test.each(GRANTS)("a grant of kind $kind comes back from its row as it was", (grant) => {
  const { kind, validityKind, starts, ...row } = grantRow(grant, "acme", 0);
  const models = (grant.models ?? []).map((modelId) => ({ modelId }));
  // `position` and `offerSlug` are the offer's; everything a grant says must be in a column
  const read = toOfferGrant({ ...row, kind, validityKind, starts, models } as Parameters<
    typeof toOfferGrant
  >[0]);
  expect(read).toEqual(grant);
});

test.each(GRANTS)("a grant of kind $kind comes back from the API's text as it was", (grant) => {
  const text = z.strictObject({ en: z.string(), zh: z.string() });
  const schema = grantSchema(WIRE_NOTATION, {
    name: { slug: z.string() },
    label: { label: text },
    quantity: { quantity: z.strictObject({ amount: z.string(), unit: text }).nullable() },
  });
  expect(schema.parse(JSON.parse(JSON.stringify(z.encode(schema, grant))))).toEqual(grant);
});
