import { unstable_cache } from "next/cache";
import { getTranslations } from "next-intl/server";
import { EMBED_POLICY, type EmbedTheme, embedPage } from "@/app/embed/offers/embed-page";
import { answering } from "@/lib/data/answering";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { EMBED_KINDS, type EmbedKind, embedOneQuerySchema } from "@/lib/schemas/embed-query";
import { today } from "@/lib/server/clock";
import { answerForAnHour } from "@/lib/server/etag";
import { problem } from "@/lib/server/problem";
import { readQuery } from "@/lib/server/query";
import { deadline } from "./deadline";
import { oneOffer } from "./one-offer";
import { shareRanking } from "./share-ranking";
import { vendorPrices } from "./vendor-prices";

export const dynamic = "force-dynamic";

interface Asked {
  readonly lang: Locale;
  readonly theme: EmbedTheme;
  readonly kind: EmbedKind;
  readonly name: string;
  readonly asOf: Day;
}

function contentOf({ kind, name, lang, asOf }: Asked) {
  if (kind === "offer") return oneOffer(name, lang, asOf);
  if (kind === "vendor") return vendorPrices(name, lang, asOf);
  return kind === "deadline" ? deadline(name, lang, asOf) : shareRanking(name, lang);
}

/** The page; null for nothing of that name. */
async function writePage(asked: Asked): Promise<string | null> {
  const content = await contentOf(asked);
  if (content === null) return null;
  const { lang, theme } = asked;
  const t = await getTranslations({ locale: lang, namespace: "api.embed" });
  return embedPage({
    ...{ lang, theme },
    title: content.title,
    asOf: t("asOf", { day: formatDate(content.asOf, lang) }),
    offers: content.rows,
    none: t("none"),
    more: content.more,
  });
}

/** Written once an hour for each way of asking. Links stay on this host. */
const keptPage = unstable_cache(writePage, ["embed-one"], { revalidate: 3600 });

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": EMBED_POLICY,
  "X-Robots-Tag": "noindex",
};

/**
 * For another site's frame: one offer (`/embed/offer/SLUG`), a vendor's prices (`/embed/vendor/SLUG`),
 * the days a model has left (`/embed/deadline/MODEL`), a share's ranking (`/embed/share/ID`).
 */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/embed/[kind]/[name]">) => {
    const { kind: asked, name } = await params;
    const kind = kindOf(asked);
    if (kind === null)
      return problem(404, "no_such_embed", "There is nothing of that kind to embed.");
    const query = readQuery(request, embedOneQuerySchema);
    if (query instanceof Response) return query;
    const { lang, theme, asOf = today() } = query;
    if (kind === "share" && query.asOf !== undefined)
      return problem(400, "bad_query", "A share is of the day it was frozen: leave asOf out.");
    const question = { kind, name, lang, theme, asOf };
    // A share may be taken back at any moment, so it is kept nowhere.
    const page = await (kind === "share" ? writePage(question) : keptPage(question));
    if (page === null) return problem(404, `no_such_${kind}`, `There is no such ${kind}.`);
    if (kind !== "share") return answerForAnHour(request, page, HEADERS);
    return new Response(page, { headers: HEADERS }); // next.config.js says that nobody may keep it
  },
);

function kindOf(text: string): EmbedKind | null {
  return EMBED_KINDS.find((kind) => kind === text) ?? null;
}
