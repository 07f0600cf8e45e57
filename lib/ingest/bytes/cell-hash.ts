// biome-ignore lint/style/noRestrictedGlobals: multiplies whole numbers within 32 bits
const { imul } = Math;

const PRIME = 0x01000193;

/** A number of 53 bits for cells, in their order: FNV-1a twice, the second fed by the first. */
export class CellHash {
  #low: number;
  #high: number;

  constructor(seed: number) {
    this.#low = imul(seed ^ 0x811c9dc5, PRIME);
    this.#high = imul(this.#low ^ 0x5bd1e995, PRIME);
  }

  add(buffer: Uint8Array, start: number, end: number): void {
    let low = this.#low;
    let high = this.#high;
    for (let at = start; at < end; at++) {
      low = imul(low ^ (buffer[at] ?? 0), PRIME);
      high = imul(high ^ (low >>> 15), PRIME);
    }
    this.#low = imul(low ^ 0x1f, PRIME);
    this.#high = imul(high ^ (this.#low >>> 7), PRIME);
  }

  get value(): number {
    return (this.#high >>> 11) * 0x1_0000_0000 + (this.#low >>> 0);
  }
}
