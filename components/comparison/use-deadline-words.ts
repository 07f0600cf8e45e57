"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { Deadline } from "@/lib/domain/estimate/deadline";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { Pico } from "@/lib/domain/units/money";
import { joinSentences } from "@/lib/format/sentences";

const PERMILLE_DECIMALS = 3;

/** A report's deadlines in words. */
export function useDeadlineWords(report: ReportSummary, names: VendorNames) {
  const t = useTranslations("comparison.deadlines");
  const given = useGiven(report);
  const { day, percent, locale } = useWords();
  const times = (permille: bigint | null) =>
    permille === null ? "–" : formatDecimal(permille, PERMILLE_DECIMALS);

  /** What the sentence of a deadline's kind is filled with. */
  function partsOf({ about, vendor, tokensShare, replacements }: Deadline) {
    const named = replacements.map(({ model }) => model).join(", ");
    return {
      about,
      given: given(vendor, about),
      vendor: vendor === null ? "none" : (names[vendor] ?? vendor),
      share: percent(tokensShare ?? 0n),
      names: named === "" ? "none" : named,
    };
  }
  /** What is said after it. */
  function moreOf({ day: first, latestDay, replacements: [next] }: Deadline): string[] {
    return [
      ...(next !== undefined && next.inputPermille !== null
        ? [t("change", { input: times(next.inputPermille), output: times(next.outputPermille) })]
        : []),
      ...(latestDay === first ? [] : [t("latest", { day: day(latestDay) })]),
    ];
  }
  return {
    partsOf,
    moreOf,
    /** All of it as plain text, without its day. */
    textOf: (deadline: Deadline) => {
      const offer = (text: string) => text;
      const sentence = t.markup(deadline.kind, { ...partsOf(deadline), offer });
      return joinSentences([sentence, ...moreOf(deadline)], locale);
    },
  };
}

/** What an offer gives, or one of its grants: its slug is ours, not the reader's. */
function useGiven(report: ReportSummary) {
  const t = useTranslations("comparison");
  const { tokens, money } = useWords();
  return (vendor: string | null, about: string): string => {
    const estimate = report.vendors.find((one) => one.vendor === vendor);
    const grants = (estimate?.grants ?? []).filter(
      ({ slug, used }) => used > 0n && (slug === about || offerOfGrant(slug) === about),
    );
    const amounts = grants.map(({ unit, advertised, upTo, worth: { currency } }) => {
      if (advertised === null) return t("details.noFigure");
      const amount =
        unit === "tokens"
          ? `${tokens(advertised)} ${t("grant.tokens")}`
          : money({ currency, pico: Pico(advertised) });
      return upTo ? t("details.upTo", { amount }) : amount;
    });
    return [...new Set(amounts)].join(" + ");
  };
}
