import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "@/scripts/db/embedded-database.mjs";
import { expect, test } from "./fixtures";

// Starting with something wrong, losing the database, and stopping while somebody stalls.

test.describe.configure({ mode: "serial", timeout: 240_000 });

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...args], { env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += String(chunk);
    });
  }
  return { child, text: () => output };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = await once(child, "exit");
  return code;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const oldNode = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.0"}})`;

test("a port in use gets one clear sentence", async () => {
  const port = String(await freePort());
  const taken = createServer().listen(Number(port));
  await once(taken, "listening");
  const { child, text } = run(["scripts/start.mjs"], { PORT: port });
  expect(await exitCode(child)).toBe(1);
  expect(text()).toContain(`Port ${port} is in use.`);
  taken.close();
});

test("a database that refuses gets one clear sentence", async () => {
  const nobody = await freePort();
  const { child, text } = run(["scripts/start.mjs"], {
    PORT: String(await freePort()),
    DATABASE_URL: `postgresql://nobody@127.0.0.1:${nobody}/nothing`,
  });
  expect(await exitCode(child)).toBe(1);
  expect(text()).toContain("The database of DATABASE_URL does not answer");
});

test("a Node that is too old gets one clear sentence", async () => {
  const { child, text } = run(["--import", oldNode, "scripts/start.mjs"], {});
  expect(await exitCode(child)).toBe(1);
  expect(text()).toContain("Node 20.19 or newer is needed; this is 18.20.0.");
});

test("readiness follows the database, and a stalled client cannot hold the end", async ({
  request,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "banjia-operations-"));
  const dataDir = join(folder, "postgres");
  const databasePort = await freePort();
  const start = () => startDatabase({ dataDir, port: databasePort });
  let database = await start();
  const port = await freePort();
  const { child } = run(["scripts/e2e-server.mjs", String(port)], { DATABASE_URL: database.url });
  const status = async (path: string) => {
    const response = await request.get(`http://127.0.0.1:${port}${path}`).catch(() => null);
    return response?.status() ?? 0;
  };
  // A new database is filled first.
  await expect.poll(() => status("/readyz"), { timeout: 150_000 }).toBe(200);

  await database.stop();
  await expect.poll(() => status("/readyz")).toBe(503);
  expect(await status("/healthz")).toBe(200);
  database = await start();
  await expect.poll(() => status("/readyz"), { timeout: 20_000 }).toBe(200);

  const stalled = connect(port, "127.0.0.1");
  stalled.on("error", () => {});
  stalled.write("POST /api/v1/usage HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nstart_");
  const idle = connect(port, "127.0.0.1");
  idle.on("error", () => {});
  await once(idle, "connect");
  child.kill("SIGTERM");
  expect(await exitCode(child)).toBe(0);
  expect(await status("/healthz")).toBe(0);

  stalled.destroy();
  idle.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});
