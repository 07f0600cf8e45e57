import { expect, test, vi } from "vitest";

vi.stubEnv("RATE_LIMITS", "on"); // the other tests turn it off
const { db } = await import("@/lib/data/db");
const { POST } = await import("./route");
const { POST: postPrivate } = await import("@/app/api/v1/shares/private/route");

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = { usage: [{ ...CELL, meters: { output: "5000000" } }], asOf: "2024-07-09" };
const SEALED = {
  version: 2,
  kind: "sealed",
  cipher: "AES-256-GCM",
  iv: "A".repeat(16),
  data: "A".repeat(64),
};

const order = (body: object, address: string, key?: string) =>
  new Request("http://localhost/api/v1/shares", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "x-forwarded-for": address,
      ...(key && { "Idempotency-Key": key }),
    },
    body: JSON.stringify(body),
  });

test("ten shares an hour from one address, open and private together; a repeated one does not count", async () => {
  const rows = await db().share.count();
  const statuses: number[] = [];
  const HOME = "198.51.100.4";
  const key = "the-same-request";
  for (let i = 0; i < 4; i++) statuses.push((await POST(order(BODY, HOME))).status);
  for (let i = 0; i < 3; i++) statuses.push((await POST(order(BODY, HOME, key))).status);
  for (let i = 0; i < 5; i++) {
    statuses.push((await postPrivate(order({ sealed: SEALED }, HOME))).status);
  }
  expect(statuses).toEqual(Array.from({ length: 12 }, () => 201));
  expect(await db().share.count()).toBe(rows + 10);
  for (const refused of [
    await POST(order(BODY, HOME)),
    await POST(order(BODY, `203.0.113.9, ${HOME}`)),
    await postPrivate(order({ sealed: SEALED }, HOME)),
  ]) {
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3_600);
    expect(await refused.json()).toMatchObject({ code: "too_many_requests" });
  }
  expect(await db().share.count()).toBe(rows + 10);
  // What was answered is answered again.
  expect((await POST(order(BODY, HOME, key))).status).toBe(201);
  expect((await POST(order(BODY, "198.51.100.5"))).status).toBe(201);
});
