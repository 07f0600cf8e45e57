import fc from "fast-check";
import { NO_CONDITIONS, type PriceConditions } from "@/lib/domain/catalogue/price-conditions";

/** What a service costs in thousandths of the standard price; null where nobody says. */
const part = fc.option(fc.bigInt({ min: 0n, max: 2_500n }), { nil: null, freq: 3 });

/** What a price depends on besides the model: as a rule on nothing. */
export const conditions: fc.Arbitrary<PriceConditions> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NO_CONDITIONS) },
  {
    weight: 1,
    arbitrary: fc
      .record({ batchPermille: part, flexPermille: part, priorityPermille: part })
      .map((services) => ({ ...NO_CONDITIONS, ...services })),
  },
);

/** Service tiers by the names exports give them; `scale` has no price anywhere. */
export const tier = fc.oneof(
  { weight: 3, arbitrary: fc.constant("default") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...(["", "flex", "flex-tier", "priority", "priority-tier"] as const),
      ...(["fast", "incentivized-tier", "scale"] as const),
    ),
  },
);
