import { useTranslations } from "next-intl";
import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const MICRO_DECIMALS = 6;

/** How offers were put in order by worth, with the one rate it took. */
export function WorthNote({ rate, locale }: { readonly rate: FxRate; readonly locale: Locale }) {
  const t = useTranslations("offers.browse");
  return (
    <p className="pb-4 text-sm text-soft">
      {t("worthNote", {
        rate: formatDecimal(rate.cnyPerUsdMicro, MICRO_DECIMALS),
        day: formatDate(rate.day, locale),
      })}
    </p>
  );
}
