import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { OfferGrant } from "@/lib/domain/offer";
import { headlineOf } from "@/lib/domain/offer-headline";
import { formatPrice } from "@/lib/format/money";
import { formatCount, formatTokens } from "@/lib/format/tokens";

interface Figure {
  /** Set large: a number, or words where there is none. */
  readonly main: string;
  readonly unit?: string;
  readonly exact?: string;
  readonly words?: boolean;
}

/** The figure an offer is known by, in pieces. */
export function useHeadline() {
  const t = useTranslations("offers");
  return (grants: readonly OfferGrant[], locale: Locale): Figure => {
    const line = headlineOf(grants);
    switch (line.kind) {
      case "tokens": {
        const unit = [t("headline.tokens"), t(`recurrence.${line.recurrence}`)].join(" ").trim();
        return { main: formatTokens(line.tokens, locale), unit, exact: formatCount(line.tokens) };
      }
      case "credit": {
        const { pico, currency } = line.money;
        const unit = [t("headline.credit"), t(`recurrence.${line.recurrence}`)].join(" ").trim();
        return { main: formatPrice(pico, currency, locale), unit };
      }
      case "quantity": {
        const whole = /^\d+$/.test(line.amount);
        const main = whole ? formatCount(BigInt(line.amount)) : line.amount;
        return { main, unit: line.unit[locale] }; // the unit says how often
      }
      case "discount":
        return { main: t("headline.discount", { percent: line.percent }) };
      case "unstated":
        return { main: t(`kind.${line.of}`), unit: t("headline.unstated"), words: true };
      default:
        return { main: t(`headline.${line.kind}`), words: true };
    }
  };
}

export function HeadlineFigure({
  grants,
  locale,
}: {
  readonly grants: readonly OfferGrant[];
  readonly locale: Locale;
}) {
  const { main, unit, exact, words = false } = useHeadline()(grants, locale);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 font-display leading-none">
      <span title={exact} className={words ? "text-2xl" : "text-3xl sm:text-[2.75rem]"}>
        {main}
      </span>
      {unit && <span className="font-sans text-sm text-soft">{unit}</span>}
    </p>
  );
}
