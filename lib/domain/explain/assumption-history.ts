import type { Assumptions } from "@/lib/domain/estimate/estimate-report";

/** Assumptions with a way back. */
export interface AssumptionHistory {
  readonly now: Assumptions;
  /** What was proposed: where a reset leads. */
  readonly proposed: Assumptions;
  /** Earlier ones, newest last. */
  readonly past: readonly Assumptions[];
  /** What the last change touched: dragging one control is one step. */
  readonly touched: string | null;
}

/** A history that begins, or begins again, with what is proposed. */
export function propose(proposed: Assumptions): AssumptionHistory {
  return { now: proposed, proposed, past: [], touched: null };
}

/** With part of the assumptions changed. Changes of the same part in a row are one step back. */
export function changed(
  { now, proposed, past, touched }: AssumptionHistory,
  part: Partial<Assumptions>,
): AssumptionHistory {
  const touching = Object.keys(part).sort().join();
  return {
    now: { ...now, ...part },
    proposed,
    past: touching === touched ? past : [...past, now],
    touched: touching,
  };
}

/** One step back; the same when there is none. */
export function undone(history: AssumptionHistory): AssumptionHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { ...history, now: before, past: history.past.slice(0, -1), touched: null };
}

/** Back to what was proposed, as a step that can itself be undone. */
export function reset({ now, proposed, past }: AssumptionHistory): AssumptionHistory {
  return { now: proposed, proposed, past: [...past, now], touched: null };
}
