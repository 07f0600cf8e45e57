import "server-only";

/** So much in so long, for one kind of request. */
export interface Rate {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

interface Window {
  readonly endsAt: number;
  readonly used: number;
}

/** Memory must not grow with the number of callers: past this many the longest unseen is forgotten. */
const MOST_KEYS = 100_000;

/**
 * Counts what each caller used, in windows that start with their first request. It lives in this
 * process: several instances each allow the whole.
 */
export class RateCounter {
  readonly #windows = new Map<string, Window>();
  readonly #mostKeys: number;

  constructor(mostKeys = MOST_KEYS) {
    this.#mostKeys = mostKeys;
  }

  get size(): number {
    return this.#windows.size;
  }

  /** Takes `units` of every rate, or of none and answers the seconds until all have room again. */
  take(caller: string, rates: readonly Rate[], units: number, now: number): number {
    const windows = rates.map((rate) => this.#windowOf(caller, rate, now));
    const full = windows.filter(({ used }, at) => {
      const most = rates[at]?.most ?? 0;
      return used >= most || used + units > most;
    });
    if (full.length > 0) {
      return Math.max(1, ...full.map(({ endsAt }) => Math.ceil((endsAt - now) / 1000)));
    }
    rates.forEach((rate, at) => {
      const { endsAt, used } = windows[at] ?? { endsAt: now, used: 0 };
      this.#keep(`${rate.name} ${caller}`, { endsAt, used: used + units });
    });
    return 0;
  }

  /** Takes `units` of a rate, whether or not there is room for them. */
  charge(caller: string, rate: Rate, units: number, now: number): void {
    const { endsAt, used } = this.#windowOf(caller, rate, now);
    this.#keep(`${rate.name} ${caller}`, { endsAt, used: used + units });
  }

  #windowOf(caller: string, { name, seconds }: Rate, now: number): Window {
    const known = this.#windows.get(`${name} ${caller}`);
    const isOver = known === undefined || known.endsAt <= now;
    return isOver ? { endsAt: now + seconds * 1000, used: 0 } : known;
  }

  #keep(key: string, window: Window): void {
    this.#windows.delete(key); // to the end of the queue
    this.#windows.set(key, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > this.#mostKeys && oldest !== undefined) this.#windows.delete(oldest);
  }
}
