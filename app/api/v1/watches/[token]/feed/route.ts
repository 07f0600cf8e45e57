import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { noSuchWatch } from "@/app/api/v1/watches/no-such-watch";
import { answering } from "@/lib/data/answering";
import { findWatch, messagesOf } from "@/lib/data/watches";
import { feedQuerySchema } from "@/lib/schemas/feed-query";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";
import { hashToken } from "@/lib/server/secret-token";
import { answerOfWatch } from "@/lib/watch/answer";
import { watchLink } from "@/lib/watch/message";

export const dynamic = "force-dynamic";

/** What a watch has told in the last 30 days, for a feed reader. The address is the key to it. */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/api/v1/watches/[token]/feed">) => {
    const query = readQuery(request, feedQuerySchema);
    if (query instanceof Response) return query;
    const { token } = await params;
    const [watch, kept] = await Promise.all([answerOfWatch(token), findWatch(hashToken(token))]);
    if (watch === null || kept === null) return noSuchWatch();
    const t = await getTranslations({ locale: query.lang, namespace: "watch" });
    const messages = await messagesOf(kept.id);
    const link = watchLink(token, query.lang);
    const title = watch.title === "" ? t("feedTitle") : watch.title;
    const feed = new Feed({
      id: link,
      title: `Banjia: ${title}`,
      link,
      language: query.lang,
      generator: "Banjia",
      author: { name: "Banjia", link: publicOrigin() },
      copyright: "",
      updated: messages[0]?.createdAt ?? kept.createdAt,
    });
    for (const { id, news, createdAt } of messages) {
      if (news.kind !== "news") continue;
      for (const { text, ...item } of news.items)
        feed.addItem({ id: `urn:uuid:${id}#${item.id}`, title: text, link, date: createdAt });
    }
    return new Response(feed.atom1(), {
      headers: {
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Cache-Control": "private, no-store",
      },
    });
  },
);
