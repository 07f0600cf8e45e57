"use client";
import { useSyncExternalStore } from "react";
import { type Day, dayOfUnixSeconds } from "@/lib/domain/units/day";

const UTC8_SECONDS = 8 * 3_600;
const MS_PER_SECOND = 1_000;
const CHECK_MS = 60_000;

function today(): Day {
  return dayOfUnixSeconds(Math.floor(Date.now() / MS_PER_SECOND) + UTC8_SECONDS);
}

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, CHECK_MS);
  return () => clearInterval(timer);
}

/** The day in UTC+8, as the reader's clock has it: a page from the cache may have been made yesterday. */
export function useToday(renderedOn: Day): Day {
  return useSyncExternalStore(everyMinute, today, () => renderedOn);
}
