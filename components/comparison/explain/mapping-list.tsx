"use client";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/words/use-words";
import type { MappingRow } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { costAt, type MicroPerMillion } from "@/lib/domain/units/money";

/** Which model moves to which, at which tokens per token and which price. */
export function MappingList({ mapping }: { readonly mapping: readonly MappingRow[] }) {
  const t = useTranslations("comparison.details");
  const { price: unitPrice } = useWords();
  return (
    <ul className="grid gap-2 text-sm">
      {mapping.map(({ openaiModel, vendorModel, ratio, price }) => {
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
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
