"use client";
import { useTranslations } from "next-intl";
import type { Mapper } from "@/components/comparison/live-comparison";
import { useWords } from "@/components/words/use-words";
import type { MappingRow } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { costAt, type MicroPerMillion } from "@/lib/domain/units/money";
import { MappingSelect } from "./mapping-select";

/** Which model moves to which, at which tokens per token and which price. */
export function MappingList({
  mapping,
  vendor,
  mapper,
}: {
  readonly mapping: readonly MappingRow[];
  readonly vendor: string;
  /** Null where no model can be chosen. */
  readonly mapper: Mapper | null;
}) {
  const t = useTranslations("comparison.details");
  const { price: unitPrice } = useWords();
  return (
    <ul className="grid gap-2 text-sm">
      {mapping.map((row) => {
        const { openaiModel, vendorModel, ratio, price } = row;
        const perMillion = (micro: MicroPerMillion | null) =>
          micro === null || price === null
            ? t("noPrice")
            : unitPrice({ currency: price.currency, pico: costAt(micro, 1_000_000n) });
        return (
          <li key={openaiModel}>
            <span className="break-all">{openaiModel}</span> →{" "}
            {vendorModel === null ? (
              <span className="text-amber">{t("unmoved")}</span>
            ) : (
              <>
                <span className="font-medium break-all">{vendorModel}</span>
                <span className="block text-soft">
                  {price === null
                    ? t("noPrice")
                    : t("price", {
                        input: perMillion(price.inputUncached),
                        output: perMillion(price.output),
                      })}
                  {ratio !== null &&
                    ` · ${t("ratio", {
                      low: formatDecimal(ratio.low, 6),
                      mid: formatDecimal(ratio.mid, 6),
                      high: formatDecimal(ratio.high, 6),
                    })}`}
                </span>
                <RowNotes row={row} />
              </>
            )}
            {mapper !== null && <MappingSelect {...{ openaiModel, vendor, mapper }} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What becomes of a row later, and how both models did on public benchmarks. */
function RowNotes({ row: { changes, scores } }: { readonly row: MappingRow }) {
  const t = useTranslations("comparison.details");
  const { day } = useWords();
  return (
    <>
      {changes.map(({ on, vendorModel }) => (
        <span key={on} className="block text-amber">
          {vendorModel === null
            ? t("becomesUnmoved", { day: day(on) })
            : t("becomes", { day: day(on), model: vendorModel })}
        </span>
      ))}
      <span className="block text-soft">
        {scores.length === 0
          ? t("noScores")
          : scores
              .map(({ benchmark, version, openai, vendor }) =>
                t("scores", { benchmark, version, openai, vendor }),
              )
              .join(" · ")}
      </span>
    </>
  );
}
