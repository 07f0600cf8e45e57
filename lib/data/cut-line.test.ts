import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as readShare } from "@/app/api/v1/shares/[id]/route";
import { env } from "@/lib/server/env";
import { PrismaClient } from "@/prisma/generated/client";
import { startLine } from "@/scripts/ops/cluster/cut-proxy.mjs";
import { db } from "./db";
import { SerialPrismaPg } from "./serial-prisma-pg";

// F4: the line between the site and its database is cut while it is in use, and mended.

const kept = globalThis as { banjiaDb?: PrismaClient | undefined };
const real = db();
const CONNECTIONS = 3;
let line: Awaited<ReturnType<typeof startLine>>;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === "object" && address !== null ? address.port : 0;
}

beforeAll(async () => {
  const url = new URL(env().DATABASE_URL);
  const port = await freePort();
  line = await startLine({ port, to: Number(url.port) });
  url.port = String(port);
  const waits = { connectionTimeoutMillis: 5_000, query_timeout: 1_000 };
  const options = { connectionString: url.href, max: CONNECTIONS, ...waits };
  kept.banjiaDb = new PrismaClient({ adapter: new SerialPrismaPg(options) });
});
afterAll(async () => {
  await kept.banjiaDb?.$disconnect();
  kept.banjiaDb = real;
  line.stop();
});

const id = "A".repeat(22);
const ask = async () => {
  const request = new Request(`http://localhost/api/v1/shares/${id}`);
  return (await readShare(request, { params: Promise.resolve({ id }) })).status;
};
/** More at once than there are connections. */
const askAll = async () => new Set(await Promise.all(Array.from({ length: CONNECTIONS + 2 }, ask)));

test("F4: a cut line is 503 for as long as it is cut, every time, and no connection is lost by it", async () => {
  expect(await askAll()).toEqual(new Set([404]));
  for (let round = 0; round < CONNECTIONS + 1; round++) {
    line.cut();
    expect(await askAll()).toEqual(new Set([503]));
    line.mend();
    await expect.poll(ask, { timeout: 20_000 }).toBe(404);
  }
  expect(await askAll()).toEqual(new Set([404]));
});
