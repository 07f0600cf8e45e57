import { METERS, type Meter } from "@/lib/domain/meter";
import type { UsageCell } from "@/lib/domain/usage";

/** Sums stay within what the program interface carries: 18 digits. */
const LARGEST_SUM = 10n ** 18n;

/** One cell of the result while its rows come in. Added to in place: a million rows make few cells. */
export class CellSum {
  #requests = 0n;
  readonly #meters: { [M in Meter]?: bigint } = {};
  /** What it is of; its own figures are only the first row's. */
  readonly cell: UsageCell;

  constructor(cell: UsageCell) {
    this.cell = cell;
  }

  /** False, with nothing added, when a sum would pass 18 digits. */
  add({ requests, meters }: UsageCell): boolean {
    const known = this.#meters;
    if (this.#requests + requests >= LARGEST_SUM) return false;
    for (const meter in meters) {
      const more = meters[meter as Meter];
      if (more !== undefined && (known[meter as Meter] ?? 0n) + more >= LARGEST_SUM) return false;
    }
    if (requests !== 0n) this.#requests += requests;
    for (const meter in meters) {
      const more = meters[meter as Meter];
      if (more !== undefined && more !== 0n)
        known[meter as Meter] = (known[meter as Meter] ?? 0n) + more;
    }
    return true;
  }

  /** The cell with its sums: meters that were used, in their order. */
  total(): UsageCell {
    const meters: { [M in Meter]?: bigint } = {};
    for (const meter of METERS) {
      const value = this.#meters[meter];
      if (value !== undefined) meters[meter] = value;
    }
    return { ...this.cell, requests: this.#requests, meters };
  }
}
