import { parseDecimal } from "@/lib/domain/units/decimal";
import { Billed } from "@/lib/domain/units/money";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseLineItem } from "./model-id";

/** Cents, so that a hundredth of a dollar's 36 decimals makes them dollars. */
const CENTS_DECIMALS = 34;

/** The old `/dashboard/billing/usage` answer: **cents** by day and family name. */
export const billingLegacyJson: ExportKind = {
  format: "billing-legacy-json",
  comesAs: "objects",
  columns: ["timestamp", "name", "cost"],
  required: [],
  detail: { usage: null, paid: 20 },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) =>
    header.has("timestamp", "name", "cost", "@list") && !header.has("cost_in_major"),
  open(header) {
    const [name, cost] = [header.column("name"), header.column("cost")];
    return {
      dimensions: [name],
      timeColumns: [header.column("timestamp")],
      times: openTimestamp(header, ["timestamp"]),
      figures(row, { day }) {
        const item = normaliseLineItem(row.text(name, 200));
        const amount = parseDecimal(row.text(cost, 60), CENTS_DECIMALS);
        if (amount === null) row.reject("bad_number", { column: "cost", value: "…" });
        return { usage: null, paid: { day, item, amount: Billed(amount ?? 0n), currency: "USD" } };
      },
    };
  },
};
