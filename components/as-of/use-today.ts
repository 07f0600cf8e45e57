"use client";
import { useSyncExternalStore } from "react";
import { type Day, dayInUtc8 } from "@/lib/domain/units/day";

const MS_PER_SECOND = 1_000;
const CHECK_MS = 60_000;

function today(): Day {
  return dayInUtc8(Math.floor(Date.now() / MS_PER_SECOND));
}

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, CHECK_MS);
  return () => clearInterval(timer);
}

/** The day in UTC+8, as the reader's clock has it: a page from the cache may have been made yesterday. */
export function useToday(renderedOn: Day): Day {
  return useSyncExternalStore(everyMinute, today, () => renderedOn);
}
