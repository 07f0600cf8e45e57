// Text as few bytes that fit in a link, and back.

/** The text deflated. */
export function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]), new CompressionStream("deflate-raw"), Number.POSITIVE_INFINITY);
}

/** The text behind packed bytes. Throws when they are none, or hold more than `maxBytes`. */
export async function unpack(packed: BufferSource, maxBytes: number): Promise<string> {
  const bytes = await through(new Blob([packed]), new DecompressionStream("deflate-raw"), maxBytes);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

async function through(
  blob: Blob,
  step: CompressionStream | DecompressionStream,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().pipeThrough(step).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new Error("It unpacks to more than it may hold.");
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws when the text is no base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
