import { getTranslations } from "next-intl/server";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";
import { isRatios, type OpenSnapshot, type RatioSnapshot } from "@/lib/domain/share/snapshot";
import { magnitude } from "@/lib/domain/units/amount";
import type { Locale } from "@/lib/domain/units/locale";
import { type Money, Pico } from "@/lib/domain/units/money";
import { formatDate } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { barsOf, type PreviewCard } from "@/lib/format/preview-card";
import { formatPercent } from "@/lib/format/ratio";

type Names = Readonly<Record<string, string>>;

/** A report's verdict in words, and the first three of its ranking as bars of their cost. */
export async function findingOf(report: ReportSummary, names: Names, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "comparison.verdict" });
  const money = ({ currency, pico }: Money) => formatMoney(pico, currency, locale);
  const verdict = verdictOf(report);
  const nameOf = (slug: string) => names[slug] ?? slug;
  const rows = report.ranking.horizon.slice(0, 3).flatMap((slug) => {
    const found = report.vendors.find(({ vendor }) => vendor === slug);
    const cost = found?.costInDisplayCurrency?.expected;
    return cost ? [{ label: nameOf(slug), value: money(cost), amount: cost.pico }] : [];
  });
  if (verdict.kind === "unknown") return { verdict: t("unknown"), bars: barsOf(rows) };
  const { pico, currency } = verdict.figure;
  const saving = money({ currency, pico: magnitude(pico) });
  const vendor = nameOf(verdict.vendor.vendor);
  return {
    verdict: t(verdict.kind, {
      vendor,
      saving,
      days: report.projected.days,
      atLeast: report.baseline.list.atLeast ? "yes" : "no",
    }),
    bars: barsOf(withOpenAi(rows, verdict.vendor, money, await openAiName(locale))),
  };
}

/** The rows with OpenAI's list price for what the first of them moves, at their head. */
function withOpenAi(
  rows: readonly { label: string; value: string; amount: bigint }[],
  { costInDisplayCurrency, saving: saved }: VendorSummary,
  money: (money: Money) => string,
  label: string,
) {
  const [cost, saving] = [costInDisplayCurrency?.expected, saved?.expected];
  if (cost == null || saving == null) return rows;
  const { currency, pico } = cost;
  const amount = Pico(pico + saving.pico);
  return [{ label, value: money({ currency, pico: amount }), amount }, ...rows];
}

async function openAiName(locale: Locale): Promise<string> {
  return (await getTranslations({ locale, namespace: "comparison.baselines" }))("list");
}

async function ratioFinding(snapshot: RatioSnapshot, names: Names, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "share.ratios" });
  const rows = snapshot.ranking.horizon.slice(0, 3).flatMap((slug) => {
    const cost = snapshot.vendors.find(({ vendor }) => vendor === slug)?.cost?.expected;
    if (cost === undefined) return [];
    return [{ label: names[slug] ?? slug, value: formatPercent(cost), amount: cost }];
  });
  const [first] = rows;
  return {
    verdict: first ? t("verdict", { vendor: first.label, cost: first.value }) : t("verdictUnknown"),
    bars: barsOf(rows),
  };
}

/** The verdict of a shared comparison in one sentence. */
export async function shareVerdict(
  snapshot: OpenSnapshot,
  names: Names,
  locale: Locale,
): Promise<string> {
  const { verdict } = isRatios(snapshot)
    ? await ratioFinding(snapshot, names, locale)
    : await findingOf(snapshot.report, names, locale);
  return verdict;
}

/** A shared comparison: its title or verdict, its bars, the day it was frozen. */
export async function shareCard(
  snapshot: OpenSnapshot,
  names: Names,
  locale: Locale,
): Promise<PreviewCard> {
  const t = await getTranslations({ locale, namespace: "share" });
  const { verdict, bars } = isRatios(snapshot)
    ? await ratioFinding(snapshot, names, locale)
    : await findingOf(snapshot.report, names, locale);
  const { title, createdOn } = snapshot;
  return {
    over: `Banjia 搬家 · ${t("metadata")}`,
    title: title ?? verdict,
    lines: title === null ? [] : [verdict],
    bars,
    foot: t("frozenOn", { day: formatDate(createdOn, locale) }),
  };
}
