import type { z } from "zod";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Day } from "@/lib/domain/units/day";
import { estimateRequestSchema, toEstimateInput } from "@/lib/schemas/estimate";
import type { TaskRefusal } from "./estimate-task";
import { doesNotFit, fieldErrorIn, fieldErrorsOf } from "./field-errors";

/** An estimate's body with what goes beside it in the same object. */
export interface EstimateBody<Extra> {
  readonly input: EstimateInput;
  readonly extra: Extra;
}

/**
 * Reads an estimate's body. `extra` names further keys the body may have.
 *
 * @returns a refusal when the body is no JSON (400) or does not fit (422)
 */
export function readEstimateBody<Shape extends z.ZodRawShape>(
  bytes: Uint8Array,
  extra: z.ZodObject<Shape>,
  today: Day,
): EstimateBody<z.output<z.ZodObject<Shape>>> | TaskRefusal {
  const json = parse(bytes);
  if (json === undefined) return NOT_JSON;
  const { core, rest } = split(json, Object.keys(extra.shape));
  const parsed = estimateRequestSchema.safeParse(core);
  if (!parsed.success) return doesNotFit(fieldErrorsOf(parsed.error));
  const parsedExtra = extra.safeParse(rest);
  if (!parsedExtra.success) return doesNotFit(fieldErrorsOf(parsedExtra.error));
  const input = toEstimateInput(parsed.data, today);
  if (typeof input === "string") return doesNotFit([fieldErrorIn(input)]);
  return { input, extra: parsedExtra.data };
}

const NOT_JSON: TaskRefusal = {
  ...{ kind: "refused", status: 400, errors: [] },
  ...{ code: "not_json", detail: "Send a JSON object as the body." },
};

/** Undefined for what is no JSON in UTF-8. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function split(json: unknown, keys: readonly string[]) {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { core: json, rest: {} };
  }
  const entries = Object.entries(json);
  const isExtra = ([key]: [string, unknown]) => keys.includes(key);
  return {
    core: Object.fromEntries(entries.filter((entry) => !isExtra(entry))),
    rest: Object.fromEntries(entries.filter(isExtra)),
  };
}
