import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { openStamp } from "@/lib/ingest/rows/stamp-times";
import { parseAzureMeter } from "./azure-meter";

const TIMES = ["date", "usagedatetime", "usagedate"];
const QUANTITIES = ["quantity", "usagequantity"];
const DIMENSIONS = [
  "metername",
  "resourceid",
  "instanceid",
  "resourcegroup",
  "subscriptionid",
  "subscriptionguid",
];
const COSTS = ["costinbillingcurrency", "pretaxcost", "cost"];

/** Azure's cost details: tokens of OpenAI's models, in thousands or millions. The money went to Microsoft. */
export const azureCsv: ExportKind = {
  format: "azure-cost-csv",
  comesAs: "both",
  columns: [
    ...TIMES,
    ...QUANTITIES,
    "metercategory",
    "metersubcategory",
    "metername",
    "unitofmeasure",
  ],
  required: [],
  detail: { usage: 20, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("metercategory", "metername"),
  open(header, note) {
    const meterName = header.column("metername");
    const quantity = firstOf(header, QUANTITIES);
    const unit = header.column("unitofmeasure");
    const cost = firstOf(header, COSTS);
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: [firstOf(header, TIMES)],
      times: openStamp(header, TIMES),
      dateOrder: "month-first", // Azure's own, in every country
      figures(row, { day }) {
        const named = parseAzureMeter(row.text(meterName));
        if (named === null) {
          note("not_use");
          return { usage: null, paid: null };
        }
        if (row.isBlank(unit)) note("azure_unit");
        if (!row.isBlank(cost)) note("gateway_cost");
        const { model, batch, meter } = named;
        const tokens = readTokens(row, quantity, row.text(unit));
        const meters = { [meter]: tokens };
        return {
          usage: { day, model, batch, tier: "default", requests: 0n, meters },
          paid: null,
        };
      },
    };
  },
};

function firstOf(header: Header, names: readonly string[]): number {
  return header.column(names.find((name) => header.has(name)) ?? "");
}

/** A quantity in its unit, `1K`, `1M` or `1000`; a thousand where none is given. */
function readTokens(row: Row, column: number, unit: string): bigint {
  const size = unit === "" ? 3 : unitDecimals(unit);
  const quantity = row.amount(column);
  if (size === null) row.reject("bad_number", { column: "unitofmeasure", value: "…" });
  // Quantities carry float noise far below one token.
  const tokens = (quantity * 10n ** BigInt(size ?? 0) + BILLED_PER_UNIT / 2n) / BILLED_PER_UNIT;
  if (tokens < 0n) row.reject("negative_number", { column: row.name(column), value: "…" });
  return tokens;
}

function unitDecimals(unit: string): number | null {
  const match = /^(1|10|100|1000|1,000|1000000)\s*(K|M)?(?:\b|\s|\/)/i.exec(`${unit} `);
  if (!match) return null;
  const digits = (match[1] ?? "1").replaceAll(/\D/g, "").length - 1;
  const letter = (match[2] ?? "").toUpperCase();
  if (letter === "K") return digits + 3;
  return letter === "M" ? digits + 6 : digits;
}
