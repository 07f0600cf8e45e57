import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { type GrantChange, grantOf } from "./grant-of";

/** A grant of which nothing is known but `change`. */
export function listedGrant({
  quantity = null,
  label = { en: "tokens", zh: "tokens" },
  ...change
}: GrantChange & Partial<Pick<OfferGrant, "quantity" | "label">>): OfferGrant {
  const grant = grantOf(change, {
    slug: "x/x",
    models: null,
    validity: { kind: "unknown" },
    onExhausted: "unknown",
    recurrence: "once",
    starts: { kind: "claim" },
    stacking: "unknown",
    tokensPerMinute: null,
    requestsPerMinute: null,
    requestsPerDay: null,
  });
  return { ...grant, label, quantity };
}
