import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { listOffers } from "@/lib/data/offers";
import { formatDay } from "@/lib/domain/day";
import { offerDates } from "@/lib/domain/offer-dates";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { today } from "@/lib/server/clock";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

const NEWEST = 100;

/** What opened, was first reported or ended, newest first, each on its own documented day. */
export async function GET(request: Request) {
  const query = readQuery(request, feedQuerySchema);
  if (query instanceof Response) return query;
  const { lang } = query;
  const t = await getTranslations({ locale: lang, namespace: "api" });
  const origin = publicOrigin(request);
  const now = today();
  const past = offerDates(await listOffers()).filter(({ day }) => day <= now);
  const newest = past.toReversed().slice(0, NEWEST);
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
  for (const { day, kind, offer, grant } of newest) {
    feed.addItem({
      id: `${origin}/${lang}/offers/${offer.slug}#${kind}-${formatDay(day)}`,
      title: `${offer.vendor.name[lang]}: ${offer.title[lang]} (${t(`dates.${kind}`)})`,
      link: `${origin}/${lang}/offers/${offer.slug}`,
      description: [grant?.[lang], offer.summary[lang]].filter(Boolean).join(" "),
      date: at(day),
    });
  }
  return new Response(feed.atom1(), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
