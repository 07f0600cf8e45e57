"use client";
import { type QueryField, useQuery } from "@/components/ui/use-query";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { useToday } from "./use-today";

export const dayField: QueryField<Day> = { parse: parseDay, write: formatDay, absent: null };

const QUERY = { asOf: dayField };

/** The day the page is read at, kept in the address; without one, today. */
export function useAsOf(renderedOn: Day) {
  const [{ asOf }, setQuery] = useQuery(QUERY);
  const today = useToday(renderedOn);
  const setAsOf = (day: Day | null) => setQuery({ asOf: day });
  return { asOf: asOf ?? today, value: asOf, today, setAsOf };
}
