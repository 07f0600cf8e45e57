import { changedFacts, type FrozenFact } from "@/lib/domain/share/frozen-fact";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { WatchEvent, Watched } from "./watched";

/** What a watch has shown up to its last look. */
export interface Seen {
  readonly facts: readonly FrozenFact[];
  /** Ids of the events that had come. */
  readonly events: readonly string[];
}

/** What is to be kept of a look, for the next one. */
export function seenOf({ facts, events }: Watched): Seen {
  return { facts, events: events.map(({ id }) => id) };
}

/**
 * What a look shows that the one before did not: facts that read otherwise, and events that have come
 * since. Of several reminders of one end that come together only the last is told. What came, went and
 * comes again is news again.
 */
export function newsSince(seen: Seen, now: Watched, today: Day): WatchEvent[] {
  const known = new Set(seen.events);
  const come = now.events.filter(({ id }) => !known.has(id));
  const changes = changedFacts(seen.facts, now.facts).map(
    (change): WatchEvent => ({
      kind: "fact",
      id: `fact/${change.id}/${change.field ?? "all"}/${formatDay(today)}`,
      day: today,
      change,
    }),
  );
  return [...come.filter((event) => !come.some((other) => isLater(other, event))), ...changes];
}

/** Whether `other` reminds of the same end as `event`, nearer to it. */
function isLater(other: WatchEvent, event: WatchEvent): boolean {
  return endOf(other) !== null && endOf(other) === endOf(event) && leftOf(other) < leftOf(event);
}

function endOf(event: WatchEvent): string | null {
  if (event.kind === "last-day") return `${event.end.name}/${event.lastDay}`;
  return event.kind === "claim-ends" ? `${event.offer}/${event.until}` : null;
}

function leftOf(event: WatchEvent): number {
  return "daysLeft" in event ? event.daysLeft : 0;
}
