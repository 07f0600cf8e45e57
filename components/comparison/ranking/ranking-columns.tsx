"use client";
import type { ReactNode } from "react";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { useWords } from "@/components/words/use-words";
import { steadyOf } from "@/lib/domain/report/ranked";
import type { SortFigure } from "@/lib/domain/report/ranking-sort";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { RANKING_COLUMNS } from "@/lib/format/ranking-columns";
import { BandFigure, CostBar, GrantFigure } from "./ranking-figures";

type Key = (typeof RANKING_COLUMNS)[number]["key"];

interface Drawing {
  readonly cell: (vendor: VendorSummary, report: ReportSummary) => ReactNode;
  /** Which arithmetic a press on the figure opens; null where there is none. */
  readonly explained: Explained | null;
}

function Percent({ share }: { readonly share: bigint }) {
  return useWords().percent(share);
}

const DRAWINGS: Readonly<Record<Key, Drawing>> = {
  cost: {
    explained: "cost",
    cell: (vendor) => (
      <>
        <BandFigure band={vendor.costInDisplayCurrency} />
        <CostBar vendor={vendor} />
      </>
    ),
  },
  saving: { explained: "saving", cell: ({ saving }) => <BandFigure band={saving} signed /> },
  steady: {
    explained: "steady",
    cell: (vendor, report) => <BandFigure band={steadyOf(vendor, report)} />,
  },
  grants: { explained: "grants", cell: (vendor) => <GrantFigure vendor={vendor} /> },
  coverage: {
    explained: "coverage",
    cell: ({ coverage }) => <Percent share={coverage.tokens} />,
  },
};

/** The columns of `lib/format/ranking-columns.ts` as the table and the list on a phone draw them. */
export const DRAWN_COLUMNS: readonly (SortFigure & Drawing & { readonly key: Key })[] =
  RANKING_COLUMNS.map((column) => ({
    ...column,
    ...DRAWINGS[column.key],
  }));
