import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { tuningStateOn } from "./tuning-state";

const SEEN = day("2026-08-20");
const open = { state: "open", closesOn: null, seenUntil: SEEN } as const;
const closing = { state: "closing", closesOn: day("2027-01-06"), seenUntil: SEEN } as const;
const ended = { state: "ended", closesOn: null, seenUntil: SEEN } as const;

test.each([
  { host: open, on: "2026-08-19", state: "unknown" },
  { host: open, on: "2026-08-20", state: "open" },
  { host: open, on: "2026-11-18", state: "open" },
  { host: open, on: "2026-11-19", state: "stale" },
  { host: { ...open, seenUntil: null }, on: "2026-08-20", state: "stale" },
  { host: closing, on: "2024-07-09", state: "unknown" },
  { host: closing, on: "2027-01-05", state: "closing" },
  { host: closing, on: "2027-01-06", state: "ended" },
  { host: ended, on: "2026-08-19", state: "unknown" },
  { host: ended, on: "2027-12-31", state: "ended" },
  { host: { ...open, state: "none" }, on: "2024-07-09", state: "none" },
] as const)("a host that is $host.state is $state on $on", ({ host, on, state }) => {
  expect(tuningStateOn(host, day(on))).toBe(state);
});
