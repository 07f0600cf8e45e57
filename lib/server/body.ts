import "server-only";
import { problem } from "./problem";
import { again } from "./retry-after";

/** How long and how much a sender may take; bytes held count for all requests together. */
export interface BodyLimits {
  /** Longest wait for the next bytes. */
  readonly idleMs: number;
  readonly totalMs: number;
  readonly heldBytes: number;
}

const MIB = 1024 * 1024;
const LIMITS: BodyLimits = { idleMs: 5_000, totalMs: 20_000, heldBytes: 64 * MIB };
/** How much of a body that is too large is read and dropped, so that its sender lives to see the answer. */
const MAX_DROPPED_BYTES = 64 * MIB;
const AGAIN_AFTER_SECONDS = 5;

let held = 0;

type Ending = "whole" | "too-large" | "stalled" | "no-room" | "broken";

/**
 * A request's body, never holding more than `maxBytes` of it, nor more than 64 MB of all bodies
 * together: bytes are counted as they come, whatever `Content-Length` says.
 *
 * @param most what is said of a body that is too large: how much it may have
 * @returns a problem response when it is too large (413), too slow (408) or there is no room (503)
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  most: string,
  limits: BodyLimits = LIMITS,
): Promise<Uint8Array<ArrayBuffer> | Response> {
  const chunks: Uint8Array[] = [];
  try {
    const ending = await collect(request, maxBytes, chunks, limits);
    if (ending === "too-large") return problem(413, "body_too_large", most);
    if (ending === "stalled") return tooSlow(limits);
    if (ending === "broken") return problem(400, "body_broken", "The body ended early.");
    if (ending === "no-room") {
      const detail = "Too many bodies are being read. Send this one again.";
      return again(problem(503, "busy", detail), AGAIN_AFTER_SECONDS);
    }
    return joined(chunks);
  } finally {
    held -= sizeOf(chunks);
  }
}

function tooSlow({ idleMs, totalMs }: BodyLimits) {
  const detail = `The body came too slowly: at most ${idleMs / 1000} s between two parts, ${totalMs / 1000} s in all.`;
  return problem(408, "body_too_slow", detail);
}

async function collect(
  request: Request,
  maxBytes: number,
  chunks: Uint8Array[],
  limits: BodyLimits,
): Promise<Ending> {
  if (request.body === null) return "whole";
  const reader = request.body.getReader();
  const endsAt = Date.now() + limits.totalMs;
  let bytes = 0;
  for (;;) {
    const read = await next(reader, Math.min(limits.idleMs, endsAt - Date.now()));
    if (typeof read === "string") return left(reader, read);
    if (read.done) return bytes > maxBytes ? "too-large" : "whole";
    bytes += read.value.byteLength;
    if (bytes > maxBytes + MAX_DROPPED_BYTES) return left(reader, "too-large");
    if (bytes > maxBytes) {
      held -= sizeOf(chunks);
      chunks.length = 0;
      continue;
    }
    if (held + read.value.byteLength > limits.heldBytes) return left(reader, "no-room");
    held += read.value.byteLength;
    chunks.push(read.value);
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The next bytes, or why there are none. */
async function next(reader: Reader, withinMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"stalled">((resolve) => {
    timer = setTimeout(() => resolve("stalled"), Math.max(0, withinMs));
  });
  try {
    return await Promise.race([reader.read(), late]);
  } catch {
    return "broken";
  } finally {
    clearTimeout(timer);
  }
}

/** Nobody waits for what the sender still has to say. */
function left(reader: Reader, ending: Ending): Ending {
  reader.cancel().catch(() => {});
  return ending;
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** In memory of its own, which can be handed to another thread. */
function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
