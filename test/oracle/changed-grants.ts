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
    grant.kind === "credit" && grant.credit !== null
      ? { ...grant, credit: change(grant.credit) }
      : grant,
  );
}

/** A grant of twice as much. */
export function twice(grant: Grant): Grant {
  const doubled = (tokens: Tokens | null) => tokens && Tokens(tokens * 2n);
  switch (grant.kind) {
    case "tokens":
    case "matched-tokens":
      return { ...grant, tokens: doubled(grant.tokens) };
    case "credit": {
      const { credit } = grant;
      return { ...grant, credit: credit && { ...credit, pico: Pico(credit.pico * 2n) } };
    }
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
  readonly percentOff: number | null;
  readonly upTo: boolean;
}

/** The grant with the amount of its own kind alone. */
export function ofItsKind({
  kind,
  tokens,
  matchPermille,
  credit,
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
  }
}
