import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import { priceSteps } from "@/lib/domain/catalogue/price-history";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate, formatDateRange } from "@/lib/format/date";
import { unitPrice } from "@/lib/format/unit-price";
import { PriceChart } from "./price-chart";

function useSpan(locale: Locale) {
  const t = useTranslations("models");
  return ({ effectiveFrom, effectiveUntil, seenFrom, seenUntil }: ListedPrice): string => {
    if (effectiveFrom !== null && effectiveUntil !== null)
      return formatDateRange(effectiveFrom, addDays(effectiveUntil, -1), locale);
    if (effectiveFrom !== null) return t("since", { day: formatDate(effectiveFrom, locale) });
    if (seenFrom === null) return t("undated");
    return t("seen", { days: formatDateRange(seenFrom, seenUntil ?? seenFrom, locale) });
  };
}

/** What one model cost over the years: input as steps, and every row with who has seen it. */
export function PriceHistory({
  model,
  rows,
  today,
  locale,
}: {
  readonly model: string;
  readonly rows: readonly ListedPrice[];
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("models");
  const span = useSpan(locale);
  return (
    <Disclosure summary={t("history", { model, count: rows.length })}>
      <PriceChart
        steps={priceSteps(rows, "inputUncached", today)}
        label={t("chart", { model })}
        today={today}
        locale={locale}
      />
      <ul className="grid gap-2 text-sm">
        {rows.map((row) => (
          <li key={`${row.effectiveFrom}-${row.seenFrom}-${row.perMillion.output}`}>
            {[unitPrice(row, "inputUncached", locale), unitPrice(row, "output", locale)]
              .filter(Boolean)
              .join(" / ")}
            {` · ${span(row)}`}
            {row.note && <span className="block text-soft">{inLanguage(row.note, locale)}</span>}
            <span className="block text-xs text-soft">
              {row.sources.map((source, at) => (
                <span key={source.slug}>
                  {at > 0 && " · "}
                  <Link
                    href={`/${locale}/sources#${source.slug}`}
                    prefetch={false}
                    className="underline"
                  >
                    {source.publisher}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
