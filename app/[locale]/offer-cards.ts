import { getTranslations } from "next-intl/server";
import { offersToLead } from "@/lib/data/priced-offers";
import { namedTokens } from "@/lib/domain/catalogue/grant";
import type { Offer, OfferGrant } from "@/lib/domain/catalogue/offer";
import { type ListedOffer, toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { sum } from "@/lib/domain/units/amount";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { headlineText } from "@/lib/format/headline-text";
import { barsOf, type PreviewCard } from "@/lib/format/preview-card";
import { statusText } from "@/lib/format/status-text";

const BRAND = "Banjia 搬家";

async function wordsOf(locale: Locale, asOf: Day) {
  const [offers, preview] = await Promise.all([
    getTranslations({ locale, namespace: "offers" }),
    getTranslations({ locale, namespace: "api.preview" }),
  ]);
  const figure = (grants: readonly OfferGrant[]) => {
    const { main, unit = "" } = headlineText(offers, grants, locale);
    return `${main} ${unit}`.trim();
  };
  const status = (offer: Pick<ListedOffer, "window">) => statusText(offers, offer, asOf, locale);
  const foot = preview("asOf", { day: formatDate(asOf, locale) });
  return { offers, preview, figure, status, foot };
}

/** Every offer known on a day, counted by where it stands. */
export async function offersCard(
  all: readonly Offer[],
  asOf: Day,
  locale: Locale,
): Promise<PreviewCard> {
  const { offers, preview, foot } = await wordsOf(locale, asOf);
  const known = filterOffers(all.map(toListedOffer), NO_FILTER, asOf);
  const found = known.filter(({ noneFound }) => !noneFound);
  const rows = (["claimable", "standing", "stale", "ended"] as const).map((status) => {
    const count = found.filter(({ window }) => offerStatus(window, asOf) === status).length;
    return { label: offers(`status.${status}`), value: String(count), amount: BigInt(count) };
  });
  const vendors = new Set(found.map(({ vendor }) => vendor.slug)).size;
  const lines = [preview("offers", { offers: found.length, vendors })];
  return { over: BRAND, title: offers("title"), lines, bars: barsOf(rows), foot };
}

/** One offer: its figure, its status, its largest grants. */
export async function offerCard(offer: Offer, asOf: Day, locale: Locale): Promise<PreviewCard> {
  const { figure, status, foot } = await wordsOf(locale, asOf);
  const { vendor, title, grants } = offer;
  const rows = grants.slice(0, 3).map((grant) => ({
    label: inLanguage(grant.label, locale),
    value: figure([grant]),
    amount: namedTokens(grant),
  }));
  return {
    over: `${BRAND} · ${inLanguage(vendor.name, locale)}`,
    title: inLanguage(title, locale),
    lines: [
      offer.noneFound ? inLanguage(offer.summary, locale) : `${figure(grants)} · ${status(offer)}`,
    ],
    bars: barsOf(rows),
    foot,
  };
}

/** One vendor: its leading offers and where each stands. */
export async function vendorCard(
  name: string,
  all: readonly Offer[],
  asOf: Day,
  locale: Locale,
): Promise<PreviewCard> {
  const { figure, status, foot, preview } = await wordsOf(locale, asOf);
  const [first, ...others] = await offersToLead(all, asOf, locale);
  if (first === undefined) {
    return { over: BRAND, title: name, lines: [preview("none")], bars: [], foot };
  }
  const rows = [first, ...others].slice(0, 3).map((offer) => ({
    label: inLanguage(offer.title, locale),
    value: figure(offer.grants),
    amount: sum(offer.grants.flatMap((grant) => namedTokens(grant) ?? [])) || null,
  }));
  const lines = [`${figure(first.grants)} · ${status(first)}`];
  return { over: BRAND, title: name, lines, bars: barsOf(rows), foot };
}
