import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { normaliseModelId } from "./model-id";
import { readNestedCache } from "./nested-cache";
import { wholeCounts } from "./whole-counts";

interface GatewayColumns {
  readonly model: string;
  readonly input: string;
  readonly output: string;
  readonly cached?: string;
  readonly written?: string;
  readonly total?: string;
  /** A column of JSON text in which some gateways keep the cached tokens. */
  readonly nested?: string;
  readonly requests?: string;
  readonly cost?: string;
}

/** Longest JSON text that is parsed, in bytes. */
const LONGEST_NESTED = 100_000;

/**
 * A reader of one gateway row: a request, or a day's requests. The gateway's own cost is not money paid to OpenAI, so
 * it is left out, with a note.
 */
export function openGatewayCell(
  header: Header,
  names: GatewayColumns,
  note: (code: IssueCode) => void,
) {
  const at = (name: string | undefined) => (name === undefined ? -1 : header.column(name));
  const [model, input, output] = [at(names.model), at(names.input), at(names.output)];
  const [requests, cost] = [at(names.requests), at(names.cost)];
  const readCounts = openCounts(header, names, note);
  return (row: Row, day: UsageCell["day"]): UsageCell => {
    const name = normaliseModelId(row.text(model, 200));
    const meters = inputMeters(row, { model: name, ...readCounts(row) });
    if (!row.isBlank(cost)) note("gateway_cost");
    if (input >= 0 && row.isBlank(input) && row.isBlank(output)) note("tokens_untold");
    if (name === "" && row.problem === null) note("not_grouped_by_model");
    const count = row.isBlank(requests) ? 1n : row.count(requests);
    return { day, model: name, batch: false, tier: "default", requests: count, meters };
  };
}

function openCounts(header: Header, names: GatewayColumns, note: (code: IssueCode) => void) {
  const at = (name: string | undefined) => (name === undefined ? -1 : header.column(name));
  const [input, output, total] = [at(names.input), at(names.output), at(names.total)];
  const [cached, written, nested] = [at(names.cached), at(names.written), at(names.nested)];
  return (row: Row) => {
    const text = row.isBlank(nested) ? "" : row.longText(nested, LONGEST_NESTED);
    const inner = text === "" ? null : readNestedCache(text);
    const isTold = inner !== null || !row.isBlank(cached);
    const all = row.count(input);
    if (!isTold && all > 0n && row.problem === null) note("cached_untold");
    const told = {
      input: all,
      output: row.count(output),
      cached: largerOf(row.count(cached), inner?.cached),
      written: largerOf(row.count(written), inner?.written),
      total: row.isBlank(total) ? null : row.count(total),
    };
    const whole = wholeCounts(told, inner?.isBeside ?? false);
    if (!whole.fitsTotal && row.problem === null) note("total_disagrees");
    return { input: whole.input, cached: told.cached, written: told.written, output: whole.output };
  };
}

function largerOf(a: bigint, b = 0n): bigint {
  return a > b ? a : b;
}
