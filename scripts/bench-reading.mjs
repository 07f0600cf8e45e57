// How the page feels while a large file is read: `npm run bench:reading [-- PATH]`. Needs a build.
// Prints the long tasks of the main thread (browsers name those over 50 ms) and how long a cancel takes.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { freePort } from "./embedded-database.mjs";
import { bin, ROOT } from "./setup.mjs";

const path = process.argv[2] ?? join(ROOT, ".data/large-export.csv");
const LONG_MS = 50;
const CANCEL_MS = 200;
const TIMES = 3;

if (!existsSync(path)) spawnSync(bin("tsx"), ["scripts/make-large-export.ts", "1000000", path], { cwd: ROOT, stdio: "inherit" });

const port = await freePort();
const server = spawn(process.execPath, [join(ROOT, "scripts/e2e-server.mjs"), String(port)], { stdio: ["ignore", "inherit", "inherit"] });
while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) await pause(200);

/** A page that keeps every long task since its last reset. */
async function openPage(browser) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    globalThis.begun = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push({ ms: Math.round(entry.duration), at: Math.round(entry.startTime - globalThis.begun) });
    }).observe({ type: "longtask", buffered: false });
  });
  await page.goto(`http://127.0.0.1:${port}/en/estimate`, { waitUntil: "load" });
  await page.getByText("Choose files").waitFor();
  await page.waitForFunction(() => performance.now() > 3000); // what loading itself costs is not counted
  await page.evaluate(() => {
    globalThis.longTasks.splice(0);
    globalThis.begun = performance.now();
  });
  return page;
}

const named = (tasks) => (tasks.length === 0 ? `none over ${LONG_MS} ms` : tasks.map(({ ms, at }) => `${ms} ms (${(at / 1000).toFixed(1)} s in)`).join(", "));

async function measureReading(browser) {
  const page = await openPage(browser);
  const at = performance.now();
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByText("Complete", { exact: true }).waitFor({ timeout: 300_000 });
  const whileReading = await page.evaluate(() => globalThis.longTasks.splice(0));
  const seconds = (performance.now() - at) / 1000;
  await page.locator("[data-verdict]").waitFor({ timeout: 60_000 });
  const whileDrawing = await page.evaluate(() => globalThis.longTasks.splice(0));
  await page.close();
  return { seconds, whileReading, whileDrawing };
}

/** Milliseconds from the press to a page that offers to begin anew. */
async function measureCancel(browser) {
  const page = await openPage(browser);
  await page.locator("input[type=file]").setInputFiles(Array.from({ length: 8 }, () => path)); // long enough to be cancelled
  await page.getByRole("progressbar").waitFor();
  await page.waitForFunction(() => !document.body.innerText.includes("Reading…"));
  const took = await page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
    const at = performance.now();
    button.click();
    while (document.querySelector("[role=progressbar]") !== null) await new Promise(requestAnimationFrame);
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
    const { seconds, whileReading, whileDrawing } = await measureReading(browser);
    console.log(`read in ${seconds.toFixed(2)} s; long tasks while reading: ${named(whileReading)}, while the estimate is drawn: ${named(whileDrawing)}`);
    if (whileReading.length > 0) problems.push(`reading held the page: ${named(whileReading)}`);
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
