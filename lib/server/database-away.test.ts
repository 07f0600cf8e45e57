import { afterEach, expect, test } from "vitest";
import { noteError, saysDatabaseIsAway } from "./database-away";

afterEach(() => {
  globalThis.banjiaDatabaseAwayAt = undefined;
});

test.each([
  [new Error("connect ECONNREFUSED 127.0.0.1:5432"), true],
  [new Error("timeout exceeded when trying to connect"), true],
  [new Error("render", { cause: new Error("Connection terminated unexpectedly") }), true],
  [new Error("could not extend file: No space left on device"), true],
  // A primary that has just become a standby.
  [new Error("cannot execute INSERT in a read-only transaction"), true],
  [new Error("Cannot read properties of undefined"), false],
  ["ECONNREFUSED", false],
])("%s", (error, isAway) => {
  expect(saysDatabaseIsAway(error)).toBe(isAway);
  noteError(error);
  expect(globalThis.banjiaDatabaseAwayAt !== undefined).toBe(isAway);
});
