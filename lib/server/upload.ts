import "server-only";
import { createHash } from "node:crypto";

interface UploadLimits {
  /** Longest wait for the next bytes. */
  readonly idleMs: number;
  readonly totalMs: number;
}

const LIMITS: UploadLimits = { idleMs: 10_000, totalMs: 120_000 };

type Ending = "whole" | "timeout" | "aborted" | "unread";

/** A request body as it comes in: never held, only counted and digested on its way through. */
export class Upload {
  bytes = 0;
  /** `unread` until the last byte came: also when the reader stopped before it. */
  ending: Ending = "unread";
  readonly #body: ReadableStream<Uint8Array>;
  readonly #limits: UploadLimits;
  readonly #hash = createHash("sha256");

  constructor(body: ReadableStream<Uint8Array>, limits: UploadLimits = LIMITS) {
    this.#body = body;
    this.#limits = limits;
  }

  /** Of the whole body; null when not all of it came. To be asked once. */
  sha256(): string | null {
    return this.ending === "whole" ? this.#hash.digest("hex") : null;
  }

  /** The body's bytes. Ends early, with {@link ending} saying why, when the sender stalls or leaves. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const reader = this.#body.getReader();
    const deadline = Date.now() + this.#limits.totalMs;
    try {
      for (;;) {
        const wait = Math.min(this.#limits.idleMs, deadline - Date.now());
        const step = await within(wait, reader.read());
        if (step === "timeout") {
          this.ending = "timeout";
          return;
        }
        if (step.done) {
          this.ending = "whole";
          return;
        }
        this.bytes += step.value.byteLength;
        this.#hash.update(step.value);
        yield step.value;
      }
    } catch {
      this.ending = "aborted"; // the sender left in the middle
    } finally {
      // Not awaited: behind a stalled sender it never settles, and the answer must not wait for it.
      if (this.ending !== "whole") reader.cancel().catch(() => {});
    }
  }
}

/** The step, or "timeout" when it takes longer than `ms`. */
async function within<T>(ms: number, step: Promise<T>): Promise<T | "timeout"> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<"timeout">((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), "timeout");
  });
  return Promise.race([step, timeout]).finally(() => clearTimeout(timer));
}

/** The length the sender announced, or null when it announced none. */
export function announcedLength(request: Request): number | null {
  const text = request.headers.get("content-length");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
