// What Lighthouse says of a page on its mobile profile (a slow phone on slow 4G, simulated), middle of
// three runs.
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../db/embedded-database.mjs";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const MOST_TRIES = 3;

/** Lighthouse's own answer to a trace it could not read is to run it again. @param {string} url @param {import("lighthouse").Flags} flags */
async function run(url, flags) {
  for (let tries = 1; ; tries++) {
    const lhr = (await lighthouse(url, flags))?.lhr;
    if (lhr === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
    if (!lhr.runtimeError) return lhr;
    if (tries === MOST_TRIES) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
}

/** @param {string} url @param {{ port: number, skipAudits: string[] }} options */
async function audit(url, { port, skipAudits }) {
  const lhr = await run(url, { port, logLevel: "error", onlyCategories: CATEGORIES, skipAudits });
  const failed = Object.values(lhr.audits).filter(({ id, score, scoreDisplayMode }) => {
    const counts = CATEGORIES.slice(1).some((name) =>
      lhr.categories[name]?.auditRefs.some((ref) => ref.id === id && ref.weight > 0),
    );
    return counts && scoreDisplayMode === "binary" && score === 0;
  });
  const figure = (/** @type {string} */ id) => lhr.audits[id]?.numericValue ?? Number.NaN;
  return {
    /** In the order of CATEGORIES, performance first. */
    scores: CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    lcp: figure("largest-contentful-paint"),
    cls: figure("cumulative-layout-shift"),
    tbt: figure("total-blocking-time"),
    failed: failed.map(({ id }) => id),
  };
}

/** @typedef {Awaited<ReturnType<typeof audit>>} Rating */

/** @param {Rating} rating */
export function performanceOf({ scores }) {
  return scores[0] ?? 0;
}

/**
 * Audits pages one after the other in one browser.
 *
 * @param {{ url: string, skipAudits?: string[] }[]} pages
 * @returns {Promise<Rating[]>} in the order of `pages`
 */
export async function auditPages(pages) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      `--remote-debugging-port=${port}`,
    ],
  });
  /** @type {Rating[]} */
  const audited = [];
  for (const { url, skipAudits = [] } of pages) {
    /** @type {Rating[]} */
    const runs = [];
    for (let at = 0; at < RUNS; at++) runs.push(await audit(url, { port, skipAudits }));
    runs.sort((a, b) => performanceOf(a) - performanceOf(b) || b.lcp - a.lcp);
    audited.push(...runs.slice(RUNS >> 1, (RUNS >> 1) + 1));
  }
  await browser.close();
  return audited;
}
