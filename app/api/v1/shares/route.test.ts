import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { DELETE, GET, PATCH } from "@/app/api/v1/shares/[id]/route";
import { db } from "@/lib/data/db";
import { POST } from "./route";

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = { usage: [{ ...CELL, meters: { output: "5000000" } }], asOf: "2024-07-09" };

function post(body: object, key?: string) {
  const headers = { "Content-Type": "application/json", ...(key && { "Idempotency-Key": key }) };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return POST(new Request("http://localhost/api/v1/shares", init));
}

const at = (id: string) => ({ params: Promise.resolve({ id }) });

function manage(method: string, token: string, body?: object) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return new Request("http://localhost/api/v1/shares/x", {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
}

test("T33: the same key fifty times at once: one row, fifty equal answers", async () => {
  const key = randomUUID();
  const before = await db().share.count();
  const responses = await Promise.all(Array.from({ length: 50 }, () => post(BODY, key)));
  const texts = await Promise.all(responses.map((response) => response.text()));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(texts).size).toBe(1);
  expect(await db().share.count()).toBe(before + 1);
  const { id, manageToken } = JSON.parse(texts[0] ?? "");
  expect((await GET(new Request("http://localhost"), at(id))).status).toBe(200);
  const rows = JSON.stringify(await db().$queryRaw`select k::text from idempotency_keys k`);
  for (const kept of [key, id, manageToken]) expect(rows).not.toContain(kept);
  expect((await DELETE(manage("DELETE", manageToken), at(id))).status).toBe(204);
}, 60_000);

test("the same key with another body is refused, without a key each request is its own", async () => {
  const key = randomUUID();
  expect((await post(BODY, key)).status).toBe(201);
  const other = await post({ ...BODY, title: "Other" }, key);
  expect([other.status, (await other.json()).code]).toEqual([422, "key_reused"]);
  expect((await post(BODY, "short")).status).toBe(400);
  const [one, two] = await Promise.all([post(BODY), post(BODY)]);
  expect((await one.json()).id).not.toBe((await two.json()).id);
});

test("T3: what is sent is what is stored", async () => {
  const words = { title: "T", note: "N", expiresInDays: 7 };
  const { id } = await (await post({ ...BODY, ...words })).json();
  const stored = await (await GET(new Request("http://localhost"), at(id))).json();
  expect(stored.usage).toEqual(BODY.usage);
  expect([stored.title, stored.note, stored.report.assumptions.asOf]).toEqual([
    "T",
    "N",
    BODY.asOf,
  ]);
});

test("extending needs the token and one of the four terms", async () => {
  const { id, manageToken } = await (await post({ ...BODY, expiresInDays: 7 })).json();
  const change = (token: string, days: number) =>
    PATCH(manage("PATCH", token, { expiresInDays: days }), at(id));
  expect((await change(id, 30)).status).toBe(404);
  expect((await change(manageToken, 31)).status).toBe(422);
  const extended = await change(manageToken, 30);
  const { expiresAt } = await extended.json();
  const stored = await (await GET(new Request("http://localhost"), at(id))).json();
  expect(stored.expiresAt).toBe(expiresAt);
});

test("F9: a share lasts by the database's clock, however far a server's own has jumped", async () => {
  const DAY_MS = 86_400_000;
  const leapDay = Date.parse("2028-02-29T23:59:59Z");
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  for (const clock of [Date.now() - 8 * DAY_MS, Date.now() + 8 * DAY_MS, leapDay]) {
    vi.setSystemTime(clock);
    const { id, expiresAt } = await (await post({ ...BODY, expiresInDays: 7 })).json();
    const read = async () => (await GET(new Request("http://localhost"), at(id))).status;
    const [row] = await db().$queryRaw<{ days: number; age: number }[]>`
      select extract(epoch from expires_at - now())::float8 / 86400 as days,
        extract(epoch from now() - created_at)::float8 as age
      from shares where expires_at = ${new Date(expiresAt)}`;
    expect(row?.days).toBeCloseTo(7, 1);
    expect(row?.age).toBeGreaterThanOrEqual(0);
    expect(await read()).toBe(200);
    await db().$executeRaw`
      update shares set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'
      where expires_at = ${new Date(expiresAt)}`;
    expect(await read()).toBe(404);
  }
});

test("T6: unknown, deleted, revoked, expired and malformed are answered alike, to the byte", async () => {
  const share = async () => (await post(BODY)).json();
  const [deleted, revoked, expired] = [await share(), await share(), await share()];
  await DELETE(manage("DELETE", deleted.manageToken), at(deleted.id));
  const rows = await db().share.findMany({ orderBy: { createdAt: "desc" }, take: 2 });
  const [last, beforeLast] = rows.map(({ id }) => ({ id }));
  if (last === undefined || beforeLast === undefined) throw new Error("no rows");
  await db().share.update({
    where: last,
    data: { createdAt: new Date(0), expiresAt: new Date(1) },
  });
  await db().share.update({ where: beforeLast, data: { revokedAt: new Date() } });
  const ids = [deleted.id, revoked.id, expired.id, "A".repeat(22), "no id", "../x", ""];
  for (const method of ["GET", "PATCH", "DELETE"] as const) {
    const answers = await Promise.all(
      ids.map(async (id) => {
        const body = method === "PATCH" ? { expiresInDays: 7 } : undefined;
        // Its owner may still delete what was revoked; nobody may extend it.
        const isOwner = id === revoked.id && method === "PATCH";
        const { manageToken: token } = isOwner ? revoked : deleted;
        const response = await { GET, PATCH, DELETE }[method](manage(method, token, body), at(id));
        return JSON.stringify([response.status, [...response.headers], await response.text()]);
      }),
    );
    expect(new Set(answers).size, method).toBe(1);
    expect(answers[0]).toContain("404");
  }
}, 60_000);
