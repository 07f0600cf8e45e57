/*
 * What lies where in the memory that is shared with JavaScript (`row-kernel.ts`): everything at its
 * place from the start, so that nothing is ever allocated, and what a file does not use is never
 * touched. The bytes of the file come last.
 */

/** What the last run came to, each a whole number of four bytes: see `Outcome` in lib/ingest. */
export const OUTCOME: usize = 0x400;
/** Steps of `planRow`, three whole numbers each. */
export const PLAN: usize = 0x800;

/** Counts of a row, and a one for the row itself: eight doubles. */
export const COUNTS: usize = 0x2000;
/** By which each count is multiplied to come to what is left of the input. */
export const SIGNS: usize = COUNTS + 64;

/** By times and keys, the number of the sum. */
export const PAIRS: usize = 0x2100;
export const PAIR_BITS: u32 = 15;
/** By number, as many doubles as {@link COUNTS}. */
export const SUMS: usize = PAIRS + (8 << PAIR_BITS);
export const MOST_SUMS: usize = 8192;

/** A dictionary of runs of bytes: by hash a number plus one; by number where its bytes start; bytes. */
export const RUN_BITS: u32 = 15;
export const MOST_RUNS: i32 = 16_384;
export const RUN_STARTS: usize = 4 << RUN_BITS;
export const RUN_BYTES: usize = RUN_STARTS + 4 * (MOST_RUNS as usize) + 16;
export const MOST_RUN_BYTES: usize = 1 << 21;
const DICTIONARY: usize = RUN_BYTES + MOST_RUN_BYTES;

export const TIMES: usize = SUMS + 64 * MOST_SUMS;
export const KEYS: usize = TIMES + DICTIONARY;
export const INPUT: usize = KEYS + DICTIONARY;
