import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { shareVerdict } from "@/app/[locale]/comparison-card";
import { PrivateComparison } from "@/components/share/private-comparison";
import { SharedComparison } from "@/components/share/shared-comparison";
import { shownShare } from "@/components/share/shown-share";
import { ClientMessages } from "@/components/site/client-messages";
import { Page } from "@/components/site/page";
import { previewOf } from "@/components/site/page-metadata";
import { WatchLink } from "@/components/watch/watch-link";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { findFactSources } from "@/lib/data/fact-sources";
import { findShare } from "@/lib/data/shares";
import { findSinceThen } from "@/lib/data/since-then";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { claimPlacesOf } from "@/lib/domain/explain/claim-places";
import { isRatios, isSealed } from "@/lib/domain/share/snapshot";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { isLocale, type Locale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";
import { hashToken } from "@/lib/server/secret-token";
import { watchesAreOn } from "@/lib/watch/watch-secret";

/** Never cached: a deleted share is gone at once. */
export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/s/[id]">;

function namesOf(vendors: EstimateCatalogue["vendors"], locale: Locale) {
  return Object.fromEntries(vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
}

/** Once for the page and its metadata. */
const shareOf = cache((id: string) => findShare(hashToken(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "share" });
  const robots = { index: false, follow: false };
  const alternates = {
    types: { "application/atom+xml": `/api/v1/shares/${id}/feed?lang=${locale}` },
  };
  const share = await shareOf(id);
  // A private one has no image: the server cannot read it.
  if (!share || isSealed(share.snapshot)) return { title: t("metadata"), robots };
  const { vendors } = await findEstimateCatalogue();
  const description = await shareVerdict(share.snapshot, namesOf(vendors, locale), locale);
  const title = share.snapshot.title ?? description;
  const images = previewOf(locale, `/s/${id}`, t("metadata"));
  const openGraph = { title, description, images };
  const twitter = { card: "summary_large_image" } as const;
  return { title, description, robots, alternates, openGraph, twitter };
}

export default async function SharePage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const share = await shareOf(id);
  if (!share) notFound();
  const { snapshot } = share;
  const catalogue = await findEstimateCatalogue();
  const names = namesOf(catalogue.vendors, locale);
  const now = today();
  const shown = { names, today: now, start: `/${locale}/estimate?from=${id}` };
  const change = isSealed(snapshot)
    ? null
    : await findSinceThen({ snapshot, digest: share.digest }, now);
  const places =
    isSealed(snapshot) || isRatios(snapshot) ? {} : claimPlacesOf(snapshot.report, catalogue, now);
  const changed = change === "unknown" ? null : change;
  const sources = await findFactSources(changed?.facts ?? [], changed?.asOf ?? now);
  return (
    <Page>
      <ClientMessages areas={["share", "estimate", "comparison", "takeaway", "errors"]}>
        {isSealed(snapshot) ? (
          <PrivateComparison sealed={snapshot} {...shown} />
        ) : (
          <SharedComparison
            snapshot={shownShare(snapshot)}
            {...{ change, sources, places }}
            {...shown}
          />
        )}
      </ClientMessages>
      {!isSealed(snapshot) && watchesAreOn() && (
        <p className="pb-16" data-noprint>
          <WatchLink subject={{ kind: "share", id }} locale={locale} />
        </p>
      )}
    </Page>
  );
}
