// What Lighthouse says of a page on its mobile profile (a slow phone on slow 4G, simulated), middle of
// three runs.
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../db/embedded-database.mjs";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const MOST_TRIES = 3;

/** Lighthouse's own answer to a trace it could not read is to run it again. */
async function run(url, flags) {
  for (let tries = 1; ; tries++) {
    const { lhr } = await lighthouse(url, flags);
    if (!lhr.runtimeError) return lhr;
    if (tries === MOST_TRIES) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
}

async function audit(url, { port, skipAudits }) {
  const lhr = await run(url, { port, logLevel: "error", onlyCategories: CATEGORIES, skipAudits });
  const failed = Object.values(lhr.audits).filter(({ id, score, scoreDisplayMode }) => {
    const counts = CATEGORIES.slice(1).some((name) =>
      lhr.categories[name].auditRefs.some((ref) => ref.id === id && ref.weight > 0),
    );
    return counts && scoreDisplayMode === "binary" && score === 0;
  });
  return {
    scores: CATEGORIES.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100)),
    lcp: lhr.audits["largest-contentful-paint"].numericValue,
    cls: lhr.audits["cumulative-layout-shift"].numericValue,
    tbt: lhr.audits["total-blocking-time"].numericValue,
    failed: failed.map(({ id }) => id),
  };
}

/**
 * Audits pages one after the other in one browser.
 *
 * @param {{ url: string, skipAudits?: string[] }[]} pages
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
  const audited = [];
  for (const { url, skipAudits = [] } of pages) {
    const runs = [];
    for (let at = 0; at < RUNS; at++) runs.push(await audit(url, { port, skipAudits }));
    runs.sort((a, b) => a.scores[0] - b.scores[0] || b.lcp - a.lcp);
    audited.push(runs[Math.floor(RUNS / 2)]);
  }
  await browser.close();
  return audited;
}
