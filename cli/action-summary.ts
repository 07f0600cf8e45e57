import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { type ModelEnd, modelEnds } from "@/lib/domain/catalogue/model-end";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { ExportTable } from "@/lib/format/export-table";
import { textCell } from "@/lib/format/export-table";
import { toMarkdown } from "@/lib/format/markdown";
import { formatMoney, formatPrice } from "@/lib/format/money";
import type { Context } from "./context";
import { endText } from "./deadlines";
import { pricesElsewhere, type TokenPrice, tokenPrice } from "./prices-elsewhere";

/** What the action found. */
export interface ActionReport {
  readonly asOf: Day;
  /** Models by the name in the usage or the code; `places` are of code. */
  readonly models: readonly { readonly name: string; readonly places: readonly string[] }[];
  /** Null without usage. */
  readonly report: EstimateReport | null;
}

/** How many vendors a cell names: the cheapest. */
const MOST_ELSEWHERE = 3;
const MOST_RANKED = 5;

/** The job's summary as Markdown: which models end when, what replaces them, what they cost elsewhere. */
export function actionSummary(
  found: ActionReport,
  catalogue: EstimateCatalogue,
  context: Context,
): string {
  const { asOf, models, report } = found;
  const { t } = context;
  const ends = modelEnds(
    models.map(({ name }) => name),
    catalogue,
    asOf,
  );
  const parts = [
    `## ${t("cli.action.title")}`,
    models.length === 0
      ? t("cli.action.nothing")
      : toMarkdown(endTable(ends, found, catalogue, context)).trimEnd(),
    ...(report === null ? [] : [toMarkdown(rankingTable(report, catalogue, context)).trimEnd()]),
    t("cli.action.frame", {
      asOf: formatDay(asOf),
      revision: catalogue.revision.slice(0, 12),
    }),
  ];
  return `${parts.join("\n\n")}\n`;
}

function endTable(
  ends: readonly ModelEnd[],
  { asOf, models }: ActionReport,
  catalogue: EstimateCatalogue,
  context: Context,
): ExportTable {
  const { t } = context;
  const places = new Map(models.map((model) => [model.name, model.places]));
  const hasPlaces = models.some((model) => model.places.length > 0);
  const columns = ["model", ...(hasPlaces ? ["where"] : []), "end", "instead", "here", "elsewhere"];
  return {
    heads: columns.map((name) => t(`cli.action.${name}`)),
    rows: ends.map((one) => {
      const id = one.model ?? one.name;
      const here = tokenPrice("openai", id, catalogue, asOf);
      const elsewhere = pricesElsewhere(id, catalogue, asOf).slice(0, MOST_ELSEWHERE);
      return [
        one.name,
        ...(hasPlaces ? [(places.get(one.name) ?? []).join(t("cli.comma"))] : []),
        endText(one, asOf, t),
        one.end?.replacements.map(({ model }) => model).join(t("cli.comma")) ?? "",
        here === null ? "" : priceText(here, context),
        elsewhere
          .map((price) => `${price.vendor} ${price.model}: ${priceText(price, context)}`)
          .join(t("cli.semicolon")),
      ].map(textCell);
    }),
  };
}

function priceText({ input, output }: TokenPrice, { locale }: Context): string {
  return [input, output]
    .map(({ pico, currency }) => formatPrice(pico, currency, locale))
    .join(" / ");
}

function rankingTable(
  { ranking, vendors, assumptions }: EstimateReport,
  catalogue: EstimateCatalogue,
  { t, locale }: Context,
): ExportTable {
  const names = new Map(
    catalogue.vendors.map(({ slug, name }) => [slug, inLanguage(name, locale)]),
  );
  const { horizonDays: days } = assumptions;
  return {
    heads: [t("cli.offers.vendor"), t("cli.action.cost", { days }), t("cli.ranking.saving")],
    rows: ranking.horizon.slice(0, MOST_RANKED).map((slug) => {
      const vendor = vendors.find((one) => one.vendor === slug);
      const figures = [vendor?.costInDisplayCurrency, vendor?.saving].map((band) =>
        band?.expected == null
          ? ""
          : formatMoney(band.expected.pico, band.expected.currency, locale),
      );
      return [names.get(slug) ?? slug, ...figures].map(textCell);
    }),
  };
}
