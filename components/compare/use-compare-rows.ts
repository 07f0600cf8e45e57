import { useTranslations } from "next-intl";
import { useHeadline } from "@/components/offer/headline-figure";
import { useGrantsValidity } from "@/components/offer/use-validity";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import type { PerkKind } from "@/lib/domain/offer";
import { offerStatus } from "@/lib/domain/offer-status";
import { formatDate } from "@/lib/format/date";

/** One line of a comparison: what each offer says on one point. */
export interface CompareRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
}

/** The comparison as text, line by line: the table, the CSV and the Markdown are all made of this. */
export function useCompareRows(offers: readonly ListedOffer[], asOf: Day, locale: Locale) {
  const t = useTranslations("compare");
  const words = useTranslations("offers");
  const headline = useHeadline();
  const validity = useGrantsValidity(locale);
  const dayText = (day: Day | null) => (day === null ? t("unknown") : formatDate(day, locale));
  const perk = ({ perkTexts }: ListedOffer, kind: PerkKind) =>
    perkTexts
      .filter((one) => one.kind === kind)
      .map(({ text }) => text[locale])
      .join(" ") || t("notMentioned");
  const listed = (texts: readonly string[]) => texts.join("; ") || t("unknown");

  const lines: readonly (readonly [string, (offer: ListedOffer) => string])[] = [
    [words("table.status"), ({ window }) => words(`status.${offerStatus(window, asOf)}`)],
    [
      words("table.grant"),
      ({ grants }) => {
        const { main, unit } = headline(grants, locale);
        return [main, unit].filter(Boolean).join(" ");
      },
    ],
    [t("grants"), ({ grants }) => listed(grants.map(({ label }) => label[locale]))],
    [
      words("table.models"),
      ({ grants }) => listed([...new Set(grants.flatMap(({ models }) => models ?? []))]),
    ],
    [words("table.validity"), ({ grants }) => validity(grants) ?? t("unknown")],
    [words("detail.windowFrom"), ({ window }) => dayText(window.from)],
    [words("table.deadline"), ({ window }) => dayText(window.until)],
    [
      words("ticket.lastReported"),
      ({ window }) =>
        dayText(
          [window.reportedUntil, window.reportedFrom].find((d) => d !== null && d <= asOf) ?? null,
        ),
    ],
    [words("detail.eligibility"), (o) => listed(o.eligibility.map(({ text }) => text[locale]))],
    [words("perk.fine-tuning"), (offer) => perk(offer, "fine-tuning")],
    [words("perk.migration-service"), (offer) => perk(offer, "migration-service")],
    [words("perk.training-course"), (offer) => perk(offer, "training-course")],
    [
      t("compatible"),
      ({ openaiCompatible }) =>
        openaiCompatible === null ? t("unknown") : t(openaiCompatible ? "yes" : "no"),
    ],
    [t("confidence"), ({ confidence }) => words(`detail.confidence.${confidence}`)],
    [t("conflict"), ({ conflict }) => t(conflict ? "yes" : "no")],
  ];
  return lines.map(([label, textOf]): CompareRow => {
    const cells = offers.map(textOf);
    return { label, cells, differs: new Set(cells).size > 1 };
  });
}
