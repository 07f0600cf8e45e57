import { addDays, type Day, formatDay } from "@/lib/domain/units/day";

/** A whole day to be reminded of. */
export interface ClaimEvent {
  /** The same for the same thing: an imported calendar then replaces it instead of adding another. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly url: string;
}

function dateOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = formatDay(day).split("-").map(Number);
  return [year, month, date];
}

/** The days as an iCalendar file. What writes it is fetched when it is asked for. */
export async function claimsCalendar(events: readonly ClaimEvent[], name: string): Promise<string> {
  const { createEvents } = await import("ics");
  const { error, value } = createEvents(
    events.map(({ id, day, title, url }) => ({
      uid: `${id}-${formatDay(day)}@banjia`,
      start: dateOf(day),
      end: dateOf(addDays(day, 1)),
      title,
      url,
      productId: "banjia",
      calName: name,
      transp: "TRANSPARENT",
    })),
    { productId: "banjia", calName: name },
  );
  if (error || !value) throw error ?? new Error("No calendar was written.");
  return value;
}
