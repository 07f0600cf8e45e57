import type { GrantNotation } from "./grant";
import { money } from "./money";
import { wireCount, wireDay, wireTokens } from "./wire";

/** How the API writes a grant: every field of its kind is there, null where nothing is documented. */
export const WIRE_NOTATION: GrantNotation = {
  day: wireDay,
  count: wireCount,
  tokens: wireTokens,
  money,
  unknownable: (schema) => schema.nullable(),
  usually: (schema) => schema,
};
