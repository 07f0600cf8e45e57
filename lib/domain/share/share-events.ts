import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { type ModelEnd, modelEnds } from "@/lib/domain/catalogue/model-end";
import { addDays, type Day, formatDay } from "@/lib/domain/units/day";
import type { FactChange } from "./frozen-fact";
import type { SinceThen } from "./since-then";
import { isRatios, type OpenSnapshot } from "./snapshot";

/** How many days before an end its reader is told. */
export const DAYS_BEFORE = [60, 30, 7, 1] as const;

/** Something a share's reader wants to be told. `id` is the same for the same event for ever. */
export type ShareEvent = { readonly id: string; readonly day: Day } & (
  | {
      readonly kind: "last-day";
      readonly end: ModelEnd;
      readonly lastDay: Day;
      readonly daysLeft: number;
    }
  /** A grant of the vendor in first place is used up, as far as the frozen figures say. */
  | { readonly kind: "used-up"; readonly grant: string }
  /** What the cost of the vendor in first place rests on is older from this day on than it may be. */
  | { readonly kind: "ages-out"; readonly vendor: string }
  /** Null: nobody's cost is known. */
  | { readonly kind: "first-place"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "fact"; readonly change: FactChange }
);

/**
 * What has happened to what a share rests on since it was frozen, newest first. A change that no
 * source dates is of `today`; what happened before the share was made is left out.
 *
 * @param since what has changed by `today`
 */
export function shareEvents(
  snapshot: OpenSnapshot,
  since: SinceThen | null,
  catalogue: EstimateCatalogue,
  today: Day,
): ShareEvent[] {
  const events = [
    ...lastDayEvents(modelsOf(snapshot), catalogue, today),
    ...usedUp(snapshot),
    ...agesOut(snapshot),
    ...changes(since, today),
  ];
  return events
    .filter(({ day }) => day >= snapshot.createdOn && day <= today)
    .toSorted((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
}

/** Reminders of the last days of OpenAI's models, by the names they were asked by; also those to come. */
export function lastDayEvents(
  names: readonly string[],
  catalogue: EstimateCatalogue,
  today: Day,
): ShareEvent[] {
  const ends = modelEnds(names, catalogue, today);
  return ends.flatMap((end) => {
    const lastDay = end.end?.lastDay ?? null;
    if (lastDay === null) return [];
    return DAYS_BEFORE.map((daysLeft) => ({
      kind: "last-day" as const,
      id: `last-day/${end.name}/${formatDay(lastDay)}/${daysLeft}`,
      day: addDays(lastDay, -daysLeft),
      ...{ end, lastDay, daysLeft },
    }));
  });
}

function modelsOf(snapshot: OpenSnapshot): string[] {
  const models = isRatios(snapshot) ? snapshot.models : snapshot.usage;
  return [...new Set(models.map(({ model }) => model))];
}

function usedUp(snapshot: OpenSnapshot): ShareEvent[] {
  if (isRatios(snapshot)) return [];
  const { ranking, vendors } = snapshot.report;
  const first = vendors.find(({ vendor }) => vendor === ranking.horizon[0]);
  return (first?.grants ?? []).flatMap(({ slug, runsDryOn }) =>
    runsDryOn === null
      ? []
      : [{ kind: "used-up" as const, id: `used-up/${slug}`, day: runsDryOn, grant: slug }],
  );
}

function agesOut(snapshot: OpenSnapshot): ShareEvent[] {
  if (isRatios(snapshot)) return [];
  const { ranking, vendors } = snapshot.report;
  const first = vendors.find(({ vendor }) => vendor === ranking.horizon[0]);
  if (first === undefined || (first.holdsUntil ?? null) === null) return [];
  const { vendor, holdsUntil } = first;
  const day = addDays(holdsUntil as Day, 1);
  return [{ kind: "ages-out", id: `ages-out/${vendor}/${formatDay(day)}`, day, vendor }];
}

function changes(since: SinceThen | null, today: Day): ShareEvent[] {
  if (since === null) return [];
  const facts = since.facts.map((change) => ({
    kind: "fact" as const,
    id: `fact/${change.id}/${change.field ?? "all"}/${change.now ?? "gone"}`,
    day: today,
    change,
  }));
  const [from, to] = [since.figures?.first.frozen, since.figures?.first.now].map(
    (first) => first?.vendor ?? null,
  );
  if (since.figures === null || from === to) return facts;
  const moved = {
    kind: "first-place" as const,
    id: `first-place/${to ?? "nobody"}`,
    day: today,
    from: from ?? null,
    to: to ?? null,
  };
  return [moved, ...facts];
}
