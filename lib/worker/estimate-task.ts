import type { SinceThen } from "@/lib/domain/share/since-then";
import type { Day } from "@/lib/domain/units/day";
import type { StoredSnapshot } from "@/lib/schemas/stored-snapshot";

/** An `EstimateCatalogue` in memory that all threads share, so that handing it over copies nothing. */
export interface PackedCatalogue {
  readonly revision: string;
  /** As `v8.serialize` writes it. */
  readonly bytes: SharedArrayBuffer;
}

/** What a worker thread is asked to do with a request's body. */
export interface EstimateTask {
  /** `estimate` answers a report, `share` the snapshot to store, `since` what a stored one would say now. */
  readonly kind: "estimate" | "share" | "since";
  /** The body as it came, at most 4 MB; of `since` an `OpenSnapshot` as `v8.serialize` writes it. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Whether it may take long, where the size of the body does not tell. */
  readonly isHeavy?: boolean;
  /** The day that stands for an absent `asOf`. */
  readonly today: Day;
  readonly catalogue: PackedCatalogue;
  /** Shared: the thread writes 1 as it begins. */
  readonly begun?: Int32Array<SharedArrayBuffer>;
}

/** One thing wrong with a body. `path` is as in `usage[3].meters.output`, empty for the whole body. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Why a body is not answered. */
export interface TaskRefusal {
  readonly kind: "refused";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Empty when no part of the body is to blame. */
  readonly errors: readonly FieldError[];
}

interface EstimateDone {
  readonly kind: "estimate";
  /** The answer as UTF-8 JSON. */
  readonly json: Uint8Array<ArrayBuffer>;
}

interface ShareDone {
  readonly kind: "share";
  readonly snapshot: StoredSnapshot;
  /** Undefined: the request does not say. */
  readonly expiresInDays: number | undefined;
}

interface SinceDone {
  readonly kind: "since";
  /** Null when nothing has changed. */
  readonly since: SinceThen | null;
}

export type TaskAnswer = TaskRefusal | EstimateDone | ShareDone | SinceDone;
