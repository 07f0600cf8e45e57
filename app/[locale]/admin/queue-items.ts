import type { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { DueItem } from "@/components/desk/due-list";
import type { QueuedSuggestion } from "@/components/desk/suggestion-queue";
import type { Due } from "@/lib/data/desk-due";
import type { WaitingSuggestion } from "@/lib/data/desk-suggestions";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { isOfPrice, priceSuggestionProblem } from "@/lib/domain/offers/price-suggestion";
import { suggestionProblem } from "@/lib/domain/offers/suggestion-problem";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { dayInUtc8 } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { proposalSchema } from "@/lib/schemas/proposal";
import { today } from "@/lib/server/clock";

type Words = Awaited<ReturnType<typeof getTranslations<"desk.queue">>>;

const nameOf = ({ vendor, title }: Offer, locale: Locale) =>
  `${inLanguage(vendor.name, locale)} · ${inLanguage(title, locale)}`;

/** As lib/catalogue/desk-readings.ts has it: nothing but a reading tells how long it stands. */
function isReadAgain({ window: { until, closedOn = null, reportedUntil } }: Offer): boolean {
  return until === null && closedOn === null && reportedUntil !== null && reportedUntil < today();
}

/** A suggestion with the offer or the price it is about, held against what stands there now. */
export function queuedSuggestion(
  { id, proposal, email, createdAt }: WaitingSuggestion,
  { offers, prices }: Pick<Due, "offers" | "prices">,
  locale: Locale,
): QueuedSuggestion {
  const { slug } = proposal.record;
  const offer = offers.get(slug);
  const sent = formatDate(dayInUtc8(Math.floor(createdAt.getTime() / 1000)), locale);
  if (isOfPrice(proposal)) {
    const own = prices.filter(({ vendor }) => vendor === slug);
    const problem = priceSuggestionProblem(own, proposal, today());
    const href = `/${locale}/vendors/${slug}` as const;
    // The command changes values that stand; a price is followed by another one.
    return { ...{ id, proposal, email, sent, problem, href }, title: slug, file: null };
  }
  return {
    ...{ id, proposal, email, sent, href: `/${locale}/offers/${slug}` as const },
    title: offer === undefined ? slug : nameOf(offer, locale),
    problem: offer === undefined ? "gone" : suggestionProblem(offer, proposal, today()),
    file: `${JSON.stringify(z.encode(proposalSchema, proposal), null, 2)}\n`,
  };
}

/** What is due, in words, list by list. */
export function dueItems(
  { agedOut, next, ending, conflicts, offers }: Due,
  locale: Locale,
  t: Words,
) {
  const offerItem = (slug: string, when: string): DueItem => {
    const offer = offers.get(slug);
    const what = offer === undefined ? slug : nameOf(offer, locale);
    const isRead = offer !== undefined && isReadAgain(offer);
    const href = `/${locale}/offers/${slug}` as const;
    const edit = offer && (`/${locale}/admin/records/offer/${offer.vendor.slug}/${slug}` as const);
    return { key: slug, what, href, edit: edit ?? null, when, offer: isRead ? slug : null };
  };
  return {
    agedOut: agedOut.map(({ slug, seenOn }) =>
      offerItem(slug, t("seenOn", { day: formatDate(seenOn, locale) })),
    ),
    ending: ending.flatMap(({ slug, window: { until } }) =>
      until === null ? [] : [offerItem(slug, t("until", { day: formatDate(until, locale) }))],
    ),
    aging: next.map(({ kind, vendor, about, readOn, holdsUntil, source }): DueItem => {
      const when = t("holdsUntil", { day: formatDate(holdsUntil, locale) });
      const [slug = ""] = about;
      if (kind === "offer") return offerItem(slug, when);
      const what = kind === "rate" ? t("rate") : t("prices", { count: about.length });
      const from = source === null ? [] : [source.publisher];
      const key = [kind, vendor, source?.slug, readOn].join(" ");
      const href = vendor === null ? null : (`/${locale}/vendors/${vendor}` as const);
      const words = [vendor ?? "", what, ...from].filter(Boolean).join(" · ");
      const query = new URLSearchParams({ kind: "price", q: vendor ?? "" });
      const edit = vendor === null ? null : (`/${locale}/admin/records?${query}` as const);
      return { key, what: words, href, edit, when, offer: null };
    }),
    conflicts: conflicts.map(({ slug, facts }) =>
      offerItem(slug, t("facts", { count: facts.filter(({ conflict }) => conflict).length })),
    ),
  };
}
