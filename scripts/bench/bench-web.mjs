// What a page makes a phone load first, how long its first control takes to work, and how Lighthouse rates it,
// beside an empty Next app built here with the same version. `npm run bench:web` builds the site unless it is; `-- --weight` leaves Lighthouse
// out, `-- --files` names the chunks.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { openDatabase, prepare, serve } from "../serve.mjs";
import { build, generate, ROOT } from "../setup.mjs";
import { startBareNext, untilAnswering } from "./bare-next.mjs";
import { keepResults, spread } from "./bench-results.mjs";
import { timeToControl } from "./bench-web-control.mjs";
import { auditPages, performanceOf } from "./bench-web-lighthouse.mjs";

helpWhenAsked(import.meta.url);

const EMPTY = join(ROOT, ".data/empty-next");
const ALLOWED = { catalogue: 25, estimate: 60 };
/** @type {[kind: keyof typeof ALLOWED, path: string][]} */
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

const BEHIND = 3;
const LEAST = [95, 100, 100, 100];
const SAMPLE = "public/samples/completions-may-june-2024.csv";

const FILES = {
  "app/page.js": `import { Awake } from "./awake";
export default function Page() { return <><h1>Hello</h1><Awake /></>; }`,
  "app/awake.js": `"use client";
import { useEffect } from "react";
export function Awake() { useEffect(() => { document.documentElement.dataset.awake = ""; }, []); return null; }`,
};

/** Bytes of the scripts a page names, gzip level 9; the polyfills for old browsers left out. @param {string} origin @param {string} path */
async function firstLoad(origin, path) {
  const response = await fetch(origin + path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
  const html = await response.text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)];
  const scripts = new Map(
    tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, src = ""]) => [src, 0]),
  );
  for (const src of scripts.keys()) {
    const body = Buffer.from(await (await fetch(new URL(src, origin))).arrayBuffer());
    scripts.set(src, gzipSync(body, { level: 9 }).length);
  }
  return { bytes: [...scripts.values()].reduce((a, b) => a + b, 0), scripts };
}

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** How many pages load more than they may. @param {string} site @param {string} empty */
async function compare(site, empty) {
  const base = await firstLoad(empty, "/");
  const lines = [`${kB(base.bytes)} kB          an empty Next app`];
  /** @type {import("./bench-results.mjs").Row[]} */
  const rows = [];
  let over = 0;
  for (const [kind, path] of PAGES) {
    const page = await firstLoad(site, path);
    const more = page.bytes - base.bytes;
    const fits = more <= ALLOWED[kind] * 1000;
    if (!fits) over++;
    lines.push(
      `${kB(page.bytes)} kB ${kB(more)} over  ${path} (at most ${ALLOWED[kind]})${fits ? "" : "  TOO MUCH"}`,
    );
    const goal = `at most ${ALLOWED[kind]} kB more`;
    const figures = `${kB(page.bytes)} kB; ${kB(base.bytes)} kB`.replaceAll(/ {2,}/g, " ").trim();
    rows.push({
      what: `scripts of ${path}`,
      beside: "an empty Next app",
      ...spread([page.bytes / base.bytes]),
      goal,
      figures,
    });
    if (!process.argv.includes("--files")) continue;
    for (const [src, size] of page.scripts) lines.push(`          ${kB(size)}  ${src}`);
  }
  process.stdout.write(`First-load JavaScript, gzip\n${lines.join("\n")}\n`);
  await keepResults("web", "npm run bench:web", rows);
  return over;
}

/** The address of a share of the sample, made as a program makes one. @param {string} site */
async function makeShare(site) {
  /** @param {string} path @param {BodyInit} body @param {string} type */
  const post = async (path, body, type) => {
    const response = await fetch(site + path, {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });
    if (!response.ok)
      throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const { usage } = await post(
    "/api/v1/usage?name=sample.csv",
    await readFile(join(ROOT, SAMPLE)),
    "text/csv",
  );
  const { id } = await post(
    "/api/v1/shares",
    JSON.stringify({ usage, asOf: "2024-07-09" }),
    "application/json",
  );
  return `/en/s/${id}`;
}

/** How many pages are rated too low. @param {string} site @param {string} empty */
async function rate(site, empty) {
  // A share asks not to be indexed: that one audit would call it a fault.
  const share = { path: await makeShare(site), skipAudits: ["is-crawlable"] };
  const asked = [
    ...["/en", "/en/offers", "/en/offers/zhipu-2024-moving", "/en/estimate"].map((path) => ({
      path,
    })),
    share,
  ];
  for (const { path } of asked) await (await fetch(site + path)).text(); // rendered and kept, as for the next reader
  const pages = asked.map(({ path, ...rest }) => ({ url: site + path, ...rest }));
  const [base, ...rated] = await auditPages([{ url: `${empty}/` }, ...pages]);
  if (base === undefined) throw new Error("Lighthouse rated nothing.");
  const line = (
    /** @type {import("./bench-web-lighthouse.mjs").Rating} */ { scores, lcp, cls, tbt },
  ) =>
    `${scores.map((score) => String(score).padStart(4)).join("")}  ${(lcp / 1000).toFixed(2)} s  ${cls.toFixed(3)}  ${tbt.toFixed(0).padStart(4)} ms`;
  const lines = ["perf a11y best seo   LCP     CLS    blocked", `${line(base)}  an empty Next app`];
  let low = 0;
  rated.forEach((page, at) => {
    const fits =
      LEAST.every((least, i) => (page.scores[i] ?? 0) >= least) &&
      performanceOf(page) >= performanceOf(base) - BEHIND;
    if (!fits) low++;
    const what =
      asked[at] === share
        ? "a share (is-crawlable left out: it is noindex on purpose)"
        : asked[at]?.path;
    lines.push(`${line(page)}  ${what}${fits ? "" : `  TOO LOW ${page.failed.join(" ")}`}`);
  });
  process.stdout.write(`\nLighthouse, mobile\n${lines.join("\n")}\n`);
  return low;
}

/** Milliseconds until a control works, printed beside the empty app's. Said, not judged: the machine may be busy. @param {string} site @param {string} empty */
async function wake(site, empty) {
  const base = await timeToControl(`${empty}/`);
  const lines = [`${base.toFixed(0).padStart(6)} ms              an empty Next app`];
  for (const [, path] of PAGES) {
    const ms = await timeToControl(site + path);
    const more = (ms - base).toFixed(0).padStart(6);
    lines.push(`${ms.toFixed(0).padStart(6)} ms ${more} over  ${path}`);
  }
  const title = "First working control, slow phone on a slow line, middle of three";
  process.stdout.write(`\n${title}\n${lines.join("\n")}\n`);
}

await generate();
await build();
const stopping = new AbortController();
const [port, emptyPort] = [await freePort(), await freePort()];
await startBareNext({ dir: EMPTY, port: emptyPort, files: FILES });
const database = await openDatabase(join(ROOT, ".data/bench-postgres"));
if (!(await prepare(database.url))) process.exit(1);
const site = `http://localhost:${port}`;
const served = serve({
  port,
  databaseUrl: database.url,
  signal: stopping.signal,
  env: { SITE_URL: site },
});
await untilAnswering(`${site}/readyz`);
let over = await compare(site, `http://127.0.0.1:${emptyPort}`);
await wake(site, `http://127.0.0.1:${emptyPort}`);
if (!process.argv.includes("--weight")) over += await rate(site, `http://localhost:${emptyPort}`);
stopping.abort();
await served;
await database.stop();
process.exit(over === 0 ? 0 : 1);
