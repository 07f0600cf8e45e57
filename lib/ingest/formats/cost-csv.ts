import { parseDecimal } from "@/lib/domain/units/decimal";
import type { Meter } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { BUCKET_COLUMNS, openBucketTimes } from "@/lib/ingest/rows/bucket-times";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import type { RowPeriod } from "@/lib/ingest/rows/row-period";
import { readDollars } from "./currency";
import { modelOfUnits, parseLineItem } from "./line-item";
import { normaliseLineItem } from "./model-id";

const DIMENSIONS = [
  "line_item",
  "project_id",
  "organization_id",
  "user_id",
  "api_key_id",
  "api_source",
];

/** Counts have at most 18 digits. */
const MOST_TOKENS = 10n ** 18n;

/** The present cost export, all four headers it has had: dollars per day and line item. */
export const costCsv: ExportKind = {
  format: "cost-csv",
  comesAs: "both",
  columns: [
    ...BUCKET_COLUMNS,
    ...DIMENSIONS,
    "amount_value",
    "amount_currency",
    "quantity",
    "quantity_unit",
  ],
  required: [],
  detail: { usage: 110, paid: 60 },
  settles: true,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("amount_value", "amount_currency", "start_time"),
  open(header, note) {
    const amount = header.column("amount_value");
    const currency = header.column("amount_currency");
    const lineItem = header.column("line_item");
    const readQuantity = openQuantity(header, note);
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: presentColumns(header, BUCKET_COLUMNS),
      times: openBucketTimes(header),
      figures(row, times) {
        const item = normaliseLineItem(row.text(lineItem, 200));
        const paid = {
          day: times.day,
          item,
          amount: row.amount(amount),
          currency: readDollars(row, currency),
        };
        if (item === "" && row.problem === null) note("not_grouped_by_line_item");
        return { usage: readQuantity(row, item, times), paid };
      },
    };
  },
};

/** What a unit counts, and by which power of ten; null for storage and what else no model's price covers. */
const UNITS: ReadonlyMap<string, { readonly meter: Meter | "tokens"; readonly decimals: number }> =
  new Map([
    ["tokens", { meter: "tokens", decimals: 0 }],
    ["1000_tokens", { meter: "tokens", decimals: 3 }],
    ["images", { meter: "images", decimals: 0 }],
    ["characters", { meter: "characters", decimals: 0 }],
    ["duration_seconds", { meter: "audioSeconds", decimals: 0 }],
  ]);

/** Null when it is not a whole number of tokens, or when a comma, a point or an exponent leaves it open what it is. */
function readWhole(text: string, decimals: number): bigint | null {
  if (/e|^[1-9]\d{0,2}\.000$/i.test(text)) return null;
  const isThousands = decimals === 0 && /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text);
  const count = parseDecimal(isThousands ? text.replaceAll(",", "") : text, decimals);
  return count === null || count < 0n || count >= MOST_TOKENS ? null : count;
}

/** The model and meter that a quantity belongs to, or null. */
function namedBy(item: string, meter: Meter | "tokens"): { model: string; meter: Meter } | null {
  if (meter === "tokens") return parseLineItem(item);
  const model = modelOfUnits(item);
  return model === "" ? null : { model, meter };
}

function openQuantity(header: Header, note: (code: IssueCode) => void) {
  const quantity = header.column("quantity");
  const unitColumn = header.column("quantity_unit");
  return (row: Row, item: string, { day }: RowPeriod): UsageCell | null => {
    if (row.isBlank(quantity) || /^0*(?:\.0*)?$/.test(row.text(quantity, 100))) return null;
    const unit = UNITS.get(row.text(unitColumn, 50).toLowerCase());
    const named = unit === undefined ? null : namedBy(item, unit.meter);
    if (unit === undefined || named === null) {
      if (row.problem === null) note(unit === undefined ? "not_tokens" : "quantity_unused");
      return null;
    }
    const count = readWhole(row.text(quantity, 100), unit.decimals);
    if (count === null) {
      if (row.problem === null) note("quantity_unread");
      return null;
    }
    const { model, meter } = named;
    return { day, model, batch: false, tier: "default", requests: 0n, meters: { [meter]: count } };
  };
}
