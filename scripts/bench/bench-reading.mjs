// How the page feels while a large file is read: `npm run bench:reading [-- PATH]`. Needs a build.
// Prints the longest task of the main thread (over 50 ms a page feels stuck) and how long a cancel takes.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { bin, ROOT } from "../setup.mjs";

helpWhenAsked(import.meta.url);

const path = process.argv[2] ?? join(ROOT, ".data/large-export.csv");
const LONG_MS = 50;
const CANCEL_MS = 200;
const TIMES = 3;

if (!existsSync(path))
  spawnSync(bin("tsx"), ["scripts/make/make-large-export.ts", "1000000", path], {
    cwd: ROOT,
    stdio: "inherit",
  });

const port = await freePort();
const server = spawn(process.execPath, [join(ROOT, "scripts/e2e-server.mjs"), String(port)], {
  stdio: ["ignore", "inherit", "inherit"],
});
while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) await pause(200);

/** A page that has finished loading: what that costs is not counted. @param {import("@playwright/test").Browser} browser */
async function openPage(browser) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/en/estimate`, { waitUntil: "load" });
  await page.getByText("Choose files").waitFor();
  await page.waitForFunction(() => performance.now() > 3000);
  return page;
}

/** @typedef {{ name: string, pid: number, tid: number, dur?: number, tdur?: number, args: { name?: string } }} TraceEvent */

/** The longest tasks of the pages' main threads, by the processor and by the clock: a busy machine stretches the latter. @param {Buffer} trace */
function longestTasks(trace) {
  /** @type {TraceEvent[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const threadOf = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = events.filter(
    (event) => event.name.endsWith("RunTask") && main.has(threadOf(event)),
  );
  const longest = (/** @type {"dur" | "tdur"} */ key) =>
    Math.round(Math.max(0, ...tasks.map((event) => event[key] ?? 0)) / 1000);
  return { cpuMs: longest("tdur"), clockMs: longest("dur") };
}

/** From the choice of a file to the estimate on the screen. @param {import("@playwright/test").Browser} browser */
async function measureReading(browser) {
  const page = await openPage(browser);
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  const at = performance.now();
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("Complete", { exact: true }).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - at) / 1000;
  await page.locator("[data-verdict]").waitFor({ timeout: 60_000 });
  const longest = longestTasks(await browser.stopTracing());
  await page.close();
  return { seconds, ...longest };
}

/** Milliseconds from the press to a page that offers to begin anew. @param {import("@playwright/test").Browser} browser */
async function measureCancel(browser) {
  const page = await openPage(browser);
  await page.locator("input[type=file]").setInputFiles(Array.from({ length: 8 }, () => path)); // long enough to be cancelled
  await page.getByRole("progressbar").waitFor();
  await page.getByText("Reading…").first().waitFor({ state: "hidden" });
  const took = await page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Cancel",
    );
    const at = performance.now();
    if (button === undefined) throw new Error("There is no cancel button.");
    button.click();
    while (document.querySelector("[role=progressbar]") !== null)
      await new Promise(requestAnimationFrame);
    return performance.now() - at;
  });
  await page.close();
  return took;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const problems = [];
try {
  for (let n = 0; n < TIMES; n++) {
    const { seconds, cpuMs, clockMs } = await measureReading(browser);
    console.log(
      `read in ${seconds.toFixed(2)} s; longest task of the page until the estimate stands: ${cpuMs} ms of the processor, ${clockMs} ms by the clock`,
    );
    if (cpuMs > LONG_MS) problems.push(`reading held the page for ${cpuMs} ms`);
  }
  for (let n = 0; n < TIMES; n++) {
    const took = await measureCancel(browser);
    console.log(`cancelled in ${took.toFixed(0)} ms`);
    if (took > CANCEL_MS) problems.push(`a cancel took ${took.toFixed(0)} ms`);
  }
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await new Promise((done) => server.once("exit", done));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
