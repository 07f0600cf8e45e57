import type { Day } from "@/lib/domain/units/day";
import type { Replacement, Retirement } from "./retirement";

/** How long models last at the hosts of a catalogue, as it was known on one day. */
export interface Lifetimes {
  /** What ends a model at a host: its own retirement or its platform's, earliest first. */
  endsOf(host: string, model: string): readonly Retirement[];
  /** Last day a model can be used at a host; null where none is known. */
  lastDay(host: string, model: string): Day | null;
  /** What the host names in a model's place, the newest reading first. */
  replacements(host: string, model: string): readonly Replacement[];
}

const ENDS_MODELS = new Set(["model", "fine-tune", "platform"]);

function covers({ subject, models }: Retirement, model: string): boolean {
  if (subject === "platform" && models.length === 0) return true;
  return models.some((name) =>
    name.endsWith("*") ? model.startsWith(name.slice(0, -1)) : name === model,
  );
}

/**
 * Retirements as a person could know them on `asOf`: what was announced later does not count; what
 * has no day of announcement does.
 */
export function lifetimesOn(retirements: readonly Retirement[], asOf: Day): Lifetimes {
  const byHost = new Map<string, Retirement[]>();
  for (const one of retirements) {
    if (!ENDS_MODELS.has(one.subject) || one.lastDay === null) continue;
    if (one.announcedOn !== null && one.announcedOn > asOf && one.lastDay > asOf) continue;
    const known = byHost.get(one.host);
    if (known === undefined) byHost.set(one.host, [one]);
    else known.push(one);
  }
  const kept = new Map<string, readonly Retirement[]>();
  function endsOf(host: string, model: string): readonly Retirement[] {
    const all = byHost.get(host);
    if (all === undefined) return [];
    const key = `${host}\n${model}`;
    const found =
      kept.get(key) ??
      all.filter((one) => covers(one, model)).sort((a, b) => (a.lastDay ?? 0) - (b.lastDay ?? 0));
    kept.set(key, found);
    return found;
  }
  return {
    endsOf,
    lastDay: (host, model) => endsOf(host, model)[0]?.lastDay ?? null,
    replacements: (host, model) =>
      endsOf(host, model)
        .flatMap(({ replacements }) => replacements)
        .filter(({ readOn }) => readOn === null || readOn <= asOf)
        .sort((a, b) => (b.readOn ?? 0) - (a.readOn ?? 0)),
  };
}

/** A stretch of days on one model of a host; null where nothing goes on. */
export interface Stay {
  readonly model: string | null;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Which model of a host stands in for `model` from day to day: itself to its last day, then what the
 * host names instead, as long as that is one it is known to have.
 */
export function staysOf(
  lifetimes: Lifetimes,
  host: string,
  model: string,
  days: { readonly from: Day; readonly to: Day },
  has: (model: string) => boolean,
): readonly Stay[] {
  const stays: Stay[] = [];
  const met = new Set<string>();
  let now: string | null = model;
  let from: Day = days.from;
  while (from <= days.to) {
    if (now === null) {
      stays.push({ model: null, from, to: days.to });
      break;
    }
    met.add(now);
    const last = lifetimes.lastDay(host, now);
    const to = last === null || last > days.to ? days.to : last;
    if (to >= from) {
      stays.push({ model: now, from, to });
      from = (to + 1) as Day;
    }
    const next: Replacement | undefined = lifetimes
      .replacements(host, now)
      .find((one) => has(one.model) && !met.has(one.model));
    now = next?.model ?? null;
  }
  return stays;
}
