import "server-only";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import type { Day } from "@/lib/domain/day";
import { estimate } from "@/lib/domain/estimate";
import { type SinceThen, sinceThen } from "@/lib/domain/since-then";
import type { Snapshot } from "@/lib/domain/snapshot";

/**
 * What a stored comparison would say with the present catalogue and engine; null when it says the same.
 *
 * A comparison about its own day is asked about `today`; one about another day, such as that of the
 * block, stays there.
 */
export function changeSince(
  { usage, paid, period, createdOn, report }: Snapshot,
  catalogue: EstimateCatalogue,
  today: Day,
): SinceThen | null {
  const { asOf, startOn } = report.assumptions;
  const moved = (on: Day) => (on === createdOn ? today : on);
  const assumptions = { ...report.assumptions, asOf: moved(asOf), startOn: moved(startOn) };
  const now = estimate({ usage, paid, period, assumptions }, catalogue);
  return now === null ? null : sinceThen(report, now);
}
