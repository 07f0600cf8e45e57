import {
  NO_MATCH,
  readCount,
  setDelimiter,
  skipCells,
  skipDelimiter,
  skipLastCells,
  skipLineEnd,
} from "./cells";
import { COUNTS, INPUT, KEYS, OUTCOME, PLAN, SIGNS, SUMS, TIMES } from "./layout";
import { clearSums, setSum, sumOf, UNKNOWN } from "./pairs";
import { clearRuns, FULL, isSame, lengthOfRun, numberOfRun, startOfRun } from "./runs";

export { clearSums, INPUT, OUTCOME, PLAN, SIGNS, SUMS, setSum };

/** As in `planRow`. */
const COUNT: i32 = 1;
const AT_TIMES: i32 = 2;
const LAST: i32 = 4;
const STEP: usize = 12;

/** Why a run ended: as in `Stop` in lib/ingest. */
const DONE: i32 = 0;
const NEEDS_CARE: i32 = 1;
const NEEDS_SUM: i32 = 2;
const NEEDS_ROOM: i32 = 3;
const NEEDS_SETTLING: i32 = 4;

/** As many rows of counts below 10¹² stay below 2⁵³, where doubles are exact. */
const MOST_ROWS: f64 = 9_000;

let planEnd: usize = PLAN;
let recordBytes: usize = 0;
/** The count that is stated to be what is left; -1 for none. */
let rest: i32 = -1;
/** Of the row read last; rows of a day follow each other. */
let times: i32 = FULL;
let keys: i32 = FULL;
let timesStart: usize = 0;
let timesLength: usize = 0;
let isFull: bool = false;

/** For a file whose plan has been laid down at {@link PLAN}, and its signs at {@link SIGNS}. */
export function open(steps: i32, delimiter: i32, mostBytes: i32, restAt: i32): void {
  planEnd = PLAN + STEP * (steps as usize);
  recordBytes = mostBytes as usize;
  rest = restAt;
  setDelimiter(delimiter);
  memory.fill(COUNTS, 0, 56);
  store<f64>(COUNTS, 1, 56);
  clear();
}

/** Forgets all numbers that were given out. */
export function clear(): void {
  clearRuns(TIMES);
  clearRuns(KEYS);
  clearSums();
  times = FULL;
  isFull = false;
}

/** Adds rows from `from` on, `most` of them, and answers where the first starts that it leaves. `end` is after a line feed. */
export function run(from: usize, end: usize, most: i32): usize {
  let row = from;
  let taken: i32 = 0;
  let stop = DONE;
  while (row < end && taken < most && stop === DONE) {
    const after = readRow(row);
    if (after === NO_MATCH || after - row > recordBytes || !isSound()) {
      stop = isFull ? NEEDS_ROOM : NEEDS_CARE;
      break;
    }
    const sum = sumOf(times, keys);
    if (sum === UNKNOWN) {
      stop = NEEDS_SUM;
      break;
    }
    if (addTo(sum) >= MOST_ROWS) stop = NEEDS_SETTLING;
    row = after;
    taken++;
  }
  store<i32>(OUTCOME, stop);
  store<i32>(OUTCOME, taken, 4);
  store<i32>(OUTCOME, times, 8);
  store<i32>(OUTCOME, keys, 12);
  return row;
}

/** Past the row, with its times, keys and counts read; {@link NO_MATCH} when it needs care. */
function readRow(from: usize): usize {
  let at = from;
  for (let step = PLAN; step < planEnd; step += STEP) {
    const skipped = load<i32>(step);
    const action = load<i32>(step, 4);
    const size = load<i32>(step, 8);
    if (skipped > 0) {
      at = skipCells(at, skipped);
      if (at === NO_MATCH) return NO_MATCH;
    }
    if (action === COUNT) {
      at = readCount(at, size);
      if (at === NO_MATCH) return NO_MATCH;
      at = step + STEP === planEnd ? skipLineEnd(at) : skipDelimiter(at);
    } else if (action === LAST) at = skipLastCells(at, size);
    else if (action === AT_TIMES) at = readTimes(at, size);
    else at = readKeys(at, size);
    if (at === NO_MATCH) return NO_MATCH;
  }
  return at;
}

function readTimes(from: usize, cells: i32): usize {
  if (times !== FULL && isSame(timesStart, from, timesLength)) return from + timesLength;
  const end = skipCells(from, cells);
  if (end === NO_MATCH) return NO_MATCH;
  times = numberOfRun(TIMES, from, end);
  if (times === FULL) return noRoom();
  timesStart = startOfRun(TIMES, times);
  timesLength = lengthOfRun(TIMES, times);
  return end;
}

function readKeys(from: usize, cells: i32): usize {
  const end = skipCells(from, cells);
  if (end === NO_MATCH) return NO_MATCH;
  keys = numberOfRun(KEYS, from, end);
  return keys === FULL ? noRoom() : end;
}

function noRoom(): usize {
  isFull = true;
  return NO_MATCH;
}

/** False for counts with which something is wrong, or to be said. */
function isSound(): bool {
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < 64; at += 16)
    sums = f64x2.add(sums, f64x2.mul(v128.load(COUNTS + at), v128.load(SIGNS + at)));
  const left = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  return left >= 0 && (rest < 0 || load<f64>(COUNTS + ((rest as usize) << 3)) === left);
}

/** How many rows are in the sum then. */
function addTo(sum: i32): f64 {
  const start = SUMS + ((sum as usize) << 6);
  for (let at: usize = 0; at < 64; at += 16)
    v128.store(start + at, f64x2.add(v128.load(start + at), v128.load(COUNTS + at)));
  return load<f64>(start, 56);
}
