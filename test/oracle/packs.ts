import { isCheaper, type OracleDraw } from "./draw";
import type { Pool } from "./pools";

// Buying packs a second time: every way is written down first, then the cheapest is taken.

type Draw = (pools: readonly Pool[]) => OracleDraw;

/** Tokens before money, then the price of one thing in it, then the slug. */
function before(a: Pool, b: Pool): number {
  if (a.kind !== b.kind) return a.kind === "tokens" ? -1 : 1;
  const [left, right] = [(a.price ?? 0n) * b.amount, (b.price ?? 0n) * a.amount];
  if (left !== right) return left < right ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** None, as many as are used up, and one that is not; what is used were it to cost nothing and never end. */
function numbers(pool: Pool, beside: readonly Pool[], draw: Draw): bigint[] {
  const endless = { ...pool, amount: 10n ** 30n, price: 0n };
  const used = draw([...beside, endless]).grants.get(pool.slug)?.used ?? 0n;
  const tries = [0n];
  if (used >= pool.amount) tries.push(used / pool.amount);
  if (used % pool.amount !== 0n) tries.push(used / pool.amount + 1n);
  return tries;
}

/** Pools with the packs that make them cheapest, drawn; of equally cheap ways the first. */
export function withPacks(given: readonly Pool[], packs: readonly Pool[], draw: Draw): OracleDraw {
  let ways: (readonly Pool[])[] = [given];
  for (const pack of [...packs].sort(before)) {
    ways = ways.flatMap((way) =>
      numbers(pack, way, draw).map((n) => {
        const bought = { ...pack, amount: pack.amount * n, price: (pack.price ?? 0n) * n };
        return n === 0n ? way : [...way, bought];
      }),
    );
  }
  let best: OracleDraw | null = null;
  for (const way of ways) {
    const drawn = draw(way);
    if (best === null || isCheaper(drawn, best)) best = drawn;
  }
  if (best === null) throw new Error("there is always a way");
  return best;
}
