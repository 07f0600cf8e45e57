import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageAsOf } from "@/components/as-of/page-as-of";
import { CorrectionForm } from "@/components/offer/correction-form";
import { CoveredPrices } from "@/components/offer/covered-prices";
import { DetailTicket } from "@/components/offer/detail-ticket";
import { Freshness } from "@/components/offer/freshness";
import { OfferClaim, OfferEndpoint, OfferGives, OfferSources } from "@/components/offer/offer-body";
import { OfferHead } from "@/components/offer/offer-head";
import { OfferHistory } from "@/components/offer/offer-history";
import { OfferJsonLd } from "@/components/offer/offer-json-ld";
import { ClientMessages } from "@/components/site/client-messages";
import { NotFoundView } from "@/components/site/not-found-view";
import { Page } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { WatchLink } from "@/components/watch/watch-link";
import { findCampaign } from "@/lib/data/campaigns";
import { findOffer } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { findVendor } from "@/lib/data/vendors";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { correctableFields } from "@/lib/domain/offers/correctable-fields";
import { lastChecked, reducedFrom } from "@/lib/domain/offers/listed-offer";
import { withWorth } from "@/lib/domain/offers/offer-worth";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";
import { watchesAreOn } from "@/lib/watch/watch-secret";

type Props = PageProps<"/[locale]/offers/[slug]">;

export const revalidate = 3600; // statuses move with the day; the browser corrects what is left

/** Each offer is rendered when first asked for, then kept: see the layout. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const offer = isLocale(locale) && (await findOffer(slug));
  if (!offer) return { robots: { index: false } };
  const t = await getTranslations({ locale, namespace: "offers" });
  const title = t("named", {
    name: inLanguage(offer.vendor.name, locale),
    what: inLanguage(offer.title, locale),
  });
  return pageMetadata(locale, `/offers/${slug}`, {
    title,
    description: inLanguage(offer.summary, locale),
  });
}

export default async function OfferPage({ params }: Props) {
  const { locale, slug } = await params;
  const offer = isLocale(locale) && (await findOffer(slug));
  if (!offer) return <NotFoundView />;
  setRequestLocale(locale);
  const t = await getTranslations("offers.detail");
  const { noneFound, lookedOn, campaign } = offer;
  const event = campaign === null ? null : await findCampaign(campaign);
  const day = lookedOn === null ? null : formatDate(lookedOn, locale);

  return (
    <Page>
      <OfferJsonLd offer={offer} locale={locale} />
      <OfferHead offer={offer} event={event?.name ?? null} locale={locale} />
      <ClientMessages areas={["offers", "models"]}>
        {noneFound ? (
          <Notice className="mb-8 max-w-3xl">
            {day === null ? t("noneFoundUndated") : t("noneFoundText", { day })}
          </Notice>
        ) : (
          <OfferDetails offer={offer} locale={locale} />
        )}
        <OfferFoot offer={offer} locale={locale} />
        <Disclosure summary={t("evidence")}>
          <OfferSources offer={offer} locale={locale} />
          <OfferHistory offer={offer} locale={locale} />
        </Disclosure>
        <Disclosure summary={t("suggest")}>
          <CorrectionForm
            {...{ slug, locale }}
            fields={correctableFields(offer)}
            renderedOn={today()}
          />
        </Disclosure>
      </ClientMessages>
    </Page>
  );
}

interface Shown {
  readonly offer: Offer;
  readonly locale: Locale;
}

/** What the vendor's models cost that the offer's grants may be spent on. */
async function pricesOf({ vendor, grants }: Offer) {
  const scope = new Set(grants.flatMap(({ models }) => models ?? []));
  const found = await findVendor(vendor.slug);
  const covered = {
    ...{ regions: null, access: null, ...vendor },
    models: found?.models.filter(({ id }) => scope.has(id)) ?? [],
  };
  const prices = (await listPrices()).filter(
    (price) => price.vendor === covered.slug && scope.has(price.model),
  );
  return { covered, prices };
}

/** What it gives, whether and how to take it. */
async function OfferDetails({ offer, locale }: Shown) {
  const t = await getTranslations("offers.detail");
  const { grants, window, claimUrl, vendor } = offer;
  const { covered, prices } = await pricesOf(offer);
  const [listed] = withWorth([offer], prices, today());
  return (
    <>
      <div className="grid gap-4">
        <DetailTicket
          offer={{
            ...{ grants, window, claimUrl, vendor },
            ...{ was: reducedFrom(offer), worth: listed?.worth ?? [] },
          }}
          renderedOn={today()}
          locale={locale}
        />
        <PageAsOf renderedOn={today()} />
      </div>
      <OfferClaim offer={offer} renderedOn={today()} locale={locale} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 py-6 text-sm text-soft">
        <LinkButton variant="primary" href={`/${locale}/estimate`}>
          {t("estimate")}
        </LinkButton>
        {t("estimateText")}
      </p>
      <OfferGives offer={offer} locale={locale} />
      {covered.models.length > 0 && (
        <CoveredPrices
          vendor={covered}
          prices={withPublisherNames(prices, locale)}
          lastDay={window.until ?? window.reportedUntil ?? window.reportedFrom}
          renderedOn={today()}
          locale={locale}
        />
      )}
      <OfferEndpoint offer={offer} />
    </>
  );
}

/** When it was last checked, and what else can be done with it. */
async function OfferFoot({ offer, locale }: Shown) {
  const t = await getTranslations("offers.detail");
  const { slug, noneFound } = offer;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-4">
      <Freshness
        checked={withPublisherNames(lastChecked(offer), locale)}
        renderedOn={today()}
        locale={locale}
      />
      {!noneFound && (
        <p className="flex flex-wrap gap-x-4 text-sm">
          {watchesAreOn() && <WatchLink subject={{ kind: "offer", id: slug }} locale={locale} />}
          <Link href={`/${locale}/compare?offers=${slug}`} prefetch={false} className="link py-2.5">
            {t("compare")}
          </Link>
          <a href={`/calendar.ics?offer=${slug}&lang=${locale}`} className="link py-2.5">
            {t("calendar")}
          </a>
        </p>
      )}
    </div>
  );
}
