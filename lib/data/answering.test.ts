import { createServer } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as listOffers } from "@/app/api/v1/offers/route";
import { GET as listSharesData } from "@/app/api/v1/shares/[id]/route";
import { POST as share } from "@/app/api/v1/shares/route";
import { GET as ready } from "@/app/readyz/route";
import { PrismaClient } from "@/prisma/generated/client";
import { answering } from "./answering";
import { db } from "./db";

// T27: a database that takes connections and says nothing, and one that is not there.
const silent = createServer(() => {});
const kept = globalThis as { banjiaDb?: PrismaClient | undefined };
const real = db();
let silentPort = 0;
beforeAll(async () => {
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  const address = silent.address();
  silentPort = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => {
  kept.banjiaDb = real;
  silent.close();
});

function useDatabase(port: number) {
  const connectionString = `postgresql://nobody:nothing@127.0.0.1:${port}/none`;
  kept.banjiaDb = new PrismaClient({
    adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 200 }),
  });
}

const CELL = { day: "2024-06-01", model: "gpt-4o", batch: false, tier: "default", requests: "1" };
const BODY = { usage: [{ ...CELL, meters: { output: "5000000" } }], asOf: "2024-07-09" };
const JSON_BODY = { "Content-Type": "application/json" };
const to = (path: string, init?: RequestInit) => new Request(`http://localhost${path}`, init);

test.each([
  ["says nothing", () => silentPort],
  ["is not there", () => 1],
])("T27: a database that %s is 503 with when to ask again", async (_, port) => {
  useDatabase(port());
  const id = "A".repeat(22);
  const answers = await Promise.all([
    listOffers(to("/api/v1/offers")),
    listSharesData(to(`/api/v1/shares/${id}`), { params: Promise.resolve({ id }) }),
    share(to("/api/v1/shares", { method: "POST", headers: JSON_BODY, body: JSON.stringify(BODY) })),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: "database_away" });
  }
  expect((await ready()).status).toBe(503);
});

test("what fails while the database answers stays a failure", async () => {
  kept.banjiaDb = real;
  const failing = answering(() => Promise.reject(new Error("a bug")));
  await expect(failing()).rejects.toThrow("a bug");
});
