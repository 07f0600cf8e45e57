import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { db } from "./db";
import { purgeShares } from "./share-purge";

const random = () => new Uint8Array(randomBytes(32));
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

async function shareThatExpired(expiresAt: Date | null): Promise<string> {
  const hashes = { idHash: random(), manageHash: random(), snapshotSha256: random() };
  const data = { ...hashes, snapshot: {}, snapshotVersion: 1, createdAt: daysAgo(400), expiresAt };
  return (await db().share.create({ data })).id;
}

test("removes what expired more than a week ago, and nothing else", async () => {
  const kept = await Promise.all([null, daysAgo(-1), daysAgo(6.9)].map(shareThatExpired));
  await Promise.all([daysAgo(7.1), daysAgo(300)].map(shareThatExpired));
  const key = () => ({ keyHash: random(), requestSha256: random(), secret: random() });
  const rest = { route: "r", shareExpiresAt: daysAgo(0) };
  await db().idempotencyKey.createMany({
    data: [daysAgo(1.1), daysAgo(0.9)].map((createdAt) => ({ ...key(), ...rest, createdAt })),
  });
  expect(await purgeShares()).toEqual({ shares: 2, keys: 1, suggestions: 0 });
  const left = await db().share.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted());
  expect(await purgeShares()).toEqual({ shares: 0, keys: 0, suggestions: 0 });
});

test("leaves it to the instance that is at it", async () => {
  await shareThatExpired(daysAgo(30));
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(${ADVISORY_LOCKS.purgeShares})::text`;
    expect(await purgeShares()).toBe("busy");
  });
  expect(await purgeShares()).toEqual({ shares: 1, keys: 0, suggestions: 0 });
});

test("removes suggestions 90 days after they were decided, or sent when nobody decided", async () => {
  const proposal = { record: { kind: "offer", slug: "acme" } };
  const sent = (createdAt: Date, decidedAt: Date | null) => ({
    ...{ idHash: random(), offerSlug: "acme", proposal, createdAt, decidedAt },
    status: decidedAt === null ? ("waiting" as const) : ("accepted" as const),
  });
  await db().suggestion.createMany({
    data: [
      sent(daysAgo(91), null),
      sent(daysAgo(89), null),
      sent(daysAgo(200), daysAgo(91)),
      sent(daysAgo(200), daysAgo(89)),
    ],
  });
  expect(await purgeShares()).toEqual({ shares: 0, keys: 0, suggestions: 2 });
  expect(await db().suggestion.count()).toBe(2);
});
