/** Turns to sit out after the longest run of failures. */
const LONGEST = 64;

/** Keeps something that rarely works from being tried each time: twice as long a wait after each failure. */
export class Backoff {
  #left = 0;
  #next = 0;

  /** True when this turn is to be sat out. */
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
