// How long a page takes until its first control works: a phone with the processor slowed four times, on a
// line of 1.6 Mbit/s, 150 ms away.
import { chromium, devices } from "@playwright/test";

const RUNS = 3;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/**
 * Milliseconds from asking for the page to `data-awake` on its document, caches empty.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
async function once(browser, url) {
  const context = await browser.newContext(devices["Pixel 7"]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.emulateNetworkConditions", LINE);
  await page.addInitScript(() => {
    const woken = new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.awake === undefined) return;
        observer.disconnect();
        done(performance.now());
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    Object.assign(window, { woken });
  });
  await page.goto(url);
  const ms = await page.evaluate(() => Reflect.get(window, "woken"));
  await context.close();
  return ms;
}

/** The middle of three runs. @param {string} url @returns {Promise<number>} */
export async function timeToControl(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  await (await fetch(url)).text(); // rendered and kept, as for the next reader
  /** @type {number[]} */
  const runs = [];
  for (let at = 0; at < RUNS; at++) runs.push(await once(browser, url));
  await browser.close();
  return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
