"use client";
import { createParser, useQueryState } from "nuqs";
import { type Day, formatDay, parseDay } from "@/lib/domain/day";
import { useToday } from "./use-today";

export const parseAsDay = createParser({ parse: parseDay, serialize: formatDay });

/** The day the page is read at, kept in the address; without one, today. */
export function useAsOf(renderedOn: Day) {
  const [value, setValue] = useQueryState("asOf", parseAsDay.withOptions({ history: "replace" }));
  const today = useToday(renderedOn);
  return { asOf: value ?? today, value, today, setAsOf: (day: Day | null) => void setValue(day) };
}
