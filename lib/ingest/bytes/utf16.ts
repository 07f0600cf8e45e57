import { pushUtf8 } from "./utf8";

export type Utf16Order = "little" | "big";

/** The byte order that a mark at the start tells, or null when the text is not UTF-16. */
export function utf16Order(head: Uint8Array): Utf16Order | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "little";
  return head[0] === 0xfe && head[1] === 0xff ? "big" : null;
}

/** UTF-16 as UTF-8, chunk by chunk. Half a pair becomes a byte that UTF-8 does not have, so that its cell is refused. */
export class Utf16Decoder {
  readonly #isLittle: boolean;
  #odd: number | null = null;
  #high = 0;

  constructor(order: Utf16Order) {
    this.#isLittle = order === "little";
  }

  decode(chunk: Uint8Array): Uint8Array {
    const out: number[] = [];
    for (const byte of chunk) {
      if (this.#odd === null) {
        this.#odd = byte;
        continue;
      }
      const unit = this.#isLittle ? this.#odd | (byte << 8) : (this.#odd << 8) | byte;
      this.#odd = null;
      this.#take(unit, out);
    }
    return Uint8Array.from(out);
  }

  /** What is left when the text ends in the middle of a character. */
  end(): Uint8Array {
    return Uint8Array.from(this.#odd === null && this.#high === 0 ? [] : [0xff]);
  }

  #take(unit: number, out: number[]): void {
    if (this.#high !== 0) {
      const isPair = unit >= 0xdc00 && unit < 0xe000;
      if (isPair) pushUtf8(out, 0x10000 + ((this.#high - 0xd800) << 10) + (unit - 0xdc00));
      else out.push(0xff);
      this.#high = 0;
      if (isPair) return;
    }
    if (unit >= 0xd800 && unit < 0xdc00) this.#high = unit;
    else pushUtf8(out, unit);
  }
}
