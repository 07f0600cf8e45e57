import { unstable_cache } from "next/cache";
import { getTranslations } from "next-intl/server";
import { answering } from "@/lib/data/answering";
import { listOffers } from "@/lib/data/offers";
import { offersToLead } from "@/lib/data/priced-offers";
import { findVendor } from "@/lib/data/vendors";
import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { toBadge } from "@/lib/format/badge";
import { formatDate } from "@/lib/format/date";
import { headlineText } from "@/lib/format/headline-text";
import { shortName } from "@/lib/format/short-name";
import { badgeQuerySchema } from "@/lib/schemas/embed-query";
import { today } from "@/lib/server/clock";
import { answerForAnHour } from "@/lib/server/etag";
import { problem } from "@/lib/server/problem";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

interface Asked {
  readonly name: string;
  readonly lang: Locale;
  readonly theme: "light" | "dark";
  readonly offer: string | null;
  readonly asOf: Day;
}

/** Drawn once an hour for each way of asking; null for no such vendor. */
const drawnBadge = unstable_cache(
  async ({ name, lang, theme, offer: slug, asOf }: Asked): Promise<string | null> => {
    const vendor = await findVendor(name);
    if (vendor === null) return null;
    const own = (await listOffers()).filter((offer) => offer.vendor.slug === name);
    const leading = await offersToLead(own, asOf, lang);
    const offer = leading.find((one) => one.slug === (slug ?? one.slug));
    const [t, words] = await Promise.all([
      getTranslations({ locale: lang, namespace: "api.badge" }),
      getTranslations({ locale: lang, namespace: "offers" }),
    ]);
    const figure = offer && headlineText(words, offer.grants, lang);
    const dayText = (day: Day | null) => (day === null ? "" : formatDate(day, lang));
    const seen = offer ? seenNotSince(offer, asOf) : null;
    const finding =
      offer && figure
        ? t(`status.${offerStatus(offer.window, asOf)}`, {
            figure: `${figure.main} ${figure.unit ?? ""}`.trim(),
            until: dayText(offer.window.until),
            seen: dayText(seen),
          })
        : t("none");
    const subject = shortName(inLanguage(vendor.name, lang));
    return toBadge({ subject, finding, asOf: formatDay(asOf) }, theme);
  },
  ["badge"],
  { revalidate: 3600 },
);

/** `/badge/zhipu.svg`: what the vendor offers and whether it can still be claimed, with the day. */
export const GET = answering(
  async (request: Request, { params }: RouteContext<"/badge/[vendor]">) => {
    const query = readQuery(request, badgeQuerySchema);
    if (query instanceof Response) return query;
    const { lang, theme, offer = null, asOf = today() } = query;
    const name = /^(.+)\.svg$/.exec((await params).vendor)?.[1] ?? "";
    const badge = await drawnBadge({ name, lang, theme, offer, asOf });
    if (badge === null) return problem(404, "no_such_vendor", `There is no vendor ${name}.`);
    return answerForAnHour(request, badge, {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'none'; sandbox",
    });
  },
);
