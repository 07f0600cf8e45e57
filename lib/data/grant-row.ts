import "server-only";
import type { Grant, GrantStart, Validity } from "@/lib/domain/catalogue/catalogue";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { Pico } from "@/lib/domain/units/money";
import type { Prisma } from "@/prisma/generated/client";
import { bilingualOrNull, dayOf, hyphened } from "./row-values";

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
  percentOff: true,
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
  models: { select: { modelId: true }, orderBy: { position: "asc" } },
} satisfies Prisma.GrantSelect;

type Row = Prisma.GrantGetPayload<{ select: typeof grantFields }>;

/** A grant as pages and the API show it. */
export function toOfferGrant(row: Row): OfferGrant {
  const unit = bilingualOrNull(row.quantityUnitEn, row.quantityUnitZh);
  const { starts, stacking, tokensPerMinute, ...grant } = toGrant(row);
  return {
    ...grant,
    label: { en: row.labelEn, zh: row.labelZh },
    quantity:
      unit === null || row.quantityAmount === null ? null : { amount: row.quantityAmount, unit },
  };
}

/** A grant as far as arithmetic goes. */
export function toGrant(row: Row): Grant {
  return {
    slug: row.slug,
    kind: hyphened(row.kind),
    tokens: row.tokens,
    matchPermille: row.matchPermille,
    credit:
      row.creditCurrency === null || row.creditPico === null
        ? null
        : { currency: row.creditCurrency, pico: Pico(row.creditPico) },
    percentOff: row.percentOff,
    models: row.scopeKnown ? row.models.map(({ modelId }) => modelId) : null,
    validity: toValidity(row),
    onExhausted: row.onExhausted,
    recurrence: row.recurrence,
    starts: toStart(row),
    stacking: row.stacking,
    tokensPerMinute: row.tokensPerMinute,
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
