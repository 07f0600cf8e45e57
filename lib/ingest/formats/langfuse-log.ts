import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { readCount } from "@/lib/ingest/rows/cell-values";
import { type ExportKind, inputMeters } from "@/lib/ingest/rows/export-reader";
import type { Row } from "@/lib/ingest/rows/row";
import { openTimestamp } from "@/lib/ingest/rows/timestamp";
import { normaliseModelId } from "./model-id";
import { parseObject } from "./nested-cache";

const USED = new Set(["GENERATION", "EMBEDDING"]);
const CACHED = /cached|cache_read/;
const WRITTEN = /cache_(?:creation|write)/;

/** Langfuse's observations. Only generations and embeddings are use; spans around them would count twice. */
export const langfuseLog: ExportKind = {
  format: "langfuse-log",
  comesAs: "both",
  columns: ["id", "type", "start_time", "provided_model_name", "usage_details", "total_cost"],
  required: ["start_time"],
  detail: { usage: 40, paid: null },
  settles: false,
  saysEmptyDays: false,
  overrules: "all-days-if-any-use",
  recognise: (header) => header.has("provided_model_name", "usage_details"),
  open(header, note) {
    const [type, cost] = [header.column("type"), header.column("total_cost")];
    return {
      dimensions: [header.column("id")],
      timeColumns: [header.column("start_time")],
      names: (row, { start }) => ({ name: row.nameById(header.column("id"), start) }),
      times: openTimestamp(header, ["start_time"]),
      figures(row, { day }) {
        const kind = row.text(type).toUpperCase();
        const details = row.text(header.column("usage_details"), 2000);
        if ((kind !== "" && !USED.has(kind)) || details === "" || details === "{}") {
          note("not_use");
          return { usage: null, paid: null };
        }
        if (!row.isBlank(cost)) note("gateway_cost");
        const model = normaliseModelId(row.text(header.column("provided_model_name"), 200));
        return { usage: readDetails(row, details, { day, model, note }), paid: null };
      },
    };
  },
};

interface Observed {
  readonly day: UsageCell["day"];
  readonly model: string;
  readonly note: (code: IssueCode) => void;
}

/**
 * Langfuse splits input and output into parts (`input_cached_tokens`, `output_reasoning_tokens`).
 * Integrations differ in whether `input` and `output` still include them: the stated total tells.
 */
function readDetails(row: Row, text: string, { day, model, note }: Observed): UsageCell | null {
  const parsed = parseObject(text);
  if (parsed === null) {
    row.reject("bad_number", { column: "usage_details", value: "…" });
    return null;
  }
  const details = new Map<string, unknown>(Object.entries(parsed));
  const names = [...details.keys()];
  const sumOf = (isMeant: (name: string) => boolean) =>
    names.filter(isMeant).reduce((sum, name) => sum + countOf(row, details.get(name)), 0n);
  const inputs = sidesOf("input", sumOf);
  const outputs = sidesOf("output", sumOf);
  const pair = pairOf(
    inputs,
    outputs,
    sumOf((name) => name === "total"),
  );
  if (!names.includes("input")) row.reject("missing_value", { column: "usage_details.input" });
  if (pair === null) row.reject("parts_disagree", { column: "usage_details" });
  const [input, output] = pair ?? [0n, 0n];
  if (model === "" && row.problem === null) note("not_grouped_by_model");
  const cached = sumOf((name) => CACHED.test(name));
  const written = sumOf((name) => WRITTEN.test(name));
  const meters = inputMeters(row, { model, input, cached, written, output });
  return { day, model, batch: false, tier: "default", requests: 1n, meters };
}

/** What a side comes to when its own count includes its parts, and when it does not. */
function sidesOf(side: "input" | "output", sumOf: (isMeant: (name: string) => boolean) => bigint) {
  return [sumOf((name) => name === side), sumOf((name) => name.includes(side))];
}

/** Input and output that make the total, or as they stand where none is told; null when nothing makes it. */
function pairOf(inputs: readonly bigint[], outputs: readonly bigint[], total: bigint) {
  const pairs = inputs.flatMap((input) => outputs.map((output) => [input, output] as const));
  return pairs.find(([input, output]) => total === 0n || input + output === total) ?? null;
}

function countOf(row: Row, value: unknown): bigint {
  if (value === undefined || value === null) return 0n;
  const count = readCount(String(value));
  if (typeof count === "bigint") return count;
  row.reject(count, { column: "usage_details", value: "…" });
  return 0n;
}
