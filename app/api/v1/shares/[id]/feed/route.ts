import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findShare } from "@/lib/data/shares";
import { findSinceThen } from "@/lib/data/since-then";
import { shareEvents } from "@/lib/domain/share/share-events";
import { isSealed } from "@/lib/domain/share/snapshot";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { today } from "@/lib/server/clock";
import { estimatesBusy } from "@/lib/server/estimate-work";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";
import { hashToken } from "@/lib/server/secret-token";
import { eventTextOf } from "@/lib/watch/event-text";

export const dynamic = "force-dynamic";

const at = (day: Day) => new Date(`${formatDay(day)}T00:00:00+08:00`);

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
    const { snapshot, digest } = share;
    const since = await findSinceThen({ snapshot, digest }, today());
    if (since === "unknown") return estimatesBusy();
    const catalogue = await findEstimateCatalogue();
    const t = await getTranslations({ locale: lang, namespace: "watch" });
    const events = shareEvents(snapshot, since, catalogue, today());
    const textOf = await eventTextOf(events, lang);
    const link = `${publicOrigin()}/${lang}/s/${id}`;
    const feed = new Feed({
      id: link,
      title: share.snapshot.title ?? t("feedTitle"),
      link,
      language: lang,
      generator: "Banjia",
      author: { name: "Banjia", link: publicOrigin() },
      copyright: "",
      updated: at(events[0]?.day ?? share.snapshot.createdOn),
    });
    for (const event of events) {
      feed.addItem({ id: `${link}#${event.id}`, title: textOf(event), link, date: at(event.day) });
    }
    return new Response(feed.atom1(), {
      headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
    });
  },
);
