import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// Versions below these have a weakness that is known: security-floor.json says the first without it.

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const floors: Record<string, string> = read("security-floor.json");
const lock: { packages: Record<string, { version?: string }> } = read("package-lock.json");

const partsOf = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [partsOf(version), partsOf(floor)];
  const at = a.findIndex((part, n) => part !== b[n]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

test("versions are compared by number", () => {
  expect(isBelow("16.4.6", "16.4.6")).toBe(false);
  expect(isBelow("16.4.5", "16.4.6")).toBe(true);
  expect(isBelow("16.10.0", "16.4.6")).toBe(false);
  expect(isBelow("0.34.9", "0.35.5")).toBe(true);
});

test.each(Object.entries(floors))("no %s below %s is installed, at any depth", (name, floor) => {
  const below = Object.entries(lock.packages).filter(
    ([path, { version = "0.0.0" }]) =>
      path.endsWith(`node_modules/${name}`) && isBelow(version, floor),
  );
  expect(below).toEqual([]);
});
