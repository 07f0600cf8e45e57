import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { OpenAiTuning } from "@/lib/domain/catalogue/fine-tuning";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { type Cited, SourceNames } from "./said-fold";
import { microPrice } from "./tuning-rates";

const FIGURES = ["input", "cached", "output"] as const;

/** What training and tuned tokens cost at OpenAI, and until when a job can be started. */
export function OpenAiTuningTable({
  models,
  cited,
  locale,
}: {
  readonly models: readonly OpenAiTuning[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  const price = (micro: bigint | null) => (micro === null ? "" : microPrice(micro, "USD", locale));
  return (
    <Table caption={t("openaiTitle")} tight>
      <thead>
        <tr>
          <HeadCell>{t("column.model")}</HeadCell>
          <HeadCell figure>{t("column.training")}</HeadCell>
          {FIGURES.map((name) => (
            <HeadCell key={name} figure>
              {t(`column.${name}`)}
            </HeadCell>
          ))}
          <HeadCell>{t("column.until")}</HeadCell>
          <HeadCell>{t("column.sources")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {models.map((one) => (
          <tr key={one.model}>
            <th scope="row" className="font-medium" translate="no">
              {one.model}
            </th>
            <Cell label={t("column.training")} figure bare={one.training === null}>
              {one.perHour ? t("perHour", { price: price(one.training) }) : price(one.training)}
            </Cell>
            {FIGURES.map((name) => (
              <Cell key={name} label={t(`column.${name}`)} figure bare={one[name] === null}>
                {price(one[name])}
              </Cell>
            ))}
            <Cell label={t("column.until")} bare={one.closesOn === null}>
              {one.closesOn !== null && (
                <span className="whitespace-nowrap">{formatDate(one.closesOn, locale)}</span>
              )}
            </Cell>
            <Cell label={t("column.sources")}>
              {one.note !== null && <p className="text-xs">{inLanguage(one.note, locale)}</p>}
              <SourceNames slugs={one.sources} cited={cited} locale={locale} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
