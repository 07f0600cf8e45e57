import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { estimateRequestSchema, toEstimateInput } from "@/lib/schemas/estimate";
import { today } from "./clock";
import { readJson } from "./json-body";
import { problem } from "./problem";

/** Room for 5,000 cells of usage and as many of money. */
const MAX_BYTES = 4 * 1024 * 1024;

/** An estimate's body with what goes beside it in the same object. */
export interface EstimateRequest<Extra> {
  readonly input: EstimateInput;
  readonly extra: Extra;
  /** SHA-256 of the body: equal for a request that is sent again. */
  readonly digest: Uint8Array<ArrayBuffer>;
}

/**
 * Reads an estimate's body. `extra` names further keys the body may have.
 *
 * @returns a problem response when the body is too large (413), no JSON (400), or does not fit (422)
 */
export async function readEstimateRequest<Shape extends z.ZodRawShape>(
  request: Request,
  extra: z.ZodObject<Shape>,
): Promise<EstimateRequest<z.output<z.ZodObject<Shape>>> | Response> {
  const body = await readJson(request, MAX_BYTES);
  if ("tooLarge" in body) {
    return problem(413, "body_too_large", "An estimate's body may have 4 MB.");
  }
  if ("invalid" in body) return problem(400, "not_json", "Send a JSON object as the body.");
  const { core, rest } = split(body.json, Object.keys(extra.shape));
  const parsed = estimateRequestSchema.safeParse(core);
  if (!parsed.success) return problem(422, "does_not_fit", z.prettifyError(parsed.error));
  const parsedExtra = extra.safeParse(rest);
  if (!parsedExtra.success) {
    return problem(422, "does_not_fit", z.prettifyError(parsedExtra.error));
  }
  const input = toEstimateInput(parsed.data, today());
  if (typeof input === "string") return problem(422, "does_not_fit", input);
  const digest = createHash("sha256").update(JSON.stringify(body.json)).digest();
  return { input, extra: parsedExtra.data, digest: new Uint8Array(digest) };
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
