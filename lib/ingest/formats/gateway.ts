import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Header } from "@/lib/ingest/rows/header";
import type { Row } from "@/lib/ingest/rows/row";
import { gatewayModel } from "./model-id";

interface GatewayColumns {
  readonly model: string;
  readonly input: string;
  readonly output: string;
  readonly cached?: string;
  readonly written?: string;
  readonly requests?: string;
  readonly cost?: string;
}

/**
 * A reader of one request (or of a day's) that a gateway wrote down. What the gateway says it cost
 * is not money paid to OpenAI: it is left out, and said once.
 */
export function openGatewayCell(
  header: Header,
  names: GatewayColumns,
  note: (code: IssueCode) => void,
) {
  const at = (name: string | undefined) => (name === undefined ? -1 : header.column(name));
  const [model, input, output] = [at(names.model), at(names.input), at(names.output)];
  const [cached, written, cost] = [at(names.cached), at(names.written), at(names.cost)];
  const requests = at(names.requests);
  return (row: Row, day: UsageCell["day"]): UsageCell => {
    const name = gatewayModel(row.text(model, 200));
    const meters = inputMeters(row, {
      model: name,
      input: row.count(input),
      cached: row.count(cached),
      written: row.count(written),
      output: row.count(output),
    });
    if (!row.isBlank(cost)) note("gateway_cost");
    if (input >= 0 && row.isBlank(input) && row.isBlank(output)) note("tokens_untold");
    if (name === "" && row.problem === null) note("not_grouped_by_model");
    const count = row.isBlank(requests) ? 1n : row.count(requests);
    return { day, model: name, batch: false, tier: "default", requests: count, meters };
  };
}
