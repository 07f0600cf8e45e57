"use client";
import type { VendorNames } from "@/components/words/names";
import type { Sensitivity } from "@/lib/domain/explain/flip";
import type { Currency } from "@/lib/domain/units/money";
import { SensitivityChart } from "./sensitivity-chart";

/** One small chart for each assumption that was tried. */
export function SensitivityCharts({
  sensitivities,
  currency,
  names,
}: {
  readonly sensitivities: readonly Sensitivity[];
  readonly currency: Currency;
  readonly names: VendorNames;
}) {
  const met = new Set(sensitivities.flatMap(({ lines }) => lines.map(({ vendor }) => vendor)));
  const vendors = [...met];
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 md:grid-cols-2">
      {sensitivities.map((sensitivity) => (
        <SensitivityChart
          key={sensitivity.assumption}
          lookOf={(vendor) => vendors.indexOf(vendor)}
          {...{ sensitivity, currency, names }}
        />
      ))}
    </div>
  );
}
