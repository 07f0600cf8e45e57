import "server-only";

/** How much of a body that is too large is read and dropped, so that its sender lives to see the answer. */
const MAX_DROPPED_BYTES = 64 * 1024 * 1024;

type Body = { readonly json: unknown } | { readonly tooLarge: true } | { readonly invalid: true };

/**
 * A request's body as JSON, never holding more than `maxBytes` of it: bytes are counted as they
 * come, whatever `Content-Length` says.
 */
export async function readJson(request: Request, maxBytes: number): Promise<Body> {
  if (request.body === null) return { invalid: true };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes + MAX_DROPPED_BYTES) break;
    if (bytes <= maxBytes) chunks.push(value);
    else chunks.length = 0;
  }
  if (bytes > maxBytes) return { tooLarge: true };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    return { json: JSON.parse(text) };
  } catch {
    return { invalid: true };
  }
}
