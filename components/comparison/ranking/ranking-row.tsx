"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimAction } from "@/components/comparison/claims/claim-action";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { Cell } from "@/components/ui/table";
import type { ClaimPlace } from "@/lib/domain/explain/claim-places";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { DRAWN_COLUMNS } from "./ranking-columns";

/** One vendor's figures; its name opens how they come about. */
export function VendorRow({
  vendor,
  report,
  name,
  place,
  isOpen,
  claimPlace,
  onToggle,
  onExplain,
}: {
  readonly vendor: VendorSummary;
  readonly report: ReportSummary;
  readonly name: string;
  readonly place: number | null;
  readonly isOpen: boolean;
  readonly claimPlace: ClaimPlace | undefined;
  readonly onToggle: () => void;
  /** Opens a figure's arithmetic; null where it cannot be computed. */
  readonly onExplain: ((part: Explained) => void) | null;
}) {
  const t = useTranslations("comparison.ranking");
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
        <div className="pt-1.5 font-normal print:hidden">
          <ClaimAction place={claimPlace} name={name} />
        </div>
      </th>
      {DRAWN_COLUMNS.map(({ key, explained, cell }) => (
        <FigureCell
          key={key}
          label={t(key, { days: report.projected.days })}
          onExplain={onExplain && explained && (() => onExplain(explained))}
        >
          {cell(vendor, report)}
        </FigureCell>
      ))}
    </tr>
  );
}

/** A figure that opens to its arithmetic, where that can be computed. */
function FigureCell({
  label,
  onExplain,
  children,
}: {
  readonly label: string;
  readonly onExplain: (() => void) | null;
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
          onClick={onExplain}
          className="-m-1 rounded-sm p-1 text-right hover:bg-sunk max-md:text-left"
        >
          {children}
          <span className="sr-only">{t("open", { figure: label })}</span>
        </button>
      )}
    </Cell>
  );
}
