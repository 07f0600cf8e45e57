import type { OfferGrant } from "@/lib/domain/catalogue/offer";

/** A grant of which nothing is known but `change`. */
export function listedGrant(change: Partial<OfferGrant>): OfferGrant {
  return {
    slug: "x/x",
    kind: "tokens",
    label: { en: "tokens", zh: "tokens" },
    tokens: null,
    matchPermille: null,
    credit: null,
    percentOff: null,
    models: null,
    validity: { kind: "unknown" },
    onExhausted: "unknown",
    quantity: null,
    recurrence: "once",
    ...change,
  };
}
