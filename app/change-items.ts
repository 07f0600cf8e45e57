import { getTranslations } from "next-intl/server";
import { listEdits } from "@/lib/data/edits";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { listVendors } from "@/lib/data/vendors";
import { type CatalogueEdit, editAnchors } from "@/lib/domain/catalogue/catalogue-edit";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import { type PriceChange, priceChanges } from "@/lib/domain/catalogue/price-changes";
import { type OfferDate, offerDates } from "@/lib/domain/offers/offer-dates";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { METERS } from "@/lib/domain/units/meter";
import { joinSentences } from "@/lib/format/sentences";
import { unitPrice } from "@/lib/format/unit-price";
import { today } from "@/lib/server/clock";

/** Something that changed, and where to read of it. */
export interface ChangeItem {
  readonly day: Day;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly description: string;
  /** True for what we edited, false for what happened. */
  readonly isEdit: boolean;
}

type Words = Awaited<ReturnType<typeof getTranslations<"api">>>;

function offerItem({ day, kind, offer, grant }: OfferDate, lang: Locale, t: Words): ChangeItem {
  const path = `/offers/${offer.slug}`;
  return {
    day,
    id: `${path}#${kind}-${formatDay(day)}`,
    title: t("dates.offer", {
      vendor: inLanguage(offer.vendor.name, lang),
      offer: inLanguage(offer.title, lang),
      what: t(`dates.${kind}`),
    }),
    path,
    description: [inLanguage(grant, lang), inLanguage(offer.summary, lang)]
      .filter(Boolean)
      .join(" "),
    isEdit: false,
  };
}

function priceItem(
  { day, exact, before, after }: PriceChange<ListedPrice>,
  names: ReadonlyMap<string, string>,
  lang: Locale,
  t: Words,
): ChangeItem {
  const { vendor, model } = after;
  const path = `/vendors/${vendor}`;
  const text = (price: ListedPrice) =>
    METERS.flatMap((meter) => unitPrice(price, meter, lang) ?? []).join(" / ");
  return {
    day,
    id: `${path}#${model}-${formatDay(day)}`,
    title: t(exact ? "dates.price" : "dates.priceSeen", {
      // A full-width bracket brings a gap of its own.
      name: `${names.get(vendor) ?? vendor} ${model}`.replace("） ", "）"),
      before: text(before),
      after: text(after),
    }),
    path,
    description: joinSentences(
      [t("dates.perMillion"), ...(after.note ? [inLanguage(after.note, lang)] : [])],
      lang,
    ),
    isEdit: false,
  };
}

function editItem({ day, why }: CatalogueEdit, anchor: string, lang: Locale, t: Words): ChangeItem {
  const path = "/changes";
  const id = `${path}#${anchor}`;
  return {
    day,
    id,
    title: t("dates.edit"),
    path: id,
    description: inLanguage(why, lang),
    isEdit: true,
  };
}

/** What opened, was first reported or ended, which prices changed and what we edited, newest first, up to today. */
export async function changeItems(lang: Locale): Promise<ChangeItem[]> {
  const t = await getTranslations({ locale: lang, namespace: "api" });
  const [offers, prices, vendors, edits] = await Promise.all([
    listOffers(),
    listPrices(),
    listVendors(),
    listEdits(),
  ]);
  const names = new Map(vendors.map(({ slug, name }) => [slug, inLanguage(name, lang)]));
  const now = today();
  const anchors = editAnchors(edits);
  return [
    ...offerDates(offers).map((date) => offerItem(date, lang, t)),
    ...priceChanges(prices).map((change) => priceItem(change, names, lang, t)),
    ...edits.map((edit, i) => editItem(edit, anchors[i] ?? edit.revision, lang, t)),
  ]
    .filter(({ day }) => day <= now)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
}
