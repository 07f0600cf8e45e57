"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CalendarButton } from "@/components/comparison/claims/calendar-button";
import { ClaimAction } from "@/components/comparison/claims/claim-action";
import { ComparisonView } from "@/components/comparison/comparison-view";
import { VerdictBar } from "@/components/comparison/verdict-bar";
import { FineTuningPart } from "@/components/estimate/fine-tuning-part";
import { ModelTable } from "@/components/estimate/model-table";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Segmented } from "@/components/ui/segmented";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { type ClaimPlaces, vendorToGoTo } from "@/lib/domain/explain/claim-places";
import { changeInCurrency, inCurrency } from "@/lib/domain/share/in-currency";
import type { SinceThen } from "@/lib/domain/share/since-then";
import type { Day } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { CURRENCIES } from "@/lib/domain/units/money";
import type { FactSources } from "./fact-changes";
import { RatioComparison } from "./ratio-comparison";
import { ShareFacts, ShareTitle } from "./share-head";
import type { ShownFull, ShownShare } from "./shown-share";
import { SinceThenPart } from "./since-then";

interface Props<S extends ShownShare> {
  readonly snapshot: S;
  readonly names: VendorNames;
  /** Where its vendors are reached today; a private one's are not known. */
  readonly places: ClaimPlaces;
  /** Null when nothing has changed, "unknown" when that could not be computed. */
  readonly change: SinceThen | null | "unknown";
  readonly sources: FactSources;
  readonly today: Day;
  /** Where the inputs open as a start of one's own. */
  readonly start: string;
}

const isKnown = (change: SinceThen | null | "unknown"): change is SinceThen =>
  change !== null && change !== "unknown";

/** A stored comparison as it was, and what has changed since. */
export function SharedComparison({ snapshot, ...rest }: Props<ShownShare>) {
  return snapshot.kind === "ratios" ? (
    <RatioComparison snapshot={snapshot} {...rest} />
  ) : (
    <FullComparison snapshot={snapshot} {...rest} />
  );
}

function FullComparison({
  snapshot,
  names,
  places,
  change,
  sources,
  today,
  start,
}: Props<ShownFull>) {
  const t = useTranslations("share");
  const { day } = useWords();
  const { report, flips, models, claims } = snapshot;
  const [currency, setCurrency] = useState(report.assumptions.currency);
  const shown = inCurrency(report, currency);
  const vendor = vendorToGoTo(report);
  return (
    <div className="grid gap-8 pb-16">
      <ShareTitle snapshot={snapshot} />
      <VerdictBar report={shown} names={names} isTitle={snapshot.title === null}>
        {vendor !== null && (
          <ClaimAction place={places[vendor]} name={names[vendor] ?? vendor} variant="primary" />
        )}
      </VerdictBar>
      <ShareFacts snapshot={snapshot} assumptions={report.assumptions} />
      <div className="flex flex-wrap items-center gap-3" data-noprint>
        <Segmented
          legend={t("currency.legend")}
          value={currency}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
          onChange={setCurrency}
        />
        {currency !== report.assumptions.currency && (
          <p className="text-sm text-soft">
            {t("currency.hint", { rate: formatDecimal(report.fx.cnyPerUsdMicro, 6) })}
          </p>
        )}
      </div>
      <ComparisonView report={shown} {...{ flips, names, places }} />
      <FineTuningPart report={shown} onChange={null} />
      <CheapestClaims claims={claims} names={names} />
      <SinceThenPart
        change={isKnown(change) ? changeInCurrency(change, currency, report) : change}
        same={t("since.same", { day: day(today) })}
        names={names}
        sources={sources}
      />
      <div className="grid justify-items-start gap-2" data-noprint>
        {/* The link carries the id alone; the inputs are fetched when it is opened. */}
        <a className={buttonClass("secondary")} href={start}>
          {t("start")}
        </a>
        <p className="text-sm text-soft">{t("startHint")}</p>
      </div>
      <Disclosure summary={t("usage")}>
        <ModelTable models={models} />
      </Disclosure>
    </div>
  );
}

/** When to claim what the cheapest vendor's figure counts on, as it was assumed. */
function CheapestClaims({
  claims,
  names,
}: {
  readonly claims: ShownFull["claims"];
  readonly names: VendorNames;
}) {
  const t = useTranslations("share.claims");
  const [first] = claims;
  if (first === undefined) return null;
  return (
    <section className="grid justify-items-start gap-2" data-noprint>
      <h2 className="font-display text-xl">{t("title")}</h2>
      <p className="max-w-prose text-sm text-soft">
        {t("text", { vendor: names[first.vendor] ?? first.vendor })}
      </p>
      <CalendarButton claims={claims} names={names} />
    </section>
  );
}
