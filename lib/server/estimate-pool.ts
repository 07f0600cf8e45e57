import "server-only";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import Piscina from "piscina";
import type { EstimateTask, TaskAnswer, TaskRefusal } from "@/lib/worker/estimate-task";
import { fewAtATime } from "./few-at-a-time";

/** Made of lib/worker/estimate.worker.ts by scripts/make/build-worker.mjs. */
const WORKER = join(process.cwd(), "server/generated/estimate-worker.mjs");

/** What one piece of work may cost, and how many may wait for it. */
export interface PoolLimits {
  /** Longest work, counted while the process has the processor. */
  readonly workMs: number;
  /** Longest work by the clock, where other programs take the processor. */
  readonly starvedMs: number;
  /** Milliseconds for which all threads of this process together have had a processor. */
  readonly processorMs: () => number;
  /** Longest wait for a free thread. */
  readonly patienceMs: number;
  readonly waiting: number;
  /** Threads for what is heavy, and as many again that only take what is light. */
  readonly threads: number;
}

const LIMITS: PoolLimits = {
  workMs: 5_000,
  starvedMs: 20_000,
  processorMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  patienceMs: 10_000,
  waiting: 64,
  threads: Math.max(1, availableParallelism() - 1),
};

/** Memory of one thread, in MB: the catalogue takes 10, the largest body about 100. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };
/** How often it is looked whether a thread has begun, as its start is not part of the work, and whether it took too long. */
const LOOK_MS = 50;
/** A thread that has not begun by then never will. */
const START_MS = 20_000;
const IDLE_MS = 300_000;

/** A body from this size on is heavy, and so is one that asks for splits. */
const HEAVY_BYTES = 100_000;
const ASKS_FOR_MIXES = '"mixes"';

/** A task's answer and what it cost. */
export interface Worked {
  /** "busy": no thread came free. "gone": whoever asked has left. */
  readonly answer: TaskAnswer | "busy" | "gone";
  /** Milliseconds a thread was taken for it. */
  readonly ms: number;
}

const TOO_MUCH: TaskRefusal = {
  ...{ kind: "refused", status: 422, code: "too_much_work", errors: [] },
  detail:
    "This takes more than 5 s. Ask for less: a shorter horizon, usage summed over longer days or of fewer models, fewer vendors, no mixes.",
};

/**
 * Threads that compute estimates. Light work never waits for heavy work, work that takes longer
 * than its budget is stopped with its thread, and so is that of a client who left.
 */
export class EstimatePool {
  readonly #pool: Piscina<EstimateTask, TaskAnswer>;
  readonly #limits: PoolLimits;
  readonly #light: ReturnType<typeof fewAtATime>;
  readonly #heavy: ReturnType<typeof fewAtATime>;

  constructor(limits: Partial<PoolLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
    const { threads, waiting, patienceMs } = this.#limits;
    const lane = { running: threads, waiting, patienceMs };
    this.#light = fewAtATime(lane);
    this.#heavy = fewAtATime(lane);
    this.#pool = new Piscina({
      ...{
        filename: WORKER,
        name: "work",
        minThreads: 1,
        maxThreads: 2 * threads,
        idleTimeout: IDLE_MS,
        execArgv: [], // what the server is started with is the server's: its metrics, its end
      },
      ...{ resourceLimits: MEMORY },
    });
  }

  /** @param signal aborted when whoever asked has left */
  async run(task: EstimateTask, signal: AbortSignal): Promise<Worked> {
    const body = Buffer.from(task.body.buffer);
    const isHeavy = task.isHeavy ?? (body.length >= HEAVY_BYTES || body.includes(ASKS_FOR_MIXES));
    const lane = isHeavy ? this.#heavy : this.#light;
    const worked = await lane(() => this.#work(task, signal));
    return worked ?? { answer: "busy", ms: 0 };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #work(task: EstimateTask, left: AbortSignal): Promise<Worked> {
    const startedAt = performance.now();
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const budget = new Budget(this.#limits, begun);
    const done = (answer: Worked["answer"]) => ({ answer, ms: performance.now() - startedAt });
    try {
      const transferList = [task.body.buffer];
      const signal = AbortSignal.any([left, budget.signal]);
      return done(await this.#pool.run({ ...task, begun }, { signal, transferList }));
    } catch (error) {
      if (left.aborted) return done("gone");
      if (budget.signal.aborted || isOutOfMemory(error)) return done(TOO_MUCH);
      throw error;
    } finally {
      budget.end();
    }
  }
}

/**
 * Aborts once `workMs` have passed since a thread set `begun`, and the process had the processor for as
 * long: slow work on a machine busy with other things is not much work. After `starvedMs` it aborts anyway.
 */
class Budget {
  readonly #aborting = new AbortController();
  #timer: NodeJS.Timeout;

  constructor({ workMs, starvedMs, processorMs }: PoolLimits, begun: Int32Array) {
    const createdAt = performance.now();
    let start: { readonly at: number; readonly processor: number } | null = null;
    const isSpent = () => {
      const now = performance.now();
      if (start === null) return now - createdAt > START_MS;
      const passed = now - start.at;
      return (passed >= workMs && processorMs() - start.processor >= workMs) || passed >= starvedMs;
    };
    const look = () => {
      if (Atomics.load(begun, 0) === 1) {
        start ??= { at: performance.now(), processor: processorMs() };
      }
      if (isSpent()) this.#aborting.abort();
      else this.#timer = setTimeout(look, LOOK_MS);
    };
    this.#timer = setTimeout(look, 0);
  }

  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

const kept = globalThis as { banjiaEstimates?: EstimatePool };

/** The one pool of this process; no thread starts before it is asked for. */
export function estimatePool(): EstimatePool {
  kept.banjiaEstimates ??= new EstimatePool();
  return kept.banjiaEstimates;
}
