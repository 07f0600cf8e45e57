import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClaimWindow as Window } from "@/lib/domain/catalogue/catalogue";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate, formatDateRange } from "@/lib/format/date";

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** First and last day to claim, and what is not known of either. */
export function ClaimWindow({
  window,
  locale,
}: {
  readonly window: Window;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const { from, until, reportedFrom, reportedUntil } = window;
  const unknown = (text: string) => <span className="text-amber">{text}</span>;
  return (
    <>
      <dl className="border-t border-rule">
        <Line label={t("windowFrom")}>
          {from === null ? unknown(t("unknownFrom")) : formatDate(from, locale)}
        </Line>
        <Line label={t("windowUntil")}>
          {until === null ? unknown(t("unknownUntil")) : formatDate(until, locale)}
        </Line>
        {reportedUntil !== null && (
          <Line label={t("windowReported")}>
            {reportedFrom === null
              ? t("reportedSince", { day: formatDate(reportedUntil, locale) })
              : formatDateRange(reportedFrom, reportedUntil, locale)}
          </Line>
        )}
        {reportedUntil === null && reportedFrom !== null && (
          <Line label={t("windowReported")}>{formatDate(reportedFrom, locale)}</Line>
        )}
      </dl>
      <p className="text-xs text-soft">{t("utc8")}</p>
    </>
  );
}
