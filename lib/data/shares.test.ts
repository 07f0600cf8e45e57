import { createHash, randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { summarise } from "@/lib/domain/report/report-summary";
import type { FullSnapshot } from "@/lib/domain/share/snapshot";
import { day } from "@/lib/domain/units/day";
import { canonicalJson } from "@/lib/schemas/canonical-json";
import { toStoredSnapshot } from "@/lib/schemas/stored-snapshot";
import { db } from "./db";
import { findEstimateCatalogue } from "./estimate-catalogue";
import {
  changeShare,
  createShare,
  deleteShare,
  findEnd,
  findRequest,
  findShare,
  type ShareHash,
} from "./shares";

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
    claims: {},
    horizonDays: 365,
    growthBasisPoints: 0n,
    contentMix: { zh: 60, en: 30, code: 10 },
    sampleRatios: {},
    region: "CN",
    currency: "CNY",
    mappingPolicy: "like-for-like",
    mapping: {},
    unknownValidityDays: 90,
    trainingTokens: null,
    vendors: ["zhipu", "alibaba"],
  },
};

async function snapshot(): Promise<FullSnapshot> {
  const report = estimate(INPUT, await findEstimateCatalogue());
  if (report === null) throw new Error("nothing to estimate");
  const { usage, paid } = INPUT;
  const period = { from: day("2024-06-01"), to: day("2024-06-01") };
  const words = { title: "Sum\0mer \ud800", note: randomBytes(4).toString("hex") };
  const made = { version: 1, createdOn: day("2024-07-09"), ...words } as const;
  return { ...made, period, usage, paid, report: summarise(report), flips: [] };
}

let idHash: ShareHash;
let manageHash: ShareHash;
let keyHash: ShareHash;
beforeEach(() => {
  keyHash = hash(randomBytes(16).toString("hex"));
  idHash = hash(randomBytes(16).toString("hex"));
  manageHash = hash(randomBytes(16).toString("hex"));
});

async function share(requestHash = hash("body")) {
  const kept = await snapshot();
  const secret = hash(randomBytes(16).toString("hex"));
  const made = { idHash, manageHash, snapshot: toStoredSnapshot(kept), expiresInDays: 90 };
  const created = await createShare(made, { keyHash, requestHash, secret });
  return { kept, secret, expiresAt: created?.expiresAt };
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
  keyHash = hash("another key");
  await expect(share()).rejects.toThrow();
  expect(await findRequest(keyHash, hash("body"))).toBeNull();
});

test("equal values have one text, whatever the order of their keys", () => {
  expect(canonicalJson({ b: [1, { d: "x\0", c: null }], a: "\ud800y" })).toBe(
    '{"a":"y","b":[1,{"c":null,"d":"x"}]}',
  );
});

test("fifty requests with one key at once store one share, and all learn of the same one", async () => {
  const made = await Promise.all(Array.from({ length: 50 }, () => share()));
  const [first, ...rest] = made.filter(({ expiresAt }) => expiresAt !== undefined);
  expect(rest).toEqual([]);
  expect(await db().share.count({ where: { idHash } })).toBe(1);
  const earlier = await findRequest(keyHash, hash("body"));
  expect(earlier).toEqual({ isSame: true, secret: first?.secret, expiresAt: first?.expiresAt });
  expect((await findRequest(keyHash, hash("another body")))?.isSame).toBe(false);
});

test("a key is forgotten after a day", async () => {
  await share();
  const createdAt = new Date(Date.now() - 86_400_000);
  await db().idempotencyKey.updateMany({ where: { keyHash }, data: { createdAt } });
  expect(await findRequest(keyHash, hash("body"))).toBeNull();
  expect(await db().idempotencyKey.count({ where: { keyHash } })).toBe(0);
});

test("only its own token extends it, from now by the database's clock, and only while it lives", async () => {
  await share();
  expect(await changeShare(idHash, hash("another"), { expiresInDays: 365 })).toBeNull();
  const extended = await changeShare(idHash, manageHash, { expiresInDays: 365 });
  const [{ exact }] = await db().$queryRaw<[{ exact: boolean }]>`
    select expires_at - created_at between interval '365 days' and interval '365 days 1 minute'
      as exact from shares where id_hash = ${idHash}`;
  expect(exact).toBe(true);
  expect((await findShare(idHash))?.expiresAt).toEqual(extended?.expiresAt);
  const data = { createdAt: new Date(0), expiresAt: new Date(1) };
  await db().share.update({ where: { idHash }, data });
  expect(await changeShare(idHash, manageHash, { expiresInDays: 365 })).toBeNull();
  expect(await findEnd(idHash, manageHash)).toBe("expired");
});

test("its owner revokes it and takes that back; it is neither shown nor extended meanwhile", async () => {
  await share();
  expect(await changeShare(idHash, hash("another"), { revoked: true })).toBeNull();
  expect(await changeShare(idHash, manageHash, { revoked: true })).toMatchObject({ revoked: true });
  expect(await findShare(idHash)).toBeNull();
  expect(await changeShare(idHash, manageHash, { expiresInDays: 365 })).toBeNull();
  expect(await findEnd(idHash, hash("another"))).toBeNull();
  expect(await findEnd(idHash, manageHash)).toBe("revoked");
  await changeShare(idHash, manageHash, { revoked: false });
  expect(await findShare(idHash)).not.toBeNull();
  expect(await findEnd(idHash, manageHash)).toBeNull();
});
