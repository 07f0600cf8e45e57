/** Minutes over which a day's use is spread when a rate limit is applied to it. */
export const MINUTES_PER_DAY = 1_440n;
/** Those of a working day, which the cautious band goes by. */
export const HURRIED_MINUTES = 480n;

/** What one grant may still pay for on one day, model by model; null where it has no rate limit. */
export type ModelRooms = {
  readonly perModel: bigint;
  readonly taken: Map<string, bigint>;
} | null;

/**
 * Opens a grant's day.
 *
 * @param perModel tokens of each model a day; null without a limit
 */
export function openRooms(perModel: bigint | null): ModelRooms {
  return perModel === null ? null : { perModel, taken: new Map() };
}

/** As many of these tokens of a model as its limit still lets through; they count as taken. */
export function takeRoom(rooms: ModelRooms, model: string, tokens: bigint): bigint {
  if (rooms === null) return tokens;
  const taken = rooms.taken.get(model) ?? 0n;
  const room = rooms.perModel - taken;
  const part = tokens < room ? tokens : room;
  rooms.taken.set(model, taken + part);
  return part;
}
