import "server-only";
import { createHash } from "node:crypto";
import type { UsageIssue } from "@/lib/domain/usage/usage";

/** How long a sender may take. */
export interface UploadLimits {
  /** Longest wait for the next bytes. */
  readonly idleMs: number;
  readonly totalMs: number;
  /** Least speed, over the time spent waiting, once that is {@link graceMs}. */
  readonly bytesPerSecond: number;
  readonly graceMs: number;
}

export const UPLOAD_LIMITS: UploadLimits = {
  idleMs: 10_000,
  totalMs: 120_000,
  bytesPerSecond: 50_000,
  graceMs: 10_000,
};

type TooSlow = "upload_stalled" | "upload_timeout" | "upload_slow";
type Ending = "whole" | "aborted" | "unread" | TooSlow;

/** A request body as it comes in: never held, only counted and digested on its way through. */
export class Upload {
  bytes = 0;
  /** `unread` until the last byte came: also when the reader stopped before it. */
  ending: Ending = "unread";
  readonly #body: ReadableStream<Uint8Array>;
  readonly #limits: UploadLimits;
  readonly #hash = createHash("sha256");
  #waitedMs = 0;

  constructor(body: ReadableStream<Uint8Array>, limits: UploadLimits = UPLOAD_LIMITS) {
    this.#body = body;
    this.#limits = limits;
  }

  /** Of the whole body; null when not all of it came. To be asked once. */
  sha256(): string | null {
    return this.ending === "whole" ? this.#hash.digest("hex") : null;
  }

  /** The issue that says why the sender was let go, or null when it was not. */
  slowness(): { code: TooSlow; values: NonNullable<UsageIssue["values"]> } | null {
    const { idleMs, totalMs, bytesPerSecond } = this.#limits;
    if (this.ending === "upload_slow")
      return { code: this.ending, values: { limit: String(bytesPerSecond) } };
    if (this.ending === "upload_stalled")
      return { code: this.ending, values: { seconds: String(idleMs / 1000) } };
    if (this.ending === "upload_timeout")
      return { code: this.ending, values: { seconds: String(totalMs / 1000) } };
    return null;
  }

  /** The body's bytes. Ends early, with {@link ending} saying why, when the sender stalls or leaves. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const reader = this.#body.getReader();
    const deadline = Date.now() + this.#limits.totalMs;
    try {
      for (;;) {
        const step = await this.#next(reader, deadline);
        if (typeof step === "string") {
          this.ending = step;
          return;
        }
        this.bytes += step.byteLength;
        this.#hash.update(step);
        yield step;
      }
    } catch {
      this.ending = "aborted"; // the sender left in the middle
    } finally {
      // Not awaited: behind a stalled sender it never settles, and the answer must not wait for it.
      if (this.ending !== "whole") reader.cancel().catch(() => {});
    }
  }

  /** The next bytes, or how it ended. Only the waiting counts: a slow reader is not the sender's fault. */
  async #next(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    deadline: number,
  ): Promise<Uint8Array | "whole" | TooSlow> {
    const { idleMs, bytesPerSecond, graceMs } = this.#limits;
    const started = Date.now();
    const isLast = deadline - started < idleMs;
    const step = await within(Math.min(idleMs, deadline - started), reader.read());
    if (step === "timeout") return isLast ? "upload_timeout" : "upload_stalled";
    if (step.done) return "whole";
    this.#waitedMs += Date.now() - started;
    const isSlow = this.bytes * 1000 < bytesPerSecond * this.#waitedMs;
    return this.#waitedMs > graceMs && isSlow ? "upload_slow" : step.value;
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
