import { useTranslations } from "next-intl";
import { useHeadline } from "@/components/offer/headline-figure";
import { useGrantsValidity } from "@/components/offer/use-validity";
import type { PerkKind } from "@/lib/domain/catalogue/offer";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { worthOn } from "@/lib/domain/offers/worth-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { formatPrice } from "@/lib/format/money";
import { joinSentences } from "@/lib/format/sentences";

/** One line of a comparison: what each offer says on one point. */
export interface CompareRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
}

type Line = readonly [string, (offer: ListedOffer) => string];

/** What is given, and how long it lasts. */
function useGrantLines(asOf: Day, locale: Locale): readonly Line[] {
  const t = useTranslations("compare");
  const words = useTranslations("offers");
  const headline = useHeadline();
  const validity = useGrantsValidity(locale);
  const listed = (texts: readonly string[]) => texts.join(t("semicolon")) || t("unknown");
  return [
    [words("browse.status"), ({ window }) => words(`status.${offerStatus(window, asOf)}`)],
    [
      words("table.grant"),
      ({ grants }) => {
        const { main, unit } = headline(grants, locale);
        return [main, unit].filter(Boolean).join(" ");
      },
    ],
    [
      t("worth"),
      ({ worth = [] }) => {
        const found = worthOn(worth, asOf);
        if (found === null) return t("unknown");
        const money = formatPrice(found.money.pico, found.money.currency, locale);
        return found.atLeast ? t("atLeast", { money }) : money;
      },
    ],
    [t("was"), ({ was }) => inLanguage(was?.value, locale) ?? t("notMentioned")],
    [t("grants"), ({ grants }) => listed(grants.map(({ label }) => inLanguage(label, locale)))],
    [
      words("field.models"),
      ({ grants }) => listed([...new Set(grants.flatMap(({ models }) => models ?? []))]),
    ],
    [words("table.validity"), ({ grants }) => validity(grants) ?? t("unknown")],
  ];
}

/** When, who, with what help, and how sure we are. */
function useTermLines(asOf: Day, locale: Locale): readonly Line[] {
  const t = useTranslations("compare");
  const words = useTranslations("offers");
  const dayText = (day: Day | null) => (day === null ? t("unknown") : formatDate(day, locale));
  const listed = (texts: readonly string[]) => texts.join(t("semicolon")) || t("unknown");
  const perk = ({ perkTexts }: ListedOffer, kind: PerkKind) => {
    const texts = perkTexts
      .filter((one) => one.kind === kind)
      .map(({ text }) => inLanguage(text, locale));
    return joinSentences(texts, locale) || t("notMentioned");
  };
  return [
    [words("detail.windowFrom"), ({ window }) => dayText(window.from)],
    [words("table.deadline"), ({ window }) => dayText(window.until)],
    [
      words("ticket.lastReported"),
      ({ window }) =>
        dayText(
          [window.reportedUntil, window.reportedFrom].find((d) => d !== null && d <= asOf) ?? null,
        ),
    ],
    [
      t("region"),
      ({ regions }) => listed((regions ?? []).map((region) => words(`region.${region}`))),
    ],
    [
      words("detail.eligibility"),
      ({ eligibility }) => {
        const texts = eligibility.map(({ text }) => inLanguage(text, locale));
        return joinSentences(texts, locale) || t("unknown");
      },
    ],
    [words("perk.fine-tuning"), (offer) => perk(offer, "fine-tuning")],
    [words("perk.migration-service"), (offer) => perk(offer, "migration-service")],
    [words("perk.training-course"), (offer) => perk(offer, "training-course")],
    [
      t("compatible"),
      ({ openaiCompatible }) =>
        openaiCompatible === null ? t("unknown") : t(openaiCompatible ? "yes" : "no"),
    ],
    [t("confidence"), ({ confidence }) => words(`detail.confidence.${confidence}`)],
    [
      t("checked"),
      ({ checked }) =>
        checked === null
          ? t("unknown")
          : t("checkedOn", {
              day: formatDate(checked.day, locale),
              publisher: checked.publisher,
            }),
    ],
    [t("conflict"), ({ conflict }) => t(conflict ? "yes" : "no")],
  ];
}

/** The comparison as text, line by line: the table, the CSV and the Markdown are all made of this. */
export function useCompareRows(offers: readonly ListedOffer[], asOf: Day, locale: Locale) {
  const lines = [...useGrantLines(asOf, locale), ...useTermLines(asOf, locale)];
  return lines.map(([label, textOf]): CompareRow => {
    const cells = offers.map(textOf);
    return { label, cells, differs: new Set(cells).size > 1 };
  });
}
