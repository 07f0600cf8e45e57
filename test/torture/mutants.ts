import { tokensOf } from "@/lib/domain/units/meter";
import { totalByDay, totalByModel, totalUsage } from "@/lib/ingest/rows/totals";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";

const SLOWEST_MS = 10_000;

export interface MutantCount {
  readonly mutants: number;
  readonly complete: number;
  readonly withRows: number;
  readonly rejectedRows: number;
}

/** Whole numbers from 0 to below `bound`, the same for the same seed. */
export function randomOf(seed: number): (bound: number) => number {
  let state = (seed >>> 0) + 0x9e3779b9;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const TEMPTING = [0x22, 0x2c, 0x0a, 0x0d, 0, 0xff, 0x2d, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x39];

/** A copy with one to six bytes changed, left out, put in or doubled. */
function mutate(bytes: Uint8Array, random: (bound: number) => number): Uint8Array {
  const out = [...bytes];
  for (let n = random(6); n >= 0; n--) {
    const at = random(out.length + 1);
    const byte = random(2) === 0 ? random(256) : (TEMPTING[random(TEMPTING.length)] ?? 0);
    const kind = random(4);
    if (kind === 0) out[at] = byte;
    else if (kind === 1) out.splice(at, 1 + random(4));
    else if (kind === 2) out.splice(at, 0, byte);
    else out.splice(at, 0, ...out.slice(at, at + random(80)));
  }
  return Uint8Array.from(out);
}

/** Reads mutants of every made-up export; throws at the first that crashes, hangs or does not add up. */
export async function readMutants(count: number, seed: number): Promise<MutantCount> {
  const random = randomOf(seed);
  const exports = EXPORT_NAMES.map((name) => exportBytes(name)).filter(({ length }) => length > 0);
  let [complete, withRows, rejectedRows] = [0, 0, 0];
  for (let n = 0; n < count; n++) {
    const bytes = mutate(exports[random(exports.length)] ?? new Uint8Array(0), random);
    const size = 1 + random(200);
    const started = performance.now();
    const reading = await ingest(bytes, { size: size * size });
    const { rows, usage } = reading;
    const tokens = usage.reduce((sum, { meters }) => sum + tokensOf(meters), 0n);
    const sums = [totalByModel(usage), totalByDay(usage)].map((parts) =>
      parts.reduce((sum, part) => sum + part.tokens, 0n),
    );
    const addsUp =
      rows.read === rows.counted + rows.empty + rows.rejected &&
      totalUsage(usage).tokens === tokens &&
      sums.every((sum) => sum === tokens) &&
      (reading.format !== null || reading.issues.length > 0);
    if (!addsUp) throw new Error(`mutant ${n} of seed ${seed} does not add up`);
    if (performance.now() - started > SLOWEST_MS)
      throw new Error(`mutant ${n} of seed ${seed} hangs`);
    if (reading.complete) complete++;
    if (rows.counted > 0) withRows++;
    rejectedRows += rows.rejected;
  }
  return { mutants: count, complete, withRows, rejectedRows };
}
