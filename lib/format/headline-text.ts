import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import { headlineOf } from "@/lib/domain/offers/offer-headline";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { formatPrice } from "@/lib/format/money";
import { formatCount, formatTokens } from "@/lib/format/tokens";

/** The figure an offer is known by, in pieces. */
export interface Figure {
  /** Set large: a number, or words where there is none. */
  readonly main: string;
  readonly unit?: string;
  readonly exact?: string;
  readonly words?: boolean;
}

/** Words of the namespace `offers`, whatever the type of its keys. */
type OfferWords = (key: never, values?: never) => string;

/** The figure of an offer's grants in the reader's words. */
export function headlineText(
  words: OfferWords,
  grants: readonly OfferGrant[],
  locale: Locale,
): Figure {
  const t = words as (key: string, values?: Record<string, string | number>) => string;
  const line = headlineOf(grants);
  const amount = (text: string) =>
    "upTo" in line && line.upTo ? t("headline.upTo", { amount: text }) : text;
  switch (line.kind) {
    case "tokens": {
      const unit = [t("headline.tokens"), t(`recurrence.${line.recurrence}`)].join(" ").trim();
      return {
        main: amount(formatTokens(line.tokens, locale)),
        unit,
        exact: amount(formatCount(line.tokens)),
      };
    }
    case "credit": {
      const { pico, currency } = line.money;
      const unit = [t("headline.credit"), t(`recurrence.${line.recurrence}`)].join(" ").trim();
      return { main: amount(formatPrice(pico, currency, locale)), unit };
    }
    case "quantity": {
      const unit = inLanguage(line.unit, locale); // says how often
      if (!/^\d+$/.test(line.amount)) return { main: amount(line.amount), unit };
      const count = BigInt(line.amount);
      const exact = formatCount(count);
      return {
        main: amount(locale === "zh" ? formatTokens(count, locale) : exact),
        unit,
        exact: amount(exact),
      };
    }
    case "discount":
      return {
        main: t(line.upTo ? "headline.discountUpTo" : "headline.discount", {
          percent: line.percent,
        }),
      };
    case "unstated":
      return { main: t(`kind.${line.of}`), unit: t("headline.unstated"), words: true };
    default:
      return { main: t(`headline.${line.kind}`), words: true };
  }
}
