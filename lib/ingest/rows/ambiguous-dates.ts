import { type Day, dayOfUnixSeconds, formatDay } from "@/lib/domain/units/day";
import type { RowCounts } from "@/lib/domain/usage/usage";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";
import type { RowPeriod } from "./row-period";
import { type RowFigures, Tally } from "./tally";

type Written = NonNullable<RowPeriod["written"]>;

/** Rows whose dates can be read two ways, kept apart until the file has shown which. */
export class AmbiguousDates {
  readonly #tally: Tally;
  readonly #mostGroups: number;
  readonly #shown = new Set<DateOrder>();
  /** By the day read month first: the day read the other way. */
  readonly #days = new Map<Day, Day>();
  #counted = 0;
  #empty = 0;
  #ambiguous: Written | null = null;
  #serial: Written | null = null;

  constructor(mostGroups: number) {
    this.#mostGroups = mostGroups;
    this.#tally = new Tally(mostGroups);
  }

  /** Notes what a date shows; true when it can be read two ways, so that its row has to wait. */
  see(written: Written): boolean {
    if (written.shows !== null) this.#shown.add(written.shows);
    if (written.isSerial) this.#serial ??= written;
    return written.dayFirst !== null;
  }

  /** Keeps a row that has to wait; the reason when it cannot. */
  hold({ day, written }: RowPeriod, figures: RowFigures | null): ReturnType<Tally["add"]> {
    if (written === undefined || written.dayFirst === null) return null;
    const refused = figures === null ? null : this.#tally.add(figures);
    if (refused !== null) return refused;
    this.#ambiguous ??= written;
    this.#days.set(day, dayOfUnixSeconds(written.dayFirst));
    if (figures === null) this.#empty++;
    else this.#counted++;
    return null;
  }

  /** Adds the waiting rows in the order of dates that the file shows; leaves them out, with an error, when it shows none. */
  settle(into: Tally, assumed: DateOrder | null, log: IssueLog): Omit<RowCounts, "read"> {
    const [counted, empty] = [this.#counted, this.#empty];
    if (this.#serial !== null) log.say("serial_dates", namesOf(this.#serial, this.#serial.start));
    if (this.#ambiguous === null) return { counted, empty, rejected: 0 };
    const order = this.#order(assumed);
    if (order === null) {
      const values = { value: this.#ambiguous.text, count: String(counted + empty) };
      log.error("ambiguous_dates", 0, values);
      return { counted: 0, empty: 0, rejected: counted + empty };
    }
    const start = order === "month-first" ? this.#ambiguous.start : (this.#ambiguous.dayFirst ?? 0);
    log.say("dates_read", namesOf(this.#ambiguous, start));
    if (!this.#move(into, order))
      log.error("too_many_groups", 0, { limit: String(this.#mostGroups) });
    return { counted, empty, rejected: 0 };
  }

  /** The order that the file's dates show; the format's own where they show none; null where they show both. */
  #order(assumed: DateOrder | null): DateOrder | null {
    const [first, second] = this.#shown;
    return second === undefined ? (first ?? assumed) : null;
  }

  /** False when there is no room for all of it. */
  #move(into: Tally, order: DateOrder): boolean {
    const dayOf = (day: Day) => (order === "month-first" ? day : (this.#days.get(day) ?? day));
    const usage = this.#tally.usage().map((cell) => ({ ...cell, day: dayOf(cell.day) }));
    const paid = this.#tally.paid().map((item) => ({ ...item, day: dayOf(item.day) }));
    for (const day of this.#days.keys()) into.cover(dayOf(day), dayOf(day));
    return (
      usage.every((cell) => into.add({ usage: cell, paid: null }) === null) &&
      paid.every((item) => into.add({ usage: null, paid: item }) === null)
    );
  }
}

function namesOf({ text }: Written, start: number): { value: string; day: string } {
  return { value: text, day: formatDay(dayOfUnixSeconds(start)) };
}
