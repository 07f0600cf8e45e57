import type { DailySpend, EstimateReport } from "@/lib/domain/estimate/estimate-report";
import type { Currency } from "@/lib/domain/units/money";

/** What a vendor costs day by day, expected band; money in the vendor's currency. */
export interface VendorDays {
  readonly vendor: string;
  readonly currency: Currency;
  readonly daily: readonly DailySpend[];
}

/** Every vendor's days of a report; none of a report there is not. */
export function vendorDays(report: EstimateReport | null): VendorDays[] {
  const vendors = report?.vendors ?? [];
  return vendors.map(({ vendor, currency, daily }) => ({ vendor, currency, daily }));
}
