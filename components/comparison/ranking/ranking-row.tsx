"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartBar } from "@/components/comparison/charts/part-bar";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { Cell } from "@/components/ui/table";
import { useWords } from "@/components/words/use-words";
import type { Band } from "@/lib/domain/estimate/estimate-report";
import { countsOverLimit, grantTotals } from "@/lib/domain/report/ranked";
import type { VendorSummary } from "@/lib/domain/report/report-summary";
import type { Money } from "@/lib/domain/units/money";

/** One vendor's figures; its name opens how they come about. */
export function VendorRow({
  vendor,
  steady,
  days,
  name,
  place,
  isOpen,
  onToggle,
  onExplain,
}: {
  readonly vendor: VendorSummary;
  readonly steady: Band<Money> | null;
  readonly days: number;
  readonly name: string;
  readonly place: number | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Opens a figure's arithmetic; null where it cannot be computed. */
  readonly onExplain: ((part: Explained) => void) | null;
}) {
  const t = useTranslations("comparison.ranking");
  const { percent } = useWords();
  return (
    <tr data-vendor={vendor.vendor}>
      <td
        data-place=""
        className="text-soft max-md:float-left max-md:mr-2 max-md:pt-4! print:pt-[1.2mm]!"
      >
        {place ?? "–"}
      </td>
      <th scope="row">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="text-left underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-ink max-md:min-h-11 print:min-h-0"
        >
          {name}
        </button>
      </th>
      <FigureCell label={t("cost", { days })} part="cost" onExplain={onExplain}>
        <BandFigure band={vendor.costInDisplayCurrency} />
        <CostBar vendor={vendor} />
      </FigureCell>
      <FigureCell label={t("saving")} part="saving" onExplain={onExplain}>
        <BandFigure band={vendor.saving} signed />
      </FigureCell>
      <FigureCell label={t("steady")} part="steady" onExplain={onExplain}>
        <BandFigure band={steady} />
      </FigureCell>
      <FigureCell label={t("grants")} part="grants" onExplain={onExplain}>
        <GrantCell vendor={vendor} />
      </FigureCell>
      <FigureCell label={t("coverage")} part="coverage" onExplain={onExplain}>
        {percent(vendor.coverage.tokens)}
      </FigureCell>
    </tr>
  );
}

/** A figure that opens to its arithmetic, where that can be computed. */
function FigureCell({
  label,
  part,
  onExplain,
  children,
}: {
  readonly label: string;
  readonly part: Explained;
  readonly onExplain: ((part: Explained) => void) | null;
  readonly children: ReactNode;
}) {
  const t = useTranslations("comparison.explain");
  return (
    <Cell label={label} figure>
      {onExplain === null ? (
        children
      ) : (
        <button
          type="button"
          title={t("open", { figure: label })}
          onClick={() => onExplain(part)}
          className="-m-1 rounded-sm p-1 text-right hover:bg-sunk max-md:text-left"
        >
          {children}
          <span className="sr-only">{t("open", { figure: label })}</span>
        </button>
      )}
    </Cell>
  );
}

/** The cost as a part of OpenAI's list price for what moves: together with the saving it is that. */
function CostBar({ vendor: { costInDisplayCurrency: cost, saving } }: { vendor: VendorSummary }) {
  if (cost === null || saving === null) return null;
  const part = cost.expected.pico;
  return <PartBar part={part} whole={part + saving.expected.pico} />;
}

/** Expected in full size, the band under it; unknown says so. */
function BandFigure({
  band,
  signed = false,
}: {
  readonly band: Band<Money> | null;
  readonly signed?: boolean;
}) {
  const t = useTranslations("comparison.ranking");
  const { money, moneyBand } = useWords();
  if (band === null) return <span className="text-amber">{t("unknown")}</span>;
  const { pico } = band.expected;
  const range = moneyBand(band);
  const tone = signed && pico !== 0n ? (pico > 0n ? "text-jade" : "text-seal") : undefined;
  return (
    <span className="grid">
      <span className={clsx("font-medium", tone)}>{money(band.expected)}</span>
      {range !== money(band.expected) && (
        <span className="text-xs text-soft md:max-lg:whitespace-normal">{range}</span>
      )}
    </span>
  );
}

/** Only grants the estimate counts on: an offer that has ended must not swell the sum. */
function GrantCell({ vendor }: { readonly vendor: VendorSummary }) {
  const t = useTranslations("comparison.ranking");
  const { tokens, day } = useWords();
  const grants = grantTotals(vendor);
  if (grants === null) {
    const hasAny = vendor.grants.some(({ unit }) => unit === "tokens");
    return hasAny ? <span className="text-xs text-soft">{t("notCounted")}</span> : "–";
  }
  return (
    <span className="grid">
      <span>{t("usedOf", { used: tokens(grants.used), of: tokens(grants.given) })}</span>
      <span className="text-xs text-soft">
        {grants.dryOn === null ? t("notDry") : t("runsDryOn", { day: day(grants.dryOn) })}
      </span>
      {countsOverLimit(vendor) && <span className="text-xs text-amber">{t("overLimit")}</span>}
      {grants.lapsed > 0n && (
        <span className="text-xs text-amber">{t("lapsed", { count: tokens(grants.lapsed) })}</span>
      )}
    </span>
  );
}
