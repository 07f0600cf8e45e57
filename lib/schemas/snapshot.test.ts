import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { snapshotSchema } from "./snapshot";

// One stored share of each version that was ever released: they are opened for ever. A file here is
// never changed; a new version adds one.
const STORED = readdirSync("test/snapshots");

test.each(STORED)("%s still opens, with its figures", (name) => {
  const text = readFileSync(`test/snapshots/${name}`, "utf8");
  const snapshot = snapshotSchema.parse(JSON.parse(text));
  expect(name).toBe(`version-${snapshot.version}.json`);
  expect(snapshot.usage[0]?.meters).toEqual({ inputUncached: 60n });
  // 3 days of 60 tokens at ¥4 per million.
  const beta = snapshot.report.vendors.find(({ vendor }) => vendor === "beta");
  expect(beta?.cost?.expected).toEqual({ currency: "CNY", pico: 720_000_000n });
});
