import { createEvents, type DateArray, type EventAttributes } from "ics";
import { getTranslations } from "next-intl/server";
import { answering } from "@/lib/data/answering";
import { listOffers } from "@/lib/data/offers";
import { type OfferDate, offerDates } from "@/lib/domain/offers/offer-dates";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { addDays, type Day, formatDay } from "@/lib/domain/units/day";
import { calendarQuerySchema } from "@/lib/schemas/feed-query";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

function dateOf(day: Day): DateArray {
  const [year = 0, month = 0, date = 0] = formatDay(day).split("-").map(Number);
  return [year, month, date];
}

/** Last days to claim, ends of validity and last days of platforms, as whole-day events. Only days that a source documents. */
export const GET = answering(async (request: Request) => {
  const query = readQuery(request, calendarQuerySchema);
  if (query instanceof Response) return query;
  const { lang, vendor, offer: slug } = query;
  const t = await getTranslations({ locale: lang, namespace: "api" });
  const offers = (await listOffers()).filter(
    (offer) =>
      offer.slug === (slug ?? offer.slug) && offer.vendor.slug === (vendor ?? offer.vendor.slug),
  );
  const origin = publicOrigin();
  const toEvent = ({ day, kind, offer, grant }: OfferDate): EventAttributes => ({
    uid: `${offer.slug}-${kind}-${formatDay(day)}@banjia`,
    start: dateOf(day),
    end: dateOf(addDays(day, 1)),
    title: t("dates.offer", {
      vendor: inLanguage(offer.vendor.name, lang),
      offer: inLanguage(offer.title, lang),
      what: t(`dates.${kind}`),
    }),
    description: [inLanguage(grant, lang), inLanguage(offer.summary, lang)]
      .filter(Boolean)
      .join("\n"),
    url: `${origin}/${lang}/offers/${offer.slug}`,
    productId: "banjia",
    calName: t("dates.calendar"),
    transp: "TRANSPARENT",
  });
  const dates = offerDates(offers).filter(
    ({ kind }) => kind === "last-day" || kind === "validity-ends" || kind === "closed",
  );
  const { error, value } = createEvents(dates.map(toEvent), {
    productId: "banjia",
    calName: t("dates.calendar"),
  });
  if (error) throw error;
  return new Response(value, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="banjia.ics"',
    },
  });
});
