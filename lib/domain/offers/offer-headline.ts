import { isUpTo, type Recurrence } from "@/lib/domain/catalogue/grant";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { sum } from "@/lib/domain/units/amount";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Money } from "@/lib/domain/units/money";
import type { Tokens } from "@/lib/domain/units/tokens";

/** The one figure an offer is known by. */
export type Headline =
  | {
      readonly kind: "tokens";
      readonly tokens: Tokens;
      readonly recurrence: Recurrence;
      readonly upTo: boolean;
    }
  | {
      readonly kind: "credit";
      readonly money: Money;
      readonly recurrence: Recurrence;
      readonly upTo: boolean;
    }
  | {
      readonly kind: "quantity";
      readonly amount: string;
      readonly unit: Bilingual;
      readonly recurrence: Recurrence;
      readonly upTo: boolean;
    }
  | { readonly kind: "discount"; readonly percent: number; readonly upTo: boolean }
  | { readonly kind: "matched-tokens" | "free-model" | "pack" }
  /** It grants something of this kind, and no source says how much. */
  | { readonly kind: "unstated"; readonly of: OfferGrant["kind"] }
  /** It grants nothing that pays for usage. */
  | { readonly kind: "perks" };

type Grants = readonly OfferGrant[];

/** Token grants of one recurrence count together: they are separate pools, and one may have them all. */
function tokensHeadline(grants: Grants): Headline | null {
  const sized = grants.flatMap((grant) =>
    grant.kind === "tokens" && grant.tokens !== null ? [{ ...grant, tokens: grant.tokens }] : [],
  );
  const once = sized.filter(({ recurrence }) => recurrence !== "daily" && recurrence !== "monthly");
  const [head] = once.length > 0 ? once : sized;
  if (head === undefined) return null;
  const together = once.length > 0 ? once : sized.filter((g) => g.recurrence === head.recurrence);
  const tokens = sum(together.map((grant) => grant.tokens));
  return { kind: "tokens", tokens, recurrence: head.recurrence, upTo: together.some(isUpTo) };
}

/** Credits of the first one's currency and recurrence count together. */
function creditHeadline(grants: Grants): Headline | null {
  const sized = grants.flatMap((grant) =>
    grant.kind === "credit" && grant.credit !== null ? [{ ...grant, credit: grant.credit }] : [],
  );
  const [head] = sized;
  if (head === undefined) return null;
  const { recurrence, credit } = head;
  const { currency } = credit;
  const together = sized.filter(
    (one) => one.credit.currency === currency && one.recurrence === recurrence,
  );
  const pico = sum(together.map((one) => one.credit.pico));
  return { kind: "credit", money: { currency, pico }, recurrence, upTo: together.some(isUpTo) };
}

function quantityHeadline(grants: Grants): Headline | null {
  for (const grant of grants) {
    const { quantity, recurrence } = grant;
    if (quantity !== null)
      return { kind: "quantity", ...quantity, recurrence, upTo: isUpTo(grant) };
  }
  return null;
}

function unsizedHeadline(grants: Grants): Headline | null {
  for (const grant of grants) {
    if (grant.kind === "discount" && grant.percentOff !== null) {
      return { kind: "discount", percent: grant.percentOff, upTo: grant.upTo };
    }
    if (grant.kind === "matched-tokens" || grant.kind === "free-model" || grant.kind === "pack") {
      return { kind: grant.kind };
    }
  }
  const [head] = grants;
  return head === undefined ? null : { kind: "unstated", of: head.kind };
}

/**
 * The figure to set large: tokens before credit before other quantities, then what has no size.
 * Amounts in different units are never added, and a grant whose size no source states is not zero. A
 * sum is `upTo` when one of its amounts is an upper limit.
 *
 * @example
 * // 50M tokens for GLM-4 and 100M for GLM-4-Air
 * //=> { kind: "tokens", tokens: 150_000_000n, recurrence: "once" }
 */
export function headlineOf(grants: Grants): Headline {
  return (
    tokensHeadline(grants) ??
    creditHeadline(grants) ??
    quantityHeadline(grants) ??
    unsizedHeadline(grants) ?? { kind: "perks" }
  );
}
