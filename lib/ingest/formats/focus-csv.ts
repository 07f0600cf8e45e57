import { dayOfUnixSeconds } from "@/lib/domain/units/day";
import { type ExportKind, presentColumns } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import type { RowPeriod } from "@/lib/ingest/rows/row-period";
import { readTimestamp } from "@/lib/ingest/rows/timestamp";
import { lastDayBefore } from "@/lib/ingest/time/moments";
import { readDollars } from "./currency";
import { normaliseLineItem } from "./model-id";

const PERIOD = ["chargeperiodstart", "chargeperiodend"];
/** Who sells; later versions of the specification renamed the column. */
const SELLERS = ["serviceprovidername", "providername", "publishername", "invoiceissuername"];
/** What was sold, the most telling first. */
const ITEMS = ["chargedescription", "skumeter", "x_skumetername", "servicename", "skuid"];
const SERVICES = ["servicename", "servicesubcategory", "x_skumetersubcategory", ...ITEMS];
/** Companies that sell nothing but models. */
const OF_MODELS =
  /\b(?:openai|anthropic|deepseek|moonshot|kimi|mistral|openrouter|cohere|groq|x\.?ai)\b/i;
const SECONDS_PER_DAY = 86_400;

/**
 * Cost exports in the FOCUS format, whoever writes them: money by day and charge. Of sellers of much else, such as
 * Microsoft, only charges that name OpenAI count.
 */
export const focusCsv: ExportKind = {
  format: "focus-csv",
  comesAs: "table",
  columns: [...PERIOD, "billedcost", "billingcurrency", "chargecategory"],
  required: ["chargecategory"],
  detail: { usage: null, paid: 25 },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("billedcost", "billingcurrency", "chargeperiodstart"),
  open(header, note) {
    const at = (name: string) => header.column(name);
    const items = presentColumns(header, ITEMS);
    const isOfModels = openSellers(header);
    return {
      dimensions: presentColumns(header, [...new Set([...SELLERS, ...SERVICES, "chargecategory"])]),
      timeColumns: presentColumns(header, PERIOD),
      times: openPeriod(header),
      figures(row, { day }) {
        // What is bought in advance is used later; tax is no price.
        const category = row.text(at("chargecategory"), 50).toLowerCase();
        if (category === "purchase" || category === "tax" || !isOfModels(row)) {
          note("not_use");
          return { usage: null, paid: null };
        }
        const column = items.find((one) => !row.isBlank(one)) ?? -1;
        const item = normaliseLineItem(row.text(column, 200));
        const amount = row.amount(at("billedcost"));
        const currency = readDollars(row, at("billingcurrency"));
        if (item === "" && row.problem === null) note("not_grouped_by_line_item");
        return { usage: null, paid: { day, item, amount, currency } };
      },
    };
  },
};

function openSellers(header: Header) {
  const sellers = presentColumns(header, SELLERS);
  const services = presentColumns(header, SERVICES);
  return (row: Row) =>
    sellers.some((column) => OF_MODELS.test(row.text(column, 200))) ||
    services.some((column) => /openai/i.test(row.text(column, 200)));
}

function openPeriod(header: Header): (row: Row) => RowPeriod | null {
  const [start = -1, end = -1] = PERIOD.map((name) => header.column(name));
  return (row) => {
    const from = readTimestamp(row.text(start));
    const until = row.isBlank(end) ? null : readTimestamp(row.text(end));
    if (from === null) row.reject("bad_time", { column: "ChargePeriodStart" });
    if (from === null) return null;
    const to = until?.start ?? from.start + SECONDS_PER_DAY;
    if (to - from.start > SECONDS_PER_DAY) row.reject("bucket_too_long");
    if (to <= from.start)
      row.reject("time_mismatch", { column: "ChargePeriodStart", other: "ChargePeriodEnd" });
    return {
      start: from.start,
      end: to,
      day: dayOfUnixSeconds(from.start),
      lastDay: lastDayBefore(to),
    };
  };
}
