import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { prepare, serve } from "@/scripts/serve.mjs";

/** Two servers on one database of their own, which a test may change as it likes. */
export interface Instances {
  readonly origins: readonly [string, string];
  readonly database: pg.Client;
  stop(): Promise<void>;
}

/** Starts them beside the server of the other tests, on that one's PostgreSQL. */
export async function startInstances(
  port: number,
  {
    name = "e2e_instances",
    firstPort = port + 1_000,
    env = {},
  }: {
    readonly name?: string;
    readonly firstPort?: number;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Instances> {
  const url = await readFile(join(".data", `e2e-${port}.url`), "utf8");
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  if (!(await prepare(own.href))) throw new Error("the database could not be prepared");
  const stopping = new AbortController();
  const ports = [firstPort, firstPort + 1] as const;
  const ended = ports.map((one) =>
    serve({
      port: one,
      databaseUrl: own.href,
      signal: stopping.signal,
      env: { RATE_LIMITS: "off", ...env },
    }),
  );
  const origins = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`] as const;
  await Promise.all(origins.map(untilReady));
  const database = new pg.Client({ connectionString: own.href });
  await database.connect();
  return {
    origins,
    database,
    async stop() {
      await database.end();
      stopping.abort();
      await Promise.all(ended);
    },
  };
}

async function untilReady(origin: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${origin}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
}

/** Everything the database holds, as text; bytes as hex. */
export async function dump(database: pg.Client): Promise<string> {
  const { rows } = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const { rows: all } = await database.query<{ text: string }>(
      `select t::text as text from "${name}" t`,
    );
    texts.push(...all.map(({ text }) => text));
  }
  return texts.join("\n");
}
