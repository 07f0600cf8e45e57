/** Turns skipped after the longest run of failures. */
const LONGEST = 64;

/** Exponential back-off, counted in turns: after each failure in a row about twice as many turns are skipped. */
export class Backoff {
  #left = 0;
  #next = 0;

  /** True when this turn is to be skipped. */
  skipsTurn(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }

  worked(): void {
    this.#next = 0;
  }

  failed(): void {
    this.#left = this.#next;
    this.#next = this.#next * 2 + 1 < LONGEST ? this.#next * 2 + 1 : LONGEST;
  }
}
