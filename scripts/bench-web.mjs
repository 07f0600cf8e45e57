// What a page makes a phone load first: gzip JavaScript of each page beside that of an empty Next
// app built here with the same version. `npm run bench:web` after `npm run build`.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { gzipSync } from "node:zlib";
import { freePort } from "./embedded-database.mjs";
import { openDatabase, prepare, serve } from "./serve.mjs";
import { ROOT } from "./setup.mjs";

const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
const EMPTY = join(ROOT, ".data/empty-next");
const ALLOWED = { catalogue: 25, estimate: 60 };
const PAGES = [
  ["catalogue", "/en"],
  ["catalogue", "/zh"],
  ["catalogue", "/en/offers"],
  ["catalogue", "/en/offers/zhipu-2024-moving"],
  ["catalogue", "/en/vendors/zhipu"],
  ["catalogue", "/en/compare"],
  ["catalogue", "/en/method"],
  ["catalogue", "/en/models"],
  ["catalogue", "/en/sources"],
  ["estimate", "/en/estimate"],
];

const FILES = {
  "app/layout.js": `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
  "app/page.js": `export default function Page() { return <h1>Hello</h1>; }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  "package.json": `{ "private": true, "type": "module" }`,
};

function next(args) {
  return spawn(process.execPath, [NEXT, ...args], {
    cwd: EMPTY,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}

async function startEmpty(port) {
  await rm(EMPTY, { recursive: true, force: true });
  await mkdir(join(EMPTY, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(EMPTY, name), text);
  const code = await new Promise((done) => next(["build"]).on("exit", done));
  if (code !== 0) throw new Error("The empty app could not be built.");
  return next(["start", "--port", String(port)]);
}

async function answers(url) {
  for (let tries = 0; tries < 400; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer.`);
}

/** Bytes of the scripts a page names, gzip level 9; the polyfills for old browsers left out. */
async function firstLoad(origin, path) {
  const response = await fetch(origin + path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  const html = await response.text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)];
  const scripts = new Map(
    tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, src]) => [src, 0]),
  );
  for (const src of scripts.keys()) {
    const body = Buffer.from(await (await fetch(new URL(src, origin))).arrayBuffer());
    scripts.set(src, gzipSync(body, { level: 9 }).length);
  }
  return { bytes: [...scripts.values()].reduce((a, b) => a + b, 0), scripts };
}

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

async function compare(site, empty) {
  const base = await firstLoad(empty, "/");
  const lines = [`${kB(base.bytes)} kB          an empty Next app`];
  let over = 0;
  for (const [kind, path] of PAGES) {
    const page = await firstLoad(site, path);
    const more = page.bytes - base.bytes;
    const fits = more <= ALLOWED[kind] * 1000;
    if (!fits) over++;
    lines.push(`${kB(page.bytes)} kB ${kB(more)} over  ${path} (at most ${ALLOWED[kind]})${fits ? "" : "  TOO MUCH"}`);
    if (!process.argv.includes("--files")) continue;
    for (const [src, size] of page.scripts) lines.push(`          ${kB(size)}  ${src}`);
  }
  process.stdout.write(`First-load JavaScript, gzip\n${lines.join("\n")}\n`);
  return over;
}

const stopping = new AbortController();
const [port, emptyPort] = [await freePort(), await freePort()];
const empty = await startEmpty(emptyPort);
const database = await openDatabase(join(ROOT, ".data/bench-postgres"));
if (!(await prepare(database.url))) process.exit(1);
const served = serve({ port, databaseUrl: database.url, signal: stopping.signal });
await answers(`http://127.0.0.1:${port}/readyz`);
await answers(`http://127.0.0.1:${emptyPort}/`);
const over = await compare(`http://127.0.0.1:${port}`, `http://127.0.0.1:${emptyPort}`);
empty.kill("SIGTERM");
stopping.abort();
await served;
await database.stop();
process.exit(over === 0 ? 0 : 1);
