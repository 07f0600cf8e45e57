import "server-only";
import {
  type Grant,
  type GrantStart,
  type GrantTerms,
  isUpTo,
  namedTokens,
  type Validity,
} from "@/lib/domain/catalogue/grant";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { type Currency, type Money, Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";
import type { Prisma } from "@/prisma/generated/client";
import { bilingual, bilingualOrNull, dateOf, dayOf, enumMember, hyphened } from "./row-values";

/** Columns of a grant, its scope in order. */
export const grantFields = {
  slug: true,
  kind: true,
  labelEn: true,
  labelZh: true,
  tokens: true,
  matchPermille: true,
  creditCurrency: true,
  creditPico: true,
  packCurrency: true,
  packPico: true,
  percentOff: true,
  upTo: true,
  scopeKnown: true,
  validityKind: true,
  validityDays: true,
  validityUntil: true,
  onExhausted: true,
  quantityAmount: true,
  quantityUnitEn: true,
  quantityUnitZh: true,
  recurrence: true,
  starts: true,
  startsOn: true,
  stacking: true,
  tokensPerMinute: true,
  requestsPerMinute: true,
  requestsPerDay: true,
  models: { select: { modelId: true }, orderBy: { position: "asc" } },
} satisfies Prisma.GrantSelect;

type Row = Prisma.GrantGetPayload<{ select: typeof grantFields }>;

const tokensOrNull = (count: bigint | null) => (count === null ? null : Tokens(count));

/** A grant as pages and the API show it. */
export function toOfferGrant(row: Row): OfferGrant {
  const unit = bilingualOrNull(row.quantityUnitEn, row.quantityUnitZh);
  return {
    ...toGrant(row),
    label: { en: row.labelEn, zh: row.labelZh },
    quantity:
      unit === null || row.quantityAmount === null ? null : { amount: row.quantityAmount, unit },
  };
}

/** A grant as an estimate reads it. */
export function toGrant(row: Row): Grant {
  const terms = toTerms(row);
  const kind = hyphened(row.kind);
  switch (kind) {
    case "tokens":
      return { ...terms, kind, tokens: tokensOrNull(row.tokens), upTo: row.upTo };
    case "matched-tokens":
      return {
        ...terms,
        kind,
        tokens: tokensOrNull(row.tokens),
        matchPermille: row.matchPermille,
      };
    case "credit":
      return { ...terms, kind, credit: creditOf(row), upTo: row.upTo };
    case "discount":
      return { ...terms, kind, percentOff: row.percentOff, upTo: row.upTo };
    case "free-model":
      return { ...terms, kind };
    case "pack": {
      const price = moneyOrNull(row.packCurrency, row.packPico);
      return { ...terms, kind, price, tokens: tokensOrNull(row.tokens), credit: creditOf(row) };
    }
  }
}

function moneyOrNull(currency: Currency | null, pico: bigint | null): Money | null {
  return currency === null || pico === null ? null : { currency, pico: Pico(pico) };
}

const creditOf = ({ creditCurrency, creditPico }: Row) => moneyOrNull(creditCurrency, creditPico);

function toTerms(row: Row): GrantTerms {
  return {
    slug: row.slug,
    models: row.scopeKnown ? row.models.map(({ modelId }) => modelId) : null,
    validity: toValidity(row),
    onExhausted: row.onExhausted,
    recurrence: row.recurrence,
    starts: toStart(row),
    stacking: row.stacking,
    tokensPerMinute: tokensOrNull(row.tokensPerMinute),
    requestsPerMinute: row.requestsPerMinute,
    requestsPerDay: row.requestsPerDay,
  };
}

function toStart({ starts, startsOn }: Row): GrantStart {
  if (starts === "on_day" && startsOn !== null) return { kind: "on", day: dayOf(startsOn) };
  return { kind: starts === "first_use" ? "first-use" : "claim" };
}

function toValidity({ validityKind, validityDays, validityUntil }: Row): Validity {
  if (validityKind === "days" && validityDays !== null) return { kind: "days", days: validityDays };
  if (validityKind === "until" && validityUntil !== null) {
    return { kind: "until", day: dayOf(validityUntil) };
  }
  return { kind: validityKind === "unlimited" ? "unlimited" : "unknown" };
}

const START_MEMBER = { claim: "claim", on: "on_day", "first-use": "first_use" } as const;

/** The row of an offer's grant at a position; the models of its scope have a table of their own. */
export function grantRow(
  grant: OfferGrant,
  offerSlug: string,
  position: number,
): Prisma.GrantCreateManyInput {
  const { validity, starts, quantity } = grant;
  return {
    slug: grant.slug,
    offerSlug,
    position,
    kind: enumMember(grant.kind),
    ...bilingual("label", grant.label),
    ...amountColumns(grant),
    scopeKnown: grant.models !== null,
    validityKind: validity.kind,
    validityDays: validity.kind === "days" ? validity.days : null,
    validityUntil: validity.kind === "until" ? dateOf(validity.day) : null,
    onExhausted: grant.onExhausted,
    quantityAmount: quantity?.amount ?? null,
    ...bilingual("quantityUnit", quantity?.unit ?? null),
    recurrence: grant.recurrence,
    starts: START_MEMBER[starts.kind],
    startsOn: starts.kind === "on" ? dateOf(starts.day) : null,
    stacking: grant.stacking,
    tokensPerMinute: grant.tokensPerMinute,
    requestsPerMinute: grant.requestsPerMinute,
    requestsPerDay: grant.requestsPerDay,
  };
}

/** The columns of its kind's amount; those of other kinds are null. */
function amountColumns(grant: Grant) {
  const credit = "credit" in grant ? grant.credit : null;
  const price = grant.kind === "pack" ? grant.price : null;
  return {
    tokens: namedTokens(grant),
    matchPermille: grant.kind === "matched-tokens" ? grant.matchPermille : null,
    creditCurrency: credit?.currency ?? null,
    creditPico: credit?.pico ?? null,
    packCurrency: price?.currency ?? null,
    packPico: price?.pico ?? null,
    percentOff: grant.kind === "discount" ? grant.percentOff : null,
    upTo: isUpTo(grant),
  };
}
