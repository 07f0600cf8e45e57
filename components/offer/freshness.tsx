"use client";
import { useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import { formatDate } from "@/lib/format/date";
import { useToday } from "./use-today";

const OLD_DAYS = 90;

/** The newest day a source speaks for, and whether that is long ago by the reader's clock. */
export function Freshness({
  checked,
  renderedOn,
  locale,
}: {
  readonly checked: ListedOffer["checked"];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const age = useToday(renderedOn) - (checked?.day ?? 0);
  if (checked === null) return <p className="text-sm text-amber">{t("checkedNever")}</p>;
  const { day, publisher } = checked;
  return (
    <p className="text-sm text-soft">
      {t("checked", { day: formatDate(day, locale), publisher })}
      {age > OLD_DAYS && <span className="text-amber"> {t("checkedOld", { days: OLD_DAYS })}</span>}
    </p>
  );
}
