import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unseal } from "@/lib/browser/seal";
import { isSealed, type OpenSnapshot } from "@/lib/domain/share/snapshot";
import { snapshotSchema } from "./snapshot";

// One stored share of each shape that was ever released: they are opened for ever. A file here is
// never changed; a new shape adds one.
const STORED = readdirSync("test/snapshots").filter((name) => name.endsWith(".json"));
/** Of the sealed one: its own, and good for nothing else. */
const KEY = readFileSync("test/snapshots/version-2-sealed.key", "utf8").trim();

async function opened(name: string): Promise<OpenSnapshot> {
  const text = readFileSync(`test/snapshots/${name}`, "utf8");
  const snapshot = snapshotSchema.parse(JSON.parse(text));
  const own = isSealed(snapshot) ? await unseal(snapshot, KEY) : snapshot;
  if (own === null) throw new Error(`${name} does not open`);
  return own;
}

test("every shape has its file", () => {
  expect(STORED.toSorted()).toEqual([
    "version-1.json",
    "version-2-full.json",
    "version-2-ratios.json",
    "version-2-sealed.json",
  ]);
});

test.each(STORED.filter((name) => !name.includes("ratios")))(
  "%s still opens, with its figures",
  async (name) => {
    const snapshot = await opened(name);
    if (!("report" in snapshot)) throw new Error("no report");
    expect(snapshot.usage[0]?.meters).toEqual({ inputUncached: 60n });
    // 3 days of 60 tokens at ¥4 per million.
    const beta = snapshot.report.vendors.find(({ vendor }) => vendor === "beta");
    expect(beta?.cost?.expected).toEqual({ currency: "CNY", pico: 720_000_000n });
  },
);

test("version-2-ratios.json still opens, with its parts", async () => {
  const snapshot = await opened("version-2-ratios.json");
  if (!("models" in snapshot)) throw new Error("no ratios");
  // ¥0.00072 of $0.0009 at ¥7: 11 %.
  const beta = snapshot.vendors.find(({ vendor }) => vendor === "beta");
  expect(beta?.cost?.expected).toBe(1_100n);
});
