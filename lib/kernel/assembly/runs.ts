import { MOST_RUN_BYTES, MOST_RUNS, RUN_BITS, RUN_BYTES, RUN_STARTS } from "./layout";

/** Instead of a number: there is no room for more. */
export const FULL: i32 = -1;

/** The number of a run of bytes in a dictionary: the same for the same bytes, whatever they are. */
export function numberOfRun(dictionary: usize, from: usize, end: usize): i32 {
  const mask: u32 = (1 << RUN_BITS) - 1;
  let place = hash(from, end) & mask;
  while (true) {
    const at = dictionary + ((place as usize) << 2);
    const number = load<i32>(at) - 1;
    if (number < 0) return add(dictionary, at, from, end);
    if (lengthOfRun(dictionary, number) === end - from)
      if (isSame(startOfRun(dictionary, number), from, end - from)) return number;
    place = (place + 1) & mask;
  }
}

export function startOfRun(dictionary: usize, number: i32): usize {
  return dictionary + RUN_BYTES + (load<u32>(startPlace(dictionary, number)) as usize);
}

export function lengthOfRun(dictionary: usize, number: i32): usize {
  const at = startPlace(dictionary, number);
  return (load<u32>(at, 4) - load<u32>(at)) as usize;
}

/** The number of runs stands before the first start, which is zero. */
export function clearRuns(dictionary: usize): void {
  memory.fill(dictionary, 0, RUN_STARTS + 8);
}

function startPlace(dictionary: usize, number: i32): usize {
  return dictionary + RUN_STARTS + 4 + ((number as usize) << 2);
}

function add(dictionary: usize, place: usize, from: usize, end: usize): i32 {
  const count = load<i32>(dictionary + RUN_STARTS);
  const start = load<u32>(startPlace(dictionary, count));
  const length = (end - from) as u32;
  if (count >= MOST_RUNS || ((start + length) as usize) > MOST_RUN_BYTES) return FULL;
  memory.copy(startOfRun(dictionary, count), from, length as usize);
  store<u32>(startPlace(dictionary, count + 1), start + length);
  store<i32>(place, count + 1);
  store<i32>(dictionary + RUN_STARTS, count + 1);
  return count;
}

export function isSame(a: usize, b: usize, length: usize): bool {
  if (length < 16) return isSameShort(a, b, length);
  const last = length - 16;
  for (let at: usize = 0; at < last; at += 16)
    if (v128.any_true(v128.xor(v128.load(a + at), v128.load(b + at)))) return false;
  return !v128.any_true(v128.xor(v128.load(a + last), v128.load(b + last)));
}

function isSameShort(a: usize, b: usize, length: usize): bool {
  for (let at: usize = 0; at < length; at++)
    if (load<u8>(a + at) !== load<u8>(b + at)) return false;
  return true;
}

function hash(from: usize, end: usize): u32 {
  let mixed = (end - from) as u64;
  let at = from;
  for (; at + 8 <= end; at += 8) mixed = mix(mixed, load<u64>(at));
  const bits = ((end - at) as u64) << 3;
  if (bits > 0) mixed = mix(mixed, load<u64>(at) & (((1 as u64) << bits) - 1));
  return mixed as u32;
}

function mix(before: u64, word: u64): u64 {
  const mixed = (before ^ word) * 0x9e37_79b9_7f4a_7c15;
  return mixed ^ (mixed >> 32);
}
