import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { correctableFields } from "./correctable-fields";

/** Why a suggested correction cannot be taken. */
export type SuggestionProblem =
  | "no-such-field"
  | "changed-since"
  | "no-change"
  | "unquoted"
  | "not-the-day-read"
  | "day-ahead";

/**
 * What is wrong with a correction of `offer`, or null. The rules are those of
 * `npm run catalogue:propose`, so that what is taken here is not refused there.
 *
 * @param today no source can have been read later
 */
export function suggestionProblem(
  offer: Offer,
  { field, before, after, words, day }: Proposal,
  today: Day,
): SuggestionProblem | null {
  const known = correctableFields(offer).find(({ path }) => path === field);
  if (known === undefined) return "no-such-field";
  if (String(known.before) !== String(before)) return "changed-since";
  if (String(after) === String(before)) return "no-change";
  if (day > today) return "day-ahead";
  // The day somebody looked is no word of the source's.
  if (known.what === "reportedUntil") return after === formatDay(day) ? null : "not-the-day-read";
  return unquotedNumbers(after, words).length > 0 ? "unquoted" : null;
}
