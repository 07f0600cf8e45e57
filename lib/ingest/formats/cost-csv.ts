import { parseDecimal } from "@/lib/domain/units/decimal";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { BUCKET_COLUMNS, type BucketTimes, openBucketTimes } from "@/lib/ingest/rows/bucket-times";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { readDollars } from "./currency";
import { parseLineItem } from "./line-item";
import { keepItem } from "./model-id";

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
        const item = keepItem(row.text(lineItem, 200));
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

/** Tokens of a unit that counts them: one, or a thousand. Null for images, seconds and the like. */
function tokenDecimals(unit: string): number | null {
  if (unit === "tokens") return 0;
  return unit === "1000_tokens" ? 3 : null;
}

/** Null when it is not a whole number of tokens, or when a comma, a point or an exponent leaves it open what it is. */
function readTokens(text: string, decimals: number): bigint | null {
  if (/e|^[1-9]\d{0,2}\.000$/i.test(text)) return null;
  const isThousands = decimals === 0 && /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text);
  const tokens = parseDecimal(isThousands ? text.replaceAll(",", "") : text, decimals);
  return tokens === null || tokens < 0n || tokens >= MOST_TOKENS ? null : tokens;
}

function openQuantity(header: Header, note: (code: IssueCode) => void) {
  const quantity = header.column("quantity");
  const unit = header.column("quantity_unit");
  return (row: Row, item: string, { day }: BucketTimes): UsageCell | null => {
    const decimals = tokenDecimals(row.text(unit, 50).toLowerCase());
    const named = parseLineItem(item);
    if (decimals === null || named === null || row.isBlank(quantity)) return null;
    const tokens = readTokens(row.text(quantity, 100), decimals);
    if (tokens === null) {
      if (row.problem === null) note("quantity_unread");
      return null;
    }
    return {
      day,
      model: named.model,
      batch: false,
      tier: "default",
      requests: 0n,
      meters: { [named.meter]: tokens },
    };
  };
}
