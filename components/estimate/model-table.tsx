"use client";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { useWords } from "@/components/words/use-words";
import { type ModelTotals, totalUsage } from "@/lib/ingest/rows/totals";

/** A log may name tens of thousands: a page of them helps nobody. */
const SHOWN = 40;

/** Tokens and requests by model, as read; most tokens first, as they come. */
export function ModelTable({ models }: { readonly models: readonly ModelTotals[] }) {
  const t = useTranslations("estimate.models");
  const { count } = useWords();
  const all = { model: t("all"), ...totalUsage(models) };
  const others = models.slice(SHOWN);
  const rest = {
    model: t("others", { count: others.length }),
    ...totalUsage(others),
  };
  return (
    <Table caption={t("caption")} captionHidden={false}>
      <thead>
        <tr>
          <HeadCell>{t("model")}</HeadCell>
          <HeadCell figure>{t("input")}</HeadCell>
          <HeadCell figure>{t("cached")}</HeadCell>
          <HeadCell figure>{t("output")}</HeadCell>
          <HeadCell figure>{t("requests")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...models.slice(0, SHOWN), ...(others.length > 0 ? [rest] : []), all].map(
          ({ model, meters, requests }) => (
            <tr key={model} className={model === all.model ? "font-medium" : undefined}>
              <th scope="row">{model === "" ? t("noModel") : model}</th>
              <Cell label={t("input")} figure>
                {count((meters.inputUncached ?? 0n) + (meters.embeddingInput ?? 0n))}
              </Cell>
              <Cell label={t("cached")} figure>
                {count((meters.inputCached ?? 0n) + (meters.cacheWrite ?? 0n))}
              </Cell>
              <Cell label={t("output")} figure>
                {count(meters.output ?? 0n)}
              </Cell>
              <Cell label={t("requests")} figure>
                {count(requests)}
              </Cell>
            </tr>
          ),
        )}
      </tbody>
    </Table>
  );
}
