import fc from "fast-check";
import { addDays, day } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { EDGES } from "./arbitrary-conditions";

/** Mostly counts of a small project, now and then of a nation. */
export const count = fc.oneof(
  { weight: 24, arbitrary: fc.bigInt({ min: 0n, max: 2_000n }) },
  { weight: 2, arbitrary: fc.bigInt({ min: 10_000n, max: 400_000n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 900_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 15n }) },
);
const meters: fc.Arbitrary<Meters> = fc.oneof(
  fc.record({ inputUncached: count, output: count }),
  fc.record({ inputUncached: count, inputCached: count }),
  fc.record({ output: count }),
);

/** Service tiers by the names exports give them; `scale` has no price anywhere. */
const tier = fc.oneof(
  { weight: 3, arbitrary: fc.constant("default") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...(["", "flex", "flex-tier", "priority", "priority-tier"] as const),
      ...(["fast", "incentivized-tier", "scale"] as const),
    ),
  },
);

/** The same cell, now and then with a share of it in long prompts told apart. */
function withPrompts(cell: UsageCell) {
  const told = fc
    .tuple(fc.subarray([...EDGES], { minLength: 1 }), fc.bigInt({ min: 0n, max: 333n }))
    .map(([edges, permille]) => ({
      ...cell,
      prompts: edges.map((longerThan) => ({
        longerThan,
        requests: 1n,
        meters: Object.fromEntries(
          Object.entries(cell.meters).map(([meter, count]) => [meter, (count * permille) / 1_000n]),
        ),
      })),
    }));
  return fc.oneof({ weight: 3, arbitrary: fc.constant(cell) }, { weight: 1, arbitrary: told });
}

/** What one of some models was used for on one of eight days. */
export const arbitraryCell = (models: readonly string[]): fc.Arbitrary<UsageCell> =>
  fc
    .record({
      day: fc.integer({ min: 0, max: 7 }).map((d) => addDays(day("2024-06-01"), d)),
      model: fc.constantFrom(...models),
      batch: fc.boolean(),
      tier,
      requests: fc.oneof(fc.constant(1n), fc.bigInt({ min: 0n, max: 3_000n })),
      meters,
    })
    .chain(withPrompts);
