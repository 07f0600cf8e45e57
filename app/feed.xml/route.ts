import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { changeItems } from "@/app/change-items";
import { answering } from "@/lib/data/answering";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

const NEWEST = 100;

/** What happened to offers and prices, each on its own documented day, and what we edited, newest first. */
export const GET = answering(async (request: Request) => {
  const query = readQuery(request, feedQuerySchema);
  if (query instanceof Response) return query;
  const { lang } = query;
  const t = await getTranslations({ locale: lang, namespace: "api" });
  const origin = publicOrigin();
  const newest = (await changeItems(lang)).slice(0, NEWEST);
  const at = (day: Day) => new Date(`${formatDay(day)}T00:00:00+08:00`);
  const feed = new Feed({
    id: `${origin}/feed.xml`,
    title: t("dates.feed"),
    description: t("dates.feedText"),
    link: `${origin}/${lang}/changes`,
    language: lang,
    generator: "Banjia",
    author: { name: "Banjia", link: origin },
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
});
