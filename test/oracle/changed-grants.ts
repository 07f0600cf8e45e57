import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Grant, GrantTerms } from "@/lib/domain/catalogue/grant";
import { type Money, Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";

/** The catalogue with each of its grants changed. */
export function withGrants(catalogue: EstimateCatalogue, change: (grant: Grant) => Grant) {
  const offers = catalogue.offers.map((offer) => ({ ...offer, grants: offer.grants.map(change) }));
  return { ...catalogue, offers };
}

/** The same with each credit that has a figure. */
export function withCredits(catalogue: EstimateCatalogue, change: (credit: Money) => Money) {
  return withGrants(catalogue, (grant) =>
    "credit" in grant && grant.credit !== null ? { ...grant, credit: change(grant.credit) } : grant,
  );
}

/** The same with the price of each pack that has one. */
export function withPackPrices(catalogue: EstimateCatalogue, change: (price: Money) => Money) {
  return withGrants(catalogue, (grant) =>
    grant.kind === "pack" && grant.price !== null
      ? { ...grant, price: change(grant.price) }
      : grant,
  );
}

/** A grant of twice as much. */
export function twice(grant: Grant): Grant {
  const doubled = (tokens: Tokens | null) => tokens && Tokens(tokens * 2n);
  const dearer = (money: Money | null) => money && { ...money, pico: Pico(money.pico * 2n) };
  switch (grant.kind) {
    case "tokens":
    case "matched-tokens":
      return { ...grant, tokens: doubled(grant.tokens) };
    case "credit":
      return { ...grant, credit: dearer(grant.credit) };
    case "pack":
      return { ...grant, tokens: doubled(grant.tokens), credit: dearer(grant.credit) };
    case "discount": {
      const { percentOff } = grant;
      return { ...grant, percentOff: percentOff && (percentOff > 50 ? 100 : percentOff * 2) };
    }
    case "free-model":
      return grant;
  }
}

/** A grant as it is drawn at random: with the amounts of all kinds. */
interface DrawnGrant extends GrantTerms {
  readonly kind: Grant["kind"];
  readonly tokens: Tokens | null;
  readonly matchPermille: bigint | null;
  readonly credit: Money | null;
  readonly price: Money | null;
  /** Whether a pack holds money, not tokens. */
  readonly ofMoney: boolean;
  readonly percentOff: number | null;
  readonly upTo: boolean;
}

/** The grant with the amount of its own kind alone. */
export function ofItsKind({
  kind,
  tokens,
  matchPermille,
  credit,
  price,
  ofMoney,
  percentOff,
  upTo,
  ...terms
}: DrawnGrant): Grant {
  switch (kind) {
    case "tokens":
      return { ...terms, kind, tokens, upTo };
    case "matched-tokens":
      return { ...terms, kind, tokens, matchPermille };
    case "credit":
      return { ...terms, kind, credit, upTo };
    case "discount":
      return { ...terms, kind, percentOff, upTo };
    case "free-model":
      return { ...terms, kind };
    case "pack":
      return ofMoney
        ? { ...terms, kind, price, tokens: null, credit }
        : { ...terms, kind, price, tokens, credit: null };
  }
}
