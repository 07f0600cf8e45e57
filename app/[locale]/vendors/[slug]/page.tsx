import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EmbedSnippets } from "@/components/embed/embed-snippets";
import { ClientMessages } from "@/components/site/client-messages";
import { NotFoundView } from "@/components/site/not-found-view";
import { Page, PageHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { MigrationKit } from "@/components/vendor/migration-kit";
import { VendorAccessView } from "@/components/vendor/vendor-access";
import { VendorAction } from "@/components/vendor/vendor-action";
import { VendorView } from "@/components/vendor/vendor-view";
import { WatchLink } from "@/components/watch/watch-link";
import { listOffers } from "@/lib/data/offers";
import { listPrices } from "@/lib/data/prices";
import { listRetirements } from "@/lib/data/retirements";
import { listSources } from "@/lib/data/sources";
import { findVendor } from "@/lib/data/vendors";
import { modelToTry } from "@/lib/domain/catalogue/model-to-try";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { isCurrent } from "@/lib/domain/offers/offer-status";
import { withWorth } from "@/lib/domain/offers/offer-worth";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale } from "@/lib/domain/units/locale";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";
import { watchesAreOn } from "@/lib/watch/watch-secret";

type Props = PageProps<"/[locale]/vendors/[slug]">;

export const revalidate = 3600; // statuses move with the day; the browser corrects what is left

/** Each vendor is rendered when first asked for, then kept: see the layout. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const vendor = isLocale(locale) && (await findVendor(slug));
  if (!vendor) return { robots: { index: false } };
  const t = await getTranslations({ locale, namespace: "vendors" });
  const name = inLanguage(vendor.name, locale);
  return pageMetadata(locale, `/vendors/${slug}`, {
    title: name,
    description: t("lead", { name }),
  });
}

export default async function VendorPage({ params }: Props) {
  const { locale, slug } = await params;
  const vendor = isLocale(locale) && (await findVendor(slug));
  if (!vendor) return <NotFoundView />;
  setRequestLocale(locale);
  const t = await getTranslations("vendors");
  const offers = (await listOffers()).filter((offer) => offer.vendor.slug === slug);
  const [listed, retirements] = await Promise.all([listSources(), listRetirements()]);
  const sources = withPublisherNames(listed, locale);
  const cited = new Map(sources.map((source) => [source.slug, source]));
  const prices = (await listPrices()).filter((price) => price.vendor === slug);
  const name = inLanguage(vendor.name, locale);
  const hasCurrent = offers.some(
    ({ noneFound, window }) => !noneFound && isCurrent(window, today()),
  );
  return (
    <Page>
      <PageHead title={name} lead={t("lead", { name })}>
        <VendorAction access={vendor.access} name={name} isPrimary={!hasCurrent} />
        <p className="flex flex-wrap gap-x-4 text-sm">
          <span className={vendor.regions === null ? "text-amber" : undefined}>
            {vendor.regions === null
              ? t("regionsUnknown")
              : t("regions", { regions: vendor.regions.join(", ") })}
          </span>
          <a href={`/calendar.ics?vendor=${slug}`} className="link">
            {t("calendar")}
          </a>
          {watchesAreOn() && <WatchLink subject={{ kind: "vendor", id: slug }} locale={locale} />}
        </p>
      </PageHead>
      <ClientMessages areas={["offers", "models", "vendors"]}>
        <VendorView
          {...{ locale }}
          vendor={{ ...vendor, access: null }} // told below, by the server
          prices={withPublisherNames(prices, locale)}
          offers={withPublisherNames(withWorth(offers.map(toListedOffer), prices, today()), locale)}
          renderedOn={today()}
        />
        {vendor.slug !== "openai" && (
          <MigrationKit
            offers={offers}
            access={vendor.access}
            cited={cited}
            model={modelToTry({ models: vendor.models, prices, retirements }, today())}
            locale={locale}
          />
        )}
        {vendor.access && (
          <VendorAccessView
            access={vendor.access}
            sources={sources.filter(({ slug: one }) => vendor.access?.sources.includes(one))}
            locale={locale}
          />
        )}
        {offers.length > 0 && <EmbedSnippets vendor={slug} name={name} locale={locale} />}
      </ClientMessages>
    </Page>
  );
}
