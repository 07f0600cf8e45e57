import type { Day } from "@/lib/domain/units/day";
import { isAnnouncedBy, type Retirement } from "./retirement";

/** What ends at one host on one day, as people leave it: all at once. */
export interface LastDay<T extends Retirement = Retirement> {
  readonly host: Retirement["host"];
  readonly subject: Retirement["subject"];
  /** The earliest where sources differ. */
  readonly day: Day;
  /** The latest where sources differ, else the same day. */
  readonly latestDay: Day;
  readonly moves: readonly {
    /** Ids that end, in order. */
    readonly models: readonly string[];
    /** What the host names instead; empty where it names nothing. */
    readonly replacements: readonly string[];
  }[];
  readonly ends: readonly T[];
}

/** Ids that one host replaces by the same models, side by side. */
function movesOf(ends: readonly Retirement[]): LastDay["moves"] {
  const groups = new Map<string, { models: string[]; replacements: readonly string[] }>();
  for (const end of ends) {
    const replacements = [...new Set(end.replacements.map(({ model }) => model))];
    const key = replacements.join("\n");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { models: [...end.models], replacements });
    else known.models.push(...end.models);
  }
  return [...groups.values()].map(({ models, replacements }) => ({
    models: [...new Set(models)].sort(),
    replacements,
  }));
}

/**
 * The last days that were announced by `asOf`, soonest first; of one day by host. What ends without
 * a known day is left out.
 */
export function lastDays<T extends Retirement>(retirements: readonly T[], asOf: Day): LastDay<T>[] {
  const groups = new Map<string, T[]>();
  for (const end of retirements) {
    if (end.lastDay === null || !isAnnouncedBy(end, asOf)) continue;
    const key = [end.lastDay, end.latestLastDay, end.host, end.subject].join(" ");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [end]);
    else known.push(end);
  }
  const days = [...groups.values()].flatMap((ends): LastDay<T>[] => {
    const [first] = ends;
    if (first === undefined || first.lastDay === null) return [];
    const { host, subject, lastDay: day, latestLastDay } = first;
    return [{ host, subject, day, latestDay: latestLastDay ?? day, moves: movesOf(ends), ends }];
  });
  return days.sort((a, b) => a.day - b.day || (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
}

const SNAPSHOT = /-\d{4}-\d{2}-\d{2}$/;

/** Ids without the dated snapshots of those that are there themselves: the names people know. */
export function knownNames(models: readonly string[]): string[] {
  return models.filter((id) => !SNAPSHOT.test(id) || !models.includes(id.replace(SNAPSHOT, "")));
}
