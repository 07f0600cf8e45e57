import "server-only";
import { createHash } from "node:crypto";
import { readBody } from "./body";
import { problem } from "./problem";

/** A body as JSON, and what tells it from another. */
export interface JsonBody {
  readonly json: unknown;
  /** SHA-256 of its bytes: equal for a request that is sent again. */
  readonly digest: Uint8Array<ArrayBuffer>;
}

/** 415 for a body that is not sent as JSON: a form of another site could send anything else. */
export function notJson(request: Request): Response | null {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/json\s*(?:;|$)/i.test(type)) return null;
  return problem(415, "content_type", "Send JSON with Content-Type: application/json.");
}

/** SHA-256 of a body. */
export function digestOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

/**
 * A request's body as JSON. See {@link readBody} for its limits.
 *
 * @returns a problem response when it is none (400), is not sent as JSON (415), or its body cannot be read
 */
export async function readJson(
  request: Request,
  maxBytes: number,
  most: string,
): Promise<JsonBody | Response> {
  const refusal = notJson(request);
  if (refusal !== null) return refusal;
  const bytes = await readBody(request, maxBytes, most);
  if (bytes instanceof Response) return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { json: JSON.parse(text), digest: digestOf(bytes) };
  } catch {
    return problem(400, "not_json", "Send a JSON object as the body.");
  }
}
