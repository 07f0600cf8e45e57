import "server-only";
import { clientKey } from "@/server/client-key.cjs";
import { type Rate, RateCounter } from "@/server/rate-counter.cjs";
import { env } from "./env";
import { problem } from "./problem";
import { again } from "./retry-after";

const counter = new RateCounter();

/**
 * Counts this request against the rates of its kind.
 *
 * @param units what it costs; 0 only asks whether there is room
 * @returns null when there is room, else the answer: 429 with Retry-After
 *
 * @example
 * const refusal = overRate(request, [{ name: "share", most: 10, seconds: 3600 }]);
 * if (refusal !== null) return refusal;
 */
export function overRate(request: Request, rates: readonly Rate[], units = 1): Response | null {
  if (!env().RATE_LIMITS) return null;
  const seconds = counter.take(
    clientKey(request.headers.get("x-forwarded-for")),
    rates,
    units,
    Date.now(),
  );
  if (seconds === 0) return null;
  return tooMany(`That was too much in too short a time. Ask again in ${seconds} s.`, seconds);
}

/** Counts what was used after all, also when it is more than there was room for. */
export function charge(request: Request, rate: Rate, units: number): void {
  if (env().RATE_LIMITS)
    counter.charge(clientKey(request.headers.get("x-forwarded-for")), rate, units, Date.now());
}

/** 429, with when to come back. */
export function tooMany(detail: string, seconds: number): Response {
  return again(problem(429, "too_many_requests", detail), seconds);
}
