import type { GrantOutcome } from "@/lib/domain/estimate/estimate-report";

export const WATERFALL_STEPS = ["advertised", "inScope", "usable", "used"] as const;

/** What is left of a grant's headline, step by step; each is no more than the one before. */
export interface Waterfall {
  readonly unit: GrantOutcome["unit"];
  readonly steps: readonly {
    /** `usable`: before it expires. */
    readonly step: (typeof WATERFALL_STEPS)[number];
    readonly amount: bigint;
    /** Lost since the step before. */
    readonly lost: bigint;
  }[];
  /** Of what was given: unused when its validity ended. */
  readonly lapsed: bigint;
  /** Of what was given: unused and still valid when the horizon ends. */
  readonly remaining: bigint;
}

/**
 * A grant's headline against what comes of it. A grant given anew counts all its periods within the
 * horizon; a matched one without a documented cap what it matches. What is usable and not used was
 * paid for by another grant of the vendor.
 *
 * @returns null for a grant the estimate counts nothing on, a free model, a discount, and in reports
 *   kept before scope was counted
 */
export function waterfallOf(grant: GrantOutcome): Waterfall | null {
  const { unit, granted, inScope, usable, used, lapsed, remaining } = grant;
  if (granted === null || inScope === null || granted === 0n) return null;
  const advertised = grant.advertised ?? granted;
  const amounts = {
    advertised: advertised > granted ? advertised : granted,
    inScope,
    usable,
    used,
  };
  let before = amounts.advertised;
  const steps = WATERFALL_STEPS.map((step) => {
    const amount = amounts[step];
    const lost = before - amount;
    before = amount;
    return { step, amount, lost };
  });
  return { unit, steps, lapsed, remaining };
}
