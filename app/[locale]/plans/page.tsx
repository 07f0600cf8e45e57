import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BrowsedTable } from "@/components/market/browsed-table";
import { PlanRow } from "@/components/market/plan-row";
import { ClientMessages } from "@/components/site/client-messages";
import { Page, WorkHead } from "@/components/site/page";
import { pageMetadata } from "@/components/site/page-metadata";
import { listCitedSources } from "@/lib/data/cited-sources";
import { listPlans } from "@/lib/data/plans";
import { listPrices } from "@/lib/data/prices";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import { PLAN_KINDS, type Plan, planBreakEven, planWindow } from "@/lib/domain/catalogue/plan";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { currentFirst } from "@/lib/domain/offers/current-first";
import { foldText } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import { isLocale } from "@/lib/domain/units/locale";
import { today } from "@/lib/server/clock";

type Props = PageProps<"/[locale]/plans">;

export const revalidate = 3600; // the day moves, and with it what is current

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "market.plans" });
  return pageMetadata(locale, "/plans", { title: t("title"), description: t("lead") });
}

/** What a plan is compared with: its vendor's list price of the model named, on the day. */
function priceFor({ vendor, payAsYouGo }: Plan, prices: readonly ListedPrice[], asOf: Day) {
  if (payAsYouGo === null) return null;
  const { model, list } = payAsYouGo;
  const rows = prices.filter((p) => p.vendor === vendor && p.model === model && p.list === list);
  return pricesOn(rows, asOf)[0] ?? null;
}

export default async function PlansPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("market.plans");
  const asOf = today();
  const [all, prices] = await Promise.all([listPlans(), listPrices()]);
  const sources = await listCitedSources(all, asOf);
  const cited = new Map(sources.map((source) => [source.slug, source]));
  const rows = currentFirst(all, planWindow, asOf).map((plan) => {
    const price = priceFor(plan, prices, asOf);
    const { seller, title, models, tools } = plan;
    const words = [...Object.values(seller), ...Object.values(title), ...models, ...tools];
    return {
      id: plan.slug,
      text: foldText(words.join(" ")),
      kind: plan.kind,
      sorts: { breakEven: planBreakEven(plan, price) },
      row: <PlanRow plan={plan} price={price} cited={cited} asOf={asOf} locale={locale} />,
    };
  });
  const column = (name: "name" | "tiers" | "use" | "breakEven" | "sources") => ({
    name,
    label: t(`column.${name}`),
    sorts: name === "breakEven",
  });
  return (
    <Page>
      <WorkHead title={t("title")} lead={t("lead")} />
      <ClientMessages areas={["market.browse", "market.own"]}>
        <BrowsedTable
          caption={t("title")}
          columns={(["name", "tiers", "use", "breakEven", "sources"] as const).map(column)}
          rows={rows}
          kinds={PLAN_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </ClientMessages>
      <p className="max-w-prose pt-6 text-sm text-soft">{t("rule")}</p>
      <p className="py-2 text-sm">
        <a href="/api/v1/plans" className="link">
          {t("all")}
        </a>
      </p>
    </Page>
  );
}
