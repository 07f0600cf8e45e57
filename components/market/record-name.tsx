import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/offer/status-mark";
import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import { lastReport, offerStatus } from "@/lib/domain/offers/offer-status";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** Whose it is, what it is called and where it stands on the day; when it was seen last unless it is current. */
export function RecordName({
  by,
  title,
  window,
  asOf,
  locale,
}: {
  readonly by: Bilingual;
  readonly title: Bilingual;
  readonly window: ClaimWindow;
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("market");
  const status = offerStatus(window, asOf);
  const seen = lastReport(window, asOf);
  return (
    <th scope="row" className="font-normal">
      <span className="block text-sm text-soft">{inLanguage(by, locale)}</span>
      <span className="block font-medium" translate="no">
        {inLanguage(title, locale)}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-xs text-soft">
        <StatusMark status={status} />
        {seen !== null && <span>{t("seen", { day: formatDate(seen, locale) })}</span>}
      </span>
    </th>
  );
}
