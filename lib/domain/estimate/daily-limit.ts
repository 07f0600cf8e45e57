/** Minutes over which a day's use is spread when a rate limit is applied to it. */
export const MINUTES_PER_DAY = 1_440n;
/** Those of a working day, which the cautious band goes by. */
export const HURRIED_MINUTES = 480n;

/** How fast a grant may be used on each of its models; null where a limit is not documented. */
export interface SpendingLimits {
  readonly tokensPerMinute: bigint | null;
  readonly requestsPerMinute: bigint | null;
  readonly requestsPerDay: bigint | null;
  /** Minutes over which a day's use is spread. */
  readonly minutes: bigint;
}

/** What is asked of one model on one day. */
export interface ModelUse {
  readonly tokens: bigint;
  /** None where the export does not count them: a limit on requests then binds nothing. */
  readonly requests: bigint;
}

function least(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Requests a day at these limits; null when there is no limit on requests. */
export function requestsPerDayAt(limits: SpendingLimits): bigint | null {
  const { requestsPerMinute, requestsPerDay, minutes } = limits;
  return least(requestsPerMinute && requestsPerMinute * minutes, requestsPerDay);
}

/**
 * Tokens of one model a day at these limits; null where none binds. Beyond a limit on requests each is
 * taken to be as long as the day's mean.
 */
export function tokensPerDayAt(limits: SpendingLimits, use: () => ModelUse): bigint | null {
  const { tokensPerMinute, minutes } = limits;
  const byTokens = tokensPerMinute && tokensPerMinute * minutes;
  const most = requestsPerDayAt(limits);
  if (most === null) return byTokens;
  const { tokens, requests } = use();
  return requests <= most ? byTokens : least(byTokens, (tokens * most) / requests);
}

/** What one grant may still pay for on one day, model by model; null where it has no rate limit. */
export type ModelRooms = {
  readonly most: (model: string) => bigint | null;
  readonly left: Map<string, bigint | null>;
} | null;

/**
 * Opens a grant's day.
 *
 * @param limits null without a limit
 * @param useOf what is asked of a model on that day
 */
export function openRooms(
  limits: SpendingLimits | null,
  useOf: (model: string) => ModelUse,
): ModelRooms {
  if (limits === null) return null;
  const most = (model: string) => {
    const use = useOf(model);
    const room = tokensPerDayAt(limits, () => use);
    return room !== null && use.tokens <= room ? null : room; // what all fits is not counted
  };
  return { most, left: new Map() };
}

/** As many of these tokens of a model as its limit still lets through; they count as taken. */
export function takeRoom(rooms: ModelRooms, model: string, tokens: bigint): bigint {
  if (rooms === null) return tokens;
  const known = rooms.left.get(model);
  const room = known === undefined ? rooms.most(model) : known;
  if (room === null) {
    if (known === undefined) rooms.left.set(model, null);
    return tokens;
  }
  const part = tokens < room ? tokens : room;
  rooms.left.set(model, room - part);
  return part;
}
