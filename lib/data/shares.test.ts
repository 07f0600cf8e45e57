import { createHash, randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { estimate } from "@/lib/domain/estimate";
import type { EstimateInput } from "@/lib/domain/estimate-report";
import { summarise } from "@/lib/domain/report-summary";
import type { Snapshot } from "@/lib/domain/snapshot";
import { canonicalJson } from "./canonical-json";
import { db } from "./db";
import { findEstimateCatalogue } from "./estimate-catalogue";
import { createShare, deleteShare, findShare, type ShareHash } from "./shares";

const hash = (text: string): ShareHash =>
  new Uint8Array(createHash("sha256").update(text).digest());

const INPUT: EstimateInput = {
  usage: [
    {
      day: day("2024-06-01"),
      model: "gpt-4o-2024-05-13",
      batch: false,
      tier: "default",
      requests: 10n,
      meters: { inputUncached: 3_000_000n, output: 500_000n },
    },
  ],
  paid: [],
  period: null,
  assumptions: {
    asOf: day("2024-07-09"),
    startOn: day("2024-07-09"),
    horizonDays: 365,
    growthBasisPoints: 0n,
    contentMix: { zh: 60, en: 30, code: 10 },
    region: "CN",
    currency: "CNY",
    mapping: {},
    unknownValidityDays: 90,
    vendors: ["zhipu", "alibaba"],
  },
};

async function snapshot(): Promise<Snapshot> {
  const report = estimate(INPUT, await findEstimateCatalogue());
  if (report === null) throw new Error("nothing to estimate");
  const { usage, paid } = INPUT;
  const period = { from: day("2024-06-01"), to: day("2024-06-01") };
  const words = { title: "Sum\0mer \ud800", note: null };
  const made = { version: 1, createdOn: day("2024-07-09"), ...words } as const;
  return { ...made, period, usage, paid, report: summarise(report), flips: [] };
}

let idHash: ShareHash;
let manageHash: ShareHash;
beforeEach(() => {
  idHash = hash(randomBytes(16).toString("hex"));
  manageHash = hash(randomBytes(16).toString("hex"));
});

async function share() {
  const kept = await snapshot();
  const words = { title: kept.title, note: null, expiresInDays: 90 };
  return { kept, ...(await createShare({ idHash, manageHash, snapshot: kept, ...words })) };
}

test("gives back what was stored, to the last unit, but for what no database holds", async () => {
  const { kept, expiresAt } = await share();
  const found = await findShare(idHash);
  expect(found?.snapshot).toEqual({ ...kept, title: "Summer " });
  expect(found?.expiresAt).toEqual(expiresAt);
});

test("only its own token deletes it, and then it is gone", async () => {
  await share();
  expect(await deleteShare(idHash, hash("another"))).toBe(false);
  expect(await findShare(idHash)).not.toBeNull();
  expect(await deleteShare(idHash, manageHash)).toBe(true);
  expect(await findShare(idHash)).toBeNull();
  expect(await deleteShare(idHash, manageHash)).toBe(false);
  expect(await db().share.count({ where: { idHash } })).toBe(0);
});

test("an id that was never given out is not found, and not deleted", async () => {
  expect(await findShare(idHash)).toBeNull();
  expect(await deleteShare(idHash, new Uint8Array(32))).toBe(false);
});

test.each([
  { why: "expired", data: { createdAt: new Date(0), expiresAt: new Date(1) } },
  { why: "revoked", data: { revokedAt: new Date(0) } },
])("one that is $why is as if it were not there", async ({ data }) => {
  await share();
  await db().share.update({ where: { idHash }, data });
  expect(await findShare(idHash)).toBeNull();
});

test("a snapshot that was tampered with is not shown", async () => {
  await share();
  await db()
    .$executeRaw`update shares set snapshot = jsonb_set(snapshot, '{title}', '"Won"') where id_hash = ${idHash}`;
  await expect(findShare(idHash)).rejects.toThrow("does not match");
});

test("two shares cannot have one id", async () => {
  await share();
  await expect(share()).rejects.toThrow();
});

test("equal values have one text, whatever the order of their keys", () => {
  expect(canonicalJson({ b: [1, { d: "x\0", c: null }], a: "\ud800y" })).toBe(
    '{"a":"y","b":[1,{"c":null,"d":"x"}]}',
  );
});
