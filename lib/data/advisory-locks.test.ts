import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ADVISORY_LOCKS } from "./advisory-locks";

test("no two locks share a number, and migrations wait on the one that is theirs", async () => {
  const numbers = Object.values(ADVISORY_LOCKS);
  expect(new Set(numbers).size).toBe(numbers.length);
  const script = await readFile("scripts/db/migrate.mjs", "utf8");
  const written = /const LOCK = ([\d_]+);/.exec(script)?.[1]?.replaceAll("_", "");
  expect(Number(written)).toBe(ADVISORY_LOCKS.migrate);
});
