// What the site is measured beside: bare Next, node:http, nginx and a file.
import { chmod, mkdir, writeFile } from "node:fs/promises";
import http from "node:http";
import { join } from "node:path";
import { startNginx } from "../ops/local-nginx.mjs";
import { ROOT } from "../setup.mjs";
import { startBareNext } from "./bare-next.mjs";

/** Next sends a page's text twice: as markup, and as what its scripts start from. */
const TIMES_SENT = 2;
const BARE_BYTES = 5_000;

/**
 * The files of a bare app that answers as many bytes as the site does.
 *
 * @param {{ pageBytes: number, answerBytes: number }} bytes
 */
function filesOf({ pageBytes, answerBytes }) {
  const text = Math.max(1, Math.round((pageBytes - BARE_BYTES) / TIMES_SENT));
  return {
    "app/page.js": "export default function Page() { return <h1>Hello</h1>; }",
    "app/large/page.js": `export default function Page() { return <p>{"a ".repeat(${text >> 1})}</p>; }`,
    "app/hello/route.js": `export const dynamic = "force-dynamic";
export const GET = () => Response.json({ hello: "world" });`,
    "app/answer/route.js": `export const dynamic = "force-dynamic";
const body = new Uint8Array(${answerBytes}).fill(97);
export const GET = () => new Response(body, { headers: { "Content-Type": "application/json" } });`,
    "app/read/page.js": `import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../../../prisma/generated/client";
export const dynamic = "force-dynamic";
let db;
export default async function Page() {
  db ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }) });
  const share = await db.share.findFirst({ select: { createdAt: true, snapshot: true } });
  return <p>{share?.createdAt.toISOString()}</p>;
}`,
  };
}

/**
 * Starts them all on ports one after the other.
 *
 * @param {{ firstPort: number, site: number, databaseUrl: string, page: Buffer, answerBytes: number }} given
 *   `page` is a page of the site as it was sent: the file nginx sends
 */
export async function startPeers({ firstPort, site, databaseUrl, page, answerBytes }) {
  const [bare, hello, file, front] = [0, 1, 2, 3].map((n) => firstPort + n);
  const next = await startBareNext({
    dir: join(ROOT, ".data/bare-next"),
    port: bare ?? 0,
    files: filesOf({ pageBytes: page.length, answerBytes }),
    env: { DATABASE_URL: databaseUrl },
  });
  const plain = http.createServer((_, response) => response.end("hello"));
  await new Promise((done) => plain.listen(hello, "127.0.0.1", () => done(null)));
  const root = "/tmp/banjia-bench-file";
  await mkdir(root, { recursive: true });
  await chmod(root, 0o755);
  await writeFile(join(root, "page.html"), page);
  const more = `  server { listen 127.0.0.1:${file}; root ${root}; keepalive_requests 1000000000; }\n  keepalive_requests 1000000000;\n`;
  const servers = /** @type {[string, string]} */ ([`127.0.0.1:${site}`, `127.0.0.1:${site}`]);
  const nginx = await startNginx({ port: front ?? 0, servers, isLimited: false, workers: 1, more });
  const at = (/** @type {number | undefined} */ port, /** @type {string} */ path) =>
    `http://127.0.0.1:${port}${path}`;
  return {
    urls: {
      page: at(bare, "/"),
      largePage: at(bare, "/large"),
      route: at(bare, "/hello"),
      largeRoute: at(bare, "/answer"),
      read: at(bare, "/read"),
      plain: at(hello, "/"),
      file: at(file, "/page.html"),
      front: at(front, ""),
    },
    async stop() {
      next.stop();
      plain.close();
      plain.closeAllConnections();
      await nginx.stop();
    },
  };
}
