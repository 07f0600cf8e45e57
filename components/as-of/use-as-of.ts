"use client";
import { type QueryField, useQuery } from "@/components/ui/use-query";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { useToday } from "./use-today";

export const dayField: QueryField<Day> = { parse: parseDay, write: formatDay, absent: null };

const QUERY = { asOf: dayField };

/** The day the page is read at, kept in the address; without one, today. `served` is the query the page was made for. */
export function useAsOf(renderedOn: Day, served = "") {
  const [{ asOf }, setQuery, hrefOf] = useQuery(QUERY, served);
  const today = useToday(renderedOn);
  return {
    asOf: asOf ?? today,
    /** Null follows the calendar. */
    value: asOf,
    today,
    setAsOf: (day: Day | null) => setQuery({ asOf: day }),
    hrefOf: (day: Day | null) => hrefOf({ asOf: day }),
  };
}
