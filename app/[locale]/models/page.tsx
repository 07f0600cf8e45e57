import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ModelBrowser } from "@/components/model/model-browser";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listEquivalences } from "@/lib/data/equivalences";
import { listPrices } from "@/lib/data/prices";
import { listVendors } from "@/lib/data/vendors";
import { isLocale } from "@/lib/domain/units/locale";
import { withPublisherNames } from "@/lib/format/publisher";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/models">;

export const revalidate = 3600; // prices move with the day; the browser corrects what is left

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "models" });
  return pageMetadata(locale, "/models", { title: t("title"), description: t("lead") });
}

export default async function ModelsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("models");
  const [vendors, prices, moves] = await Promise.all([
    listVendors(),
    listPrices(),
    listEquivalences(),
  ]);
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["offers", "models"]}>
        <ModelBrowser
          {...{ moves, locale }}
          vendors={vendors.map((vendor) => ({ ...vendor, access: null }))} // not shown here
          prices={withPublisherNames(prices, locale)}
          renderedOn={today()}
        />
      </ClientMessages>
    </Page>
  );
}
