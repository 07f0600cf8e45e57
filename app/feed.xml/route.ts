import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { unitPrice } from "@/components/model/unit-price";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { listVendors } from "@/lib/data/vendors";
import { type Day, formatDay } from "@/lib/domain/day";
import type { ListedPrice } from "@/lib/domain/listing";
import type { Locale } from "@/lib/domain/locale";
import { METERS } from "@/lib/domain/meter";
import { type OfferDate, offerDates } from "@/lib/domain/offer-dates";
import { type PriceChange, priceChanges } from "@/lib/domain/price-changes";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { today } from "@/lib/server/clock";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

const NEWEST = 100;

interface Item {
  readonly day: Day;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly description: string;
}

type Words = Awaited<ReturnType<typeof getTranslations<"api">>>;

function offerItem({ day, kind, offer, grant }: OfferDate, lang: Locale, t: Words): Item {
  const path = `/offers/${offer.slug}`;
  return {
    day,
    id: `${path}#${kind}-${formatDay(day)}`,
    title: `${offer.vendor.name[lang]}: ${offer.title[lang]} (${t(`dates.${kind}`)})`,
    path,
    description: [grant?.[lang], offer.summary[lang]].filter(Boolean).join(" "),
  };
}

function priceItem(
  { day, exact, before, after }: PriceChange<ListedPrice>,
  names: ReadonlyMap<string, string>,
  lang: Locale,
  t: Words,
): Item {
  const { vendor, model } = after;
  const path = `/vendors/${vendor}`;
  const text = (price: ListedPrice) =>
    METERS.flatMap((meter) => unitPrice(price, meter, lang) ?? []).join(" / ");
  return {
    day,
    id: `${path}#${model}-${formatDay(day)}`,
    title: t(exact ? "dates.price" : "dates.priceSeen", {
      name: `${names.get(vendor) ?? vendor} ${model}`,
      before: text(before),
      after: text(after),
    }),
    path,
    description: [t("dates.perMillion"), after.note?.[lang]].filter(Boolean).join(" "),
  };
}

/** What opened, was first reported or ended and which prices changed, newest first, each on its own documented day. */
export async function GET(request: Request) {
  const query = readQuery(request, feedQuerySchema);
  if (query instanceof Response) return query;
  const { lang } = query;
  const t = await getTranslations({ locale: lang, namespace: "api" });
  const origin = publicOrigin(request);
  const now = today();
  const [offers, prices, vendors] = await Promise.all([listOffers(), listPrices(), listVendors()]);
  const names = new Map(vendors.map(({ slug, name }) => [slug, name[lang]]));
  const items: readonly Item[] = [
    ...offerDates(offers).map((date) => offerItem(date, lang, t)),
    ...priceChanges(prices).map((change) => priceItem(change, names, lang, t)),
  ];
  const newest = items
    .filter(({ day }) => day <= now)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1))
    .slice(0, NEWEST);
  const at = (day: typeof now) => new Date(`${formatDay(day)}T00:00:00+08:00`);
  const feed = new Feed({
    id: `${origin}/feed.xml`,
    title: t("dates.feed"),
    description: t("dates.feedText"),
    link: `${origin}/${lang}/offers`,
    language: lang,
    generator: "Banjia",
    copyright: "",
    ...(newest[0] && { updated: at(newest[0].day) }),
  });
  for (const { day, id, title, path, description } of newest) {
    feed.addItem({
      id: `${origin}/${lang}${id}`,
      title,
      link: `${origin}/${lang}${path}`,
      description,
      date: at(day),
    });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
