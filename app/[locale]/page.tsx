import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Chapter } from "@/components/home/chapter";
import { Hero } from "@/components/home/hero";
import { HowItWorks } from "@/components/home/how-it-works";
import { type EndingDay, NextLastDays } from "@/components/home/next-last-days";
import { SourcesNote } from "@/components/home/sources-note";
import { StateToday } from "@/components/home/state-today";
import { strongest } from "@/components/home/strongest";
import { TicketRow } from "@/components/home/ticket-row";
import { WhatsNew } from "@/components/home/whats-new";
import { WorkedExample } from "@/components/home/worked-example";
import { SeenLastNote } from "@/components/offer/seen-last-note";
import { ClientMessages } from "@/components/site/client-messages";
import { Page } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listOffers } from "@/lib/data/offers";
import { priceOffers } from "@/lib/data/priced-offers";
import { listRetirements } from "@/lib/data/retirements";
import { knownNames, lastDays } from "@/lib/domain/catalogue/last-days";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import type { CountedOffer } from "@/lib/domain/offers/campaign-state";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";
import { sampleReport } from "./sample-report";

/** Days ahead that are sent: the first may have passed when the page is read. */
const AHEAD = 6;

export const revalidate = 3600; // counts move with the day; the browser corrects what is left

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "site.metadata" });
  const title = t("title");
  return {
    ...pageMetadata(locale, "", { title, description: t("description") }),
    title: { absolute: title },
  };
}

/** The days on which OpenAI's own models end next. */
function endingDays(retirements: readonly Retirement[], from: Day): EndingDay[] {
  return lastDays(retirements, from)
    .filter(({ host, subject, day }) => host === "openai" && subject === "model" && day >= from)
    .slice(0, AHEAD)
    .map(({ day, latestDay, moves }) => ({
      ...{ day, latestDay },
      models: knownNames(moves.flatMap(({ models }) => models)).sort(),
    }));
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("home");
  const renderedOn = today();
  const [offers, report, retirements] = await Promise.all([
    listOffers(),
    sampleReport(locale, renderedOn),
    listRetirements(),
  ]);
  const { answers, current, seenLast } = await strongestOf(offers, renderedOn, locale);
  const counted = offers.map(({ campaign, window, noneFound, vendor }) => ({
    ...{ campaign, window, noneFound },
    vendor: vendor.slug,
  }));

  const names = Object.fromEntries(
    offers.map(({ vendor: v }) => [v.slug, inLanguage(v.name, locale)]),
  );

  return (
    <Page>
      <ClientMessages areas={["home", "offers"]}>
        <Hero locale={locale}>
          <NextLastDays
            days={endingDays(retirements, renderedOn)}
            renderedOn={renderedOn}
            locale={locale}
          />
        </Hero>
        <LeadingRows {...{ current, seenLast, counted, renderedOn, locale }} />
        {report && <WorkedExample report={report} names={names} locale={locale} />}
      </ClientMessages>
      <HowItWorks />
      <ClientMessages areas={["home", "offers"]}>
        <Chapter title={t("block.title")} text={t("block.text")}>
          <StateToday offers={counted} renderedOn={renderedOn} locale={locale} />
        </Chapter>
        <TicketRow
          title={t("answers.title")}
          more={{
            href: `/${locale}/offers?asOf=${formatDay(OPENAI_BLOCK_DAY)}&sort=grant`,
            text: t("answers.link"),
          }}
          offers={answers}
          renderedOn={renderedOn}
          locale={locale}
        />
      </ClientMessages>
      <WhatsNew offers={offers} asOf={renderedOn} locale={locale} />
      <SourcesNote offers={offers} locale={locale} />
    </Page>
  );
}

async function strongestOf(all: readonly Offer[], asOf: Day, locale: Locale) {
  const { offers, worthOf } = await priceOffers(all, asOf);
  return strongest(withPublisherNames(offers, locale), asOf, locale, worthOf);
}

/** What can be taken today and, where that is little, what was seen last, apart from it. */
async function LeadingRows({
  current,
  seenLast,
  counted,
  renderedOn,
  locale,
}: Pick<ReturnType<typeof strongest>, "current" | "seenLast"> & {
  readonly counted: readonly CountedOffer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = await getTranslations("home");
  const more = { href: `/${locale}/offers` as const, text: t("recent.link") };
  const note = <SeenLastNote offers={counted} asOf={renderedOn} locale={locale} />;
  return (
    <>
      {current.length > 0 && (
        <TicketRow title={t("recent.title")} offers={current} {...{ more, renderedOn, locale }} />
      )}
      {seenLast.length > 0 && (
        <TicketRow
          title={t("recent.seenLast")}
          offers={seenLast}
          {...{ more, note, renderedOn, locale }}
        />
      )}
    </>
  );
}
