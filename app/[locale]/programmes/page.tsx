import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BrowsedTable } from "@/components/market/browsed-table";
import { ProgrammeRow } from "@/components/market/programme-row";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listCitedSources } from "@/lib/data/cited-sources";
import { listProgrammes } from "@/lib/data/programmes";
import { listVendors } from "@/lib/data/vendors";
import { programmeWindow } from "@/lib/domain/catalogue/programme";
import { currentFirst } from "@/lib/domain/offers/current-first";
import { foldText } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/programmes">;

export const revalidate = 3600; // the day moves, and with it what is current

const KINDS = ["claimable", "standing", "stale", "ended"] as const;
const COLUMNS = ["name", "amount", "who", "until", "where", "sources"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "market.programmes" });
  return pageMetadata(locale, "/programmes", { title: t("title"), description: t("lead") });
}

export default async function ProgrammesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("market.programmes");
  const tStatus = await getTranslations("offers.status");
  const asOf = today();
  const [all, vendors] = await Promise.all([listProgrammes(), listVendors()]);
  const sites = new Map(vendors.map(({ slug, access }) => [slug, access?.links.site ?? null]));
  const sources = await listCitedSources(all, asOf);
  const cited = new Map(sources.map((source) => [source.slug, source]));
  const rows = currentFirst(all, programmeWindow, asOf).map((programme) => {
    const { slug, vendor, giver, title, who, credit, applyUrl } = programme;
    const words = [giver, title, who ?? { en: "", zh: "" }].flatMap((text) => Object.values(text));
    const href = applyUrl ?? (vendor === null ? null : (sites.get(vendor) ?? null));
    return {
      id: slug,
      text: foldText(words.join(" ")),
      kind: offerStatus(programmeWindow(programme), asOf),
      sorts: { amount: credit?.amount ?? null },
      row: <ProgrammeRow {...{ programme, href, cited, asOf, locale }} />,
    };
  });
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["market.browse"]}>
        <BrowsedTable
          caption={t("title")}
          columns={COLUMNS.map((name) => ({
            name,
            label: t(`column.${name}`),
            sorts: name === "amount",
          }))}
          rows={rows}
          kinds={KINDS.map((value) => ({ value, label: tStatus(value) }))}
        />
      </ClientMessages>
      <p className="pt-6 pb-2 text-sm">
        <a href="/api/v1/programmes" className="link">
          {t("all")}
        </a>
      </p>
    </Page>
  );
}
