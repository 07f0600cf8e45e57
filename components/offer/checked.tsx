import { useTranslations } from "next-intl";
import { Space } from "@/components/words/sentences";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { DayText } from "./day-text";

const OLD_DAYS = 90;

/** Since when a record has not been looked at; nothing while that is not long ago. */
export function Old({ day, today }: { readonly day: Day; readonly today: Day }) {
  const t = useTranslations("offers.checked");
  if (today - day <= OLD_DAYS) return null;
  return (
    <>
      <Space />
      <span className="whitespace-nowrap text-amber">{t("old", { days: OLD_DAYS })}</span>
    </>
  );
}

/** The newest day a source speaks for a record, and which source: nothing dates itself. */
export function Checked({
  checked,
  today,
  locale,
}: {
  readonly checked: ListedOffer["checked"];
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.checked");
  if (checked === null) return <span className="text-amber">{t("never")}</span>;
  const { day, publisher } = checked;
  return (
    <>
      {t.rich("on", { day: () => <DayText day={day} locale={locale} />, publisher })}
      <Old day={day} today={today} />
    </>
  );
}
