"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AskEffects } from "@/components/comparison/live-comparison";
import { Disclosure } from "@/components/ui/disclosure";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { MatteringUnknowns } from "./mattering-unknowns";
import { RevisionLink } from "./revision-link";
import { sampleRatioList } from "./sample-ratio-list";

const RATE_DECIMALS = 6;

interface Props {
  readonly report: ReportSummary;
  readonly names: VendorNames;
  /** Null where nothing can be computed anew, or figures are on their way. */
  readonly askEffects: AskEffects | null;
}

/** What a run used: enough to compute it again, and all that it had to guess. */
export function RunNote({ report, names, askEffects }: Props) {
  const t = useTranslations("comparison");
  const { day, days } = useWords();
  const { fx, notEstimated, engineVersion, catalogRevision, assumptions: a, projected } = report;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t("used.catalogue"), <RevisionLink key="revision" digest={catalogRevision} />],
    [t("used.engine"), engineVersion],
    [
      t("used.fx"),
      t("used.rate", {
        rate: formatDecimal(fx.cnyPerUsdMicro, RATE_DECIMALS),
        day: day(fx.day),
        source: fx.source ?? t("used.noSource"),
      }),
    ],
    [t("used.asOf"), day(a.asOf)],
    [t("used.days"), days(projected.from, projected.to)],
    [t("used.growth"), `${formatDecimal(a.growthBasisPoints, 2)}%`],
    [t("used.mix"), t("used.shares", a.contentMix)],
    [
      t("used.sampleRatios"),
      sampleRatioList(a.sampleRatios).join(t("comma")) || t("used.noRatios"),
    ],
    [t("used.validity"), t("used.dayCount", { days: a.unknownValidityDays })],
    [t("used.region"), t(`filter.regions.${a.region}`)],
    [t("used.mapping"), t("used.overrides", { count: Object.keys(a.mapping).length })],
    [t("used.claims"), t("used.claimDays", { count: Object.keys(a.claims).length })],
  ];
  return (
    <section data-used>
      <Disclosure summary={t("used.title")}>
        <dl className="grid gap-x-6 text-sm sm:grid-cols-[max-content_1fr]">
          {rows.map(([name, value]) => (
            <div
              key={name}
              className="col-span-full grid gap-x-6 border-b border-rule py-1.5 sm:grid-cols-subgrid"
            >
              <dt className="text-soft">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {notEstimated.length > 0 && (
          <p className="max-w-prose pt-3 text-xs text-soft">
            {t("notEstimated", {
              vendors: notEstimated.map((slug) => names[slug] ?? slug).join(t("comma")),
            })}
          </p>
        )}
      </Disclosure>
      {askEffects !== null && (
        <LazyDisclosure summary={t("used.unknowns")}>
          {() => <MatteringUnknowns {...{ report, names, askEffects }} />}
        </LazyDisclosure>
      )}
    </section>
  );
}
