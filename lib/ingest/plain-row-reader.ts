import { type Bytes, ODD } from "./byte-words";
import { CellRuns } from "./cell-runs";
import { readDigits, skipCells, skipLastCells, skipLineEnd } from "./plain-cells";
import { COUNT, LAST, STEP, TIMES } from "./plain-row-plan";
import {
  countMarks,
  firstMark,
  fourDigits,
  fourTimes,
  liftAbove,
  lowsIn,
  notAbove,
  othersThanDigits,
  zerosIn,
} from "./word-marks";

const QUOTE = 0x22;
const POINT = 0x2e;
const ZERO = 0x30;

/** Reads a file's rows, as long as their cells are plain. */
export class PlainRowReader {
  readonly times = new CellRuns();
  readonly keys = new CellRuns();
  readonly counts: Float64Array;
  /** See `planRow`. */
  readonly #plan: Int32Array;
  readonly #delimiter: number;
  readonly #lift: number;

  constructor(plan: Int32Array, delimiter: number, counts: number) {
    this.#plan = plan;
    this.#delimiter = delimiter;
    this.#lift = liftAbove(delimiter > QUOTE ? delimiter : QUOTE);
    this.counts = new Float64Array(counts);
  }

  /**
   * Past the row at `from`, which {@link times}, {@link keys} and {@link counts} then tell; `ODD` when
   * it needs care. All in one loop, as this is where the time goes.
   */
  read(line: Bytes, from: number): number {
    const { bytes, words } = line;
    const plan = this.#plan;
    const counts = this.counts;
    const delimiter = this.#delimiter | 0;
    const lift = this.#lift | 0;
    let at = from | 0;
    for (let step = 0; step < plan.length; step += STEP) {
      const start = at;
      for (let left = (plan[step] ?? 0) | 0; left > 0; left--) {
        for (; ; at += 4) {
          const stops = notAbove(words.getInt32(at, true), lift);
          if (stops === 0) continue;
          at += firstMark(stops) + 1;
          break;
        }
        if (bytes[at - 1] === delimiter) continue;
        at = skipCells(bytes, start, delimiter, (plan[step] ?? 0) | 0);
        break;
      }
      if (at === ODD) return ODD;
      const size = (plan[step + 2] ?? 0) | 0;
      const action = plan[step + 1];
      if (action === COUNT) {
        at = readCount(line, at, counts, size);
        if (step + STEP === plan.length) at = skipLineEnd(bytes, at);
        else at = bytes[at] === delimiter ? at + 1 : ODD;
      } else if (action === LAST) at = passLastCells(line, at, delimiter, size);
      else at = (action === TIMES ? this.times : this.keys).read(line, at, delimiter, size);
      if (at === ODD) return ODD;
    }
    return at;
  }
}

/** Digits and an optional `.0`, as most exports write counts. */
function readCount({ bytes, words }: Bytes, from: number, counts: Float64Array, n: number): number {
  const first = words.getInt32(from, true);
  const others = othersThanDigits(first);
  let at = from;
  if (others !== 0) {
    const digits = firstMark(others);
    if (digits === 0) return ODD;
    // By half a shift twice, as a shift by 32 is none.
    const half = (4 - digits) << 2;
    counts[n] = fourDigits((first << half) << half);
    at += digits;
  } else {
    const second = words.getInt32(from + 4, true);
    const more = othersThanDigits(second);
    if (more === 0) at = readDigits(bytes, from, counts, n);
    else {
      const digits = firstMark(more);
      const half = (4 - digits) << 2;
      const last = ((second << half) << half) | (first >>> (digits << 3));
      counts[n] = fourDigits((first << half) << half) * 10_000 + fourDigits(last);
      at += 4 + digits;
    }
  }
  return bytes[at] === POINT && bytes[at + 1] === ZERO ? at + 2 : at;
}

/** Past the last cells of a line, and its end. */
function passLastCells(line: Bytes, from: number, delimiter: number, cells: number): number {
  const { bytes, words } = line;
  const fourfold = fourTimes(delimiter);
  let left = (cells - 1) | 0;
  for (let at = from | 0; ; at += 4) {
    const word = words.getInt32(at, true);
    const ends = zerosIn(word ^ fourfold);
    const lows = lowsIn(word) & ~ends;
    if (lows !== 0) {
      left -= countMarks(ends & (lows - 1) & ~lows);
      const end = skipLineEnd(bytes, at + firstMark(lows));
      return left === 0 && end !== ODD ? end : skipLastCells(bytes, from, delimiter, cells);
    }
    left -= countMarks(ends);
  }
}
