import { parseDecimal } from "@/lib/domain/units/decimal";
import { BILLED_PER_UNIT, type Billed } from "@/lib/domain/units/money";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import { openLegacyTimestamp } from "@/lib/ingest/rows/legacy-timestamp";
import type { Row } from "@/lib/ingest/rows/row";
import { readDollars } from "./currency";
import { normaliseLineItem } from "./model-id";

const TIMES = ["timestamp", "date"];
const DIMENSIONS = ["name", "project_id", "user_id", "organization_id"];
/** `cost_in_major` is rounded to eight decimals, so that far it may differ from the cents. */
const ROUNDING = BILLED_PER_UNIT / 10n ** 8n;
/** Cents, so that a hundredth of the dollar's decimals makes them dollars. */
const CENTS_DECIMALS = 34;

/** The legacy cost export: `cost` is in cents, `cost_in_major` in dollars. Dollars are counted. */
export const costLegacyCsv: ExportKind = {
  format: "cost-legacy-csv",
  comesAs: "table",
  columns: [...TIMES, ...DIMENSIONS, "currency", "cost", "cost_in_major"],
  required: ["timestamp"],
  detail: { usage: null, paid: 40 },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("cost_in_major", "name", "currency"),
  open(header, note) {
    const name = header.column("name");
    const dollars = header.column("cost_in_major");
    const cents = header.column("cost");
    const currency = header.column("currency");
    return {
      dimensions: DIMENSIONS.map((column) => header.column(column)),
      timeColumns: presentColumns(header, TIMES),
      times: openLegacyTimestamp(header),
      figures(row, { day }) {
        const item = normaliseLineItem(row.text(name, 200));
        const paid = {
          day,
          item,
          amount: row.amount(dollars),
          currency: readDollars(row, currency),
        };
        if (row.problem === null && item === "") note("not_grouped_by_line_item");
        if (row.problem === null && centsDisagree(row, cents, paid.amount)) note("cents_disagree");
        return { usage: null, paid };
      },
    };
  },
};

/** The same as the old dashboard's JSON. */
export const costLegacyJson: ExportKind = {
  ...costLegacyCsv,
  format: "cost-legacy-json",
  comesAs: "objects",
  detail: { usage: null, paid: 30 },
};

function centsDisagree(row: Row, column: number, dollars: Billed): boolean {
  if (row.isBlank(column)) return false;
  const stated = parseDecimal(row.text(column, 100), CENTS_DECIMALS);
  if (stated === null) return true;
  const difference = stated - dollars;
  return difference > ROUNDING || difference < -ROUNDING;
}
