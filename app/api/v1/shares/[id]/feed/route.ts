import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { type ShareEvent, shareEvents } from "@/lib/domain/share/share-events";
import { isSealed } from "@/lib/domain/share/snapshot";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { today } from "@/lib/server/clock";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

type Words = Awaited<ReturnType<typeof getTranslations<"api.watch">>>;

const at = (day: Day) => new Date(`${formatDay(day)}T00:00:00+08:00`);

/** An event in a sentence; vendors by their names. */
function titleOf(
  event: ShareEvent,
  names: ReadonlyMap<string, string>,
  lang: Locale,
  t: Words,
): string {
  const nameOf = (slug: string | null) => (slug === null ? t("nobody") : (names.get(slug) ?? slug));
  switch (event.kind) {
    case "last-day": {
      const { end, lastDay, daysLeft } = event;
      const instead = end.end?.replacements.map(({ model }) => model).join(", ") ?? "";
      const values = { model: end.name, day: formatDate(lastDay, lang), days: daysLeft, instead };
      return t(instead === "" ? "lastDay" : "lastDayInstead", values);
    }
    case "used-up":
      return t("usedUp", { grant: event.grant });
    case "first-place":
      return t("firstPlace", { from: nameOf(event.from), to: nameOf(event.to) });
    case "fact": {
      const { id, field, frozen, now } = event.change;
      const about = [id.replace(/^[a-z]+\//, ""), field].filter(Boolean).join(", ");
      return t("fact", { about, frozen: frozen ?? t("nothing"), now: now ?? t("nothing") });
    }
  }
}

/**
 * A share's own feed: its models' last days 60, 30, 7 and 1 days ahead, grants used up, another first
 * place, prices and offers that changed. Whoever has the link may follow it, until it is revoked.
 */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/api/v1/shares/[id]/feed">) => {
    const query = readQuery(request, feedQuerySchema);
    if (query instanceof Response) return query;
    const { lang } = query;
    const { id } = await params;
    const share = await findShare(hashToken(id));
    if (!share || isSealed(share.snapshot))
      return problem(404, "no_such_share", "There is no share behind this link.");
    const catalogue = await findEstimateCatalogue();
    const t = await getTranslations({ locale: lang, namespace: "api.watch" });
    const names = new Map(catalogue.vendors.map(({ slug, name }) => [slug, name[lang]]));
    const events = shareEvents(share.snapshot, catalogue, today());
    const link = `${publicOrigin()}/${lang}/s/${id}`;
    const feed = new Feed({
      id: link,
      title: share.snapshot.title ?? t("title"),
      link,
      language: lang,
      generator: "Banjia",
      author: { name: "Banjia", link: publicOrigin() },
      copyright: "",
      updated: at(events[0]?.day ?? share.snapshot.createdOn),
    });
    for (const event of events) {
      const title = titleOf(event, names, lang, t);
      feed.addItem({ id: `${link}#${event.id}`, title, link, date: at(event.day) });
    }
    return new Response(feed.atom1(), {
      headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
    });
  },
);
