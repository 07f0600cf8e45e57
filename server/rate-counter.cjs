// Counts what each caller used. lib/server/rate-limit.ts counts by it what routes weigh themselves,
// server/borders.cjs every request.

/**
 * So much in so long, for one kind of request.
 *
 * @typedef {{ readonly name: string, readonly most: number, readonly seconds: number }} Rate
 * @typedef {{ readonly endsAt: number, readonly used: number }} Window
 */

/** Memory must not grow with the number of callers: past this many the longest unseen is forgotten. */
const MOST_KEYS = 100_000;

/**
 * Counts in windows that start with a caller's first request. It lives in this process: several
 * instances each allow the whole.
 */
class RateCounter {
  /** @type {Map<string, Window>} */
  #windows = new Map();
  #mostKeys;

  constructor(mostKeys = MOST_KEYS) {
    this.#mostKeys = mostKeys;
  }

  get size() {
    return this.#windows.size;
  }

  /**
   * Takes `units` of every rate, or of none and answers the seconds until all have room again.
   *
   * @param {string} caller
   * @param {readonly Rate[]} rates
   * @param {number} units
   * @param {number} now milliseconds
   * @returns {number}
   */
  take(caller, rates, units, now) {
    const windows = rates.map((rate) => this.#windowOf(caller, rate, now));
    const full = windows.filter(({ used }, at) => {
      const most = rates[at]?.most ?? 0;
      return used >= most || used + units > most;
    });
    if (full.length > 0) {
      return Math.max(1, ...full.map(({ endsAt }) => Math.ceil((endsAt - now) / 1000)));
    }
    for (const rate of rates) this.charge(caller, rate, units, now);
    return 0;
  }

  /**
   * Takes `units` of a rate, whether or not there is room for them.
   *
   * @param {string} caller
   * @param {Rate} rate
   * @param {number} units
   * @param {number} now milliseconds
   */
  charge(caller, rate, units, now) {
    const { endsAt, used } = this.#windowOf(caller, rate, now);
    this.#keep(`${rate.name} ${caller}`, { endsAt, used: used + units });
  }

  /** @param {string} caller @param {Rate} rate @param {number} now @returns {Window} */
  #windowOf(caller, { name, seconds }, now) {
    const known = this.#windows.get(`${name} ${caller}`);
    const isOver = known === undefined || known.endsAt <= now;
    return isOver ? { endsAt: now + seconds * 1000, used: 0 } : known;
  }

  /** @param {string} key @param {Window} window */
  #keep(key, window) {
    this.#windows.delete(key); // to the end of the queue
    this.#windows.set(key, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > this.#mostKeys && oldest !== undefined) this.#windows.delete(oldest);
  }
}

module.exports = { RateCounter };
