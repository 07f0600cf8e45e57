import { formatDecimal } from "@/lib/domain/units/decimal";
import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
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
const BILLED_DECIMALS = 36;
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
    const unread = new UnreadMeters(cost, header.column("billingcurrency"));
    return {
      dimensions: DIMENSIONS.map((name) => header.column(name)),
      timeColumns: [firstOf(header, TIMES)],
      times: openTimestamp(header, TIMES),
      dateOrder: "month-first", // Azure's own, in every country
      figures(row, { day }) {
        const name = row.text(meterName);
        const named = parseAzureMeter(name, row.text(unit));
        if (named === "unread") unread.add(row, name);
        if (named === "other-maker") note("other_makers");
        if (named === "not-tokens") note("not_use");
        if (typeof named === "string") return { usage: null, paid: null };
        if (row.isBlank(unit)) note("azure_unit");
        if (!row.isBlank(cost)) note("gateway_cost");
        const { meter, ...of } = named;
        const tokens = readTokens(row, quantity, row.text(unit));
        const usage = { day, ...of, requests: 0n, meters: { [meter]: tokens } };
        return { usage, paid: null };
      },
      closing: () => unread.issues(),
    };
  },
};

/** Most names of unread meters that are said one by one. */
const MOST_NAMED = 20;

/** Meters in tokens that could not be read, with what they cost. */
class UnreadMeters {
  readonly #meters = new Map<string, { rows: number; cost: bigint; currency: string }>();
  readonly #cost: number;
  readonly #currency: number;

  constructor(cost: number, currency: number) {
    this.#cost = cost;
    this.#currency = currency;
  }

  /** Leaves the row out. */
  add(row: Row, name: string): void {
    const cost = row.isBlank(this.#cost) ? 0n : row.amount(this.#cost);
    const currency = row.text(this.#currency, 10);
    const known = this.#meters.get(name) ?? { rows: 0, cost: 0n, currency };
    this.#meters.set(name, { ...known, rows: known.rows + 1, cost: known.cost + cost });
    row.reject("unknown_meter", { value: name });
  }

  /** One error for each meter: the file is not whole without it. */
  issues(): UsageIssue[] {
    return [...this.#meters].slice(0, MOST_NAMED).map(([name, { rows, cost, currency }]) =>
      makeIssue("unread_meter", 0, {
        name,
        count: String(rows),
        cost: `${formatDecimal(cost, BILLED_DECIMALS)} ${currency}`.trim(),
      }),
    );
  }
}

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
  const match =
    /^(10{0,6}|1,000(?:,000)?)\s*(K|M|thousand|million)?(?:s?\s*tokens?)?\s*(?:\/.*)?$/i.exec(
      unit.trim(),
    );
  if (!match) return null;
  const digits = (match[1] ?? "1").replaceAll(/\D/g, "").length - 1;
  const word = (match[2] ?? "").toLowerCase();
  if (word === "k" || word === "thousand") return digits + 3;
  return word === "" ? digits : digits + 6;
}
