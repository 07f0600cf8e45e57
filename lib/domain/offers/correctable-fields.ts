import type { Offer, OfferGrant } from "@/lib/domain/catalogue/offer";
import type { WrittenValue } from "@/lib/domain/catalogue/proposal";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";

/** Decimals of a pico amount. */
const PICO_DECIMALS = 12;

export const CORRECTABLE = [
  "from",
  "until",
  "reportedUntil",
  "closedOn",
  "tokens",
  "credit",
  "percentOff",
  "titleEn",
  "titleZh",
  "summaryEn",
  "summaryZh",
  "baseUrl",
  "docsUrl",
] as const;

/** A field of an offer that a reader may propose to change. */
export interface CorrectableField {
  readonly what: (typeof CORRECTABLE)[number];
  /** Of which grant; null for the offer as a whole. */
  readonly grant: Bilingual | null;
  /** Its place in the file, as a proposal names it. */
  readonly path: string;
  /** As the file writes it; null where it says nothing. */
  readonly before: WrittenValue;
}

/** What can be corrected of an offer, with what stands there now. */
export function correctableFields(offer: Offer): CorrectableField[] {
  const { window, title, summary } = offer;
  const field = (what: CorrectableField["what"], path: string, before: WrittenValue) => ({
    ...{ what, path, before },
    grant: null,
  });
  const dayOf = (day: Day | null = null) => (day === null ? null : formatDay(day));
  return [
    field("until", "window.until", dayOf(window.until)),
    field("reportedUntil", "window.reportedUntil", dayOf(window.reportedUntil)),
    field("from", "window.from", dayOf(window.from)),
    field("closedOn", "window.closedOn", dayOf(window.closedOn)),
    ...offer.grants.flatMap(grantFields),
    field("titleEn", "title.en", title.en),
    field("titleZh", "title.zh", title.zh),
    field("summaryEn", "summary.en", summary.en),
    field("summaryZh", "summary.zh", summary.zh),
    ...(offer.baseUrl === null ? [] : [field("baseUrl", "baseUrl", offer.baseUrl)]),
    ...(offer.docsUrl === null ? [] : [field("docsUrl", "docsUrl", offer.docsUrl)]),
  ];
}

function grantFields(grant: OfferGrant): CorrectableField[] {
  const name = grant.slug.slice(grant.slug.indexOf("/") + 1);
  const field = (what: CorrectableField["what"], inside: string, before: WrittenValue) => [
    { what, path: `grants.${name}.${inside}`, before, grant: grant.label },
  ];
  if (grant.kind === "tokens" && grant.tokens !== null)
    return field("tokens", "tokens", grant.tokens.toString());
  if (grant.kind === "credit" && grant.credit !== null)
    return field("credit", "credit.amount", formatDecimal(grant.credit.pico, PICO_DECIMALS));
  if (grant.kind === "discount" && grant.percentOff !== null)
    return field("percentOff", "percentOff", grant.percentOff);
  return [];
}
