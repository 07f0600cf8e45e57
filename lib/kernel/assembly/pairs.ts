import { PAIR_BITS, PAIRS } from "./layout";

/** A table half full is still quick. */
const MOST_PAIRS: i32 = 1 << (PAIR_BITS - 1);
let pairs: i32 = 0;

/** Instead of a sum's number. */
export const UNKNOWN: i32 = -1;

/** The number of the sum that rows of these times and keys are added to, {@link UNKNOWN} when it was not told. */
export function sumOf(times: i32, keys: i32): i32 {
  const at = placeOf(times, keys);
  return load<i32>(at) === 0 ? UNKNOWN : load<i32>(at, 4);
}

/** From here on rows of these times and keys are added to this sum. */
export function setSum(times: i32, keys: i32, sum: i32): void {
  if (pairs >= MOST_PAIRS) clearSums();
  const at = placeOf(times, keys);
  if (load<i32>(at) === 0) pairs++;
  store<i32>(at, nameOf(times, keys));
  store<i32>(at, sum, 4);
}

export function clearSums(): void {
  memory.fill(PAIRS, 0, 8 << PAIR_BITS);
  pairs = 0;
}

/** Both numbers are below 2¹⁴; zero is for a place that is free. */
function nameOf(times: i32, keys: i32): i32 {
  return ((times << 14) | keys) + 1;
}

function placeOf(times: i32, keys: i32): usize {
  const name = nameOf(times, keys);
  let place = ((name as u32) * 0x9e37_79b1) >> (32 - PAIR_BITS);
  while (true) {
    const at = PAIRS + ((place as usize) << 3);
    const there = load<i32>(at);
    if (there === name || there === 0) return at;
    place = (place + 1) & ((1 << PAIR_BITS) - 1);
  }
}
