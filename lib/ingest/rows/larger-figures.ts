import { tokensOf } from "@/lib/domain/units/meter";
import type { RowFigures } from "./tally";

/** What figures are compared by, in this order. */
function weightOf({ usage, paid }: RowFigures): readonly bigint[] {
  const meters = usage?.meters ?? {};
  const counts = [meters.output, meters.inputCached, meters.cacheWrite, meters.audioSeconds];
  return [
    usage === null ? 0n : tokensOf(meters),
    paid?.amount ?? 0n,
    usage?.requests ?? 0n,
    ...counts.map((count) => count ?? 0n),
    // Of two equal ones the earlier counts: the later is a copy.
    -BigInt(usage?.day ?? paid?.day ?? 0),
  ];
}

/**
 * True when `more` is the larger account of the same thing than `known`: of several snapshots of one
 * answer, or of one period in two exports, the last has the most in it.
 */
export function isLarger(more: RowFigures, known: RowFigures): boolean {
  const [a, b] = [weightOf(more), weightOf(known)];
  const at = a.findIndex((part, place) => part !== b[place]);
  return at >= 0 && (a[at] ?? 0n) > (b[at] ?? 0n);
}
