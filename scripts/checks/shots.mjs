// Every page in every width, look and language, with the catalogue of this commit and a clock that stands
// still: `npm run shots`, which builds the site unless it is. reports/shots/index.html is the sheet to look
// through; a chosen few are compared with test/shots (`-- --update` replaces those). Names of pages limit
// the run; SHOTS_URL takes a site that runs already.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { openDatabase, prepare, serve } from "../serve.mjs";
import { build, generate, ROOT } from "../setup.mjs";
import { compareShots } from "./shots-compare.mjs";

helpWhenAsked(import.meta.url);

const FOLDER = join(ROOT, "reports/shots");
const WIDTHS = [390, 820, 1440];
const HEIGHT = 900;
/** @type {("light" | "dark")[]} */
const THEMES = ["light", "dark"];
const LOCALES = ["en", "zh"];
const NOW = "2026-11-30T04:00:00Z";
const CLOCK = join(ROOT, "scripts/checks/fixed-clock.cjs");
const SAMPLE = "public/samples/completions-may-june-2024.csv";
/** Name and path below the language; null stands for the share made for the run. @type {[name: string, path: string | null][]} */
const PAGES = [
  ["home", ""],
  ["offers", "/offers"],
  ["offers-2024", "/offers?asOf=2024-07-09&sort=grant"],
  ["offers-table", "/offers?view=table"],
  ["offers-none", "/offers?q=nothing-has-this-name"],
  ["offer", "/offers/zhipu-2024-moving"],
  ["offer-baidu", "/offers/baidu-2024-inclusive"],
  ["vendor", "/vendors/zhipu"],
  ["models", "/models"],
  ["compare", "/compare?offers=zhipu-2024-moving,baidu-2024-inclusive&asOf=2024-07-09"],
  ["compare-none", "/compare"],
  ["sources", "/sources"],
  ["retirements", "/retirements"],
  ["evidence", "/evidence"],
  ["plans", "/plans"],
  ["programmes", "/programmes"],
  ["fine-tuning", "/fine-tuning"],
  ["campaign", "/campaigns/openai-block-2024"],
  ["watch", "/watch"],
  ["changes", "/changes"],
  ["method", "/method"],
  ["campaigns", "/campaigns"],
  ["docs", "/docs"],
  ["api", "/docs/api"],
  ["estimate", "/estimate"],
  ["estimate-sample", "/estimate?sample=1"],
  ["share", null],
  ["embed", null],
  ["share-unknown", "/s/unknown"],
  ["shares", "/shares"],
  ["ui", "/docs/ui"],
  ["not-found", "/nothing-here"],
];

const { values, positionals } = parseArgs({
  options: { update: { type: "boolean" } },
  allowPositionals: true,
});

/** @param {AbortSignal} signal */
async function startSite(signal) {
  if (process.env.SHOTS_URL) return { origin: process.env.SHOTS_URL, stop: async () => {} };
  await generate();
  await build();
  const port = await freePort();
  const database = await openDatabase(join(ROOT, ".data/shots-postgres"));
  if (!(await prepare(database.url))) process.exit(1);
  const origin = `http://localhost:${port}`;
  const env = {
    SITE_URL: origin,
    FIXED_NOW: NOW,
    NODE_OPTIONS: `--require ${JSON.stringify(CLOCK)}`,
  };
  const served = serve({ port, databaseUrl: database.url, signal, env });
  while (
    !(await fetch(`${origin}/readyz`).then(
      (r) => r.ok,
      () => false,
    ))
  )
    await new Promise((done) => setTimeout(done, 50));
  const stop = async () => {
    await served;
    await database.stop();
  };
  return { origin, stop };
}

/** The path of a share of the sample, made as a program makes one. @param {string} origin */
async function makeShare(origin) {
  /** @param {string} path @param {string} type @param {BodyInit} body */
  const post = async (path, type, body) => {
    const response = await fetch(origin + path, {
      method: "POST",
      headers: { "Content-Type": type },
      body,
    });
    if (!response.ok)
      throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const { usage } = await post(
    "/api/v1/usage?name=sample.csv",
    "text/csv",
    await readFile(join(ROOT, SAMPLE)),
  );
  const body = JSON.stringify({ usage, asOf: "2024-07-09", title: "Summer 2024", currency: "CNY" });
  return `/s/${(await post("/api/v1/shares", "application/json", body)).id}`;
}

/** @typedef {{ name: string, file: string, width: number, wide: boolean }} Shot */

/**
 * Every page asked for, in one width, look and language.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} origin
 * @param {{ width: number, theme: "light" | "dark", locale: string, share: string }} how
 */
async function shoot(browser, origin, { width, theme, locale, share }) {
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    reducedMotion: "reduce",
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(NOW));
  /** @type {Shot[]} */
  const taken = [];
  for (const [name, path] of PAGES) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const at =
      name === "embed"
        ? `/embed/offers?vendor=zhipu&lang=${locale}&theme=${theme}`
        : `/${locale}${path ?? share}`;
    const answer = await page.goto(origin + at);
    const missing = answer?.status() !== 200 && !["not-found", "share-unknown"].includes(name);
    if (missing) throw new Error(`${name} answers ${answer?.status()}.`);
    if (name === "estimate-sample") await page.locator("[data-verdict]").waitFor();
    await page.evaluate(() => document.fonts.ready);
    // What lies far down is laid out when somebody comes near: the whole page is wanted here.
    await page.evaluate(() => {
      const all = new CSSStyleSheet();
      all.replaceSync("* { content-visibility: visible !important }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
    });
    // Nor is a chart drawn before.
    await page.evaluate(() => document.querySelector("[data-drawing]")?.scrollIntoView());
    await page.locator("[data-drawing] .animate-pulse").first().waitFor({ state: "detached" });
    await page.evaluate(() => scrollTo(0, 0));
    // A picture of more than the screen is taken without fingers: on a phone the screen is made as tall.
    if (isPhone) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
    }
    const file = `${name}-${width}-${theme}-${locale}.png`;
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
    if (isPhone) await page.setViewportSize({ width, height: HEIGHT });
    // A phone makes room by zooming out, and its innerWidth grows with it.
    const wide = (await page.evaluate(() => document.documentElement.scrollWidth)) > width;
    taken.push({ name, file, width, wide });
  }
  await context.close();
  return taken;
}

/** A page that shows all. @param {Shot[]} shots */
function sheet(shots) {
  const figures = shots
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.width - b.width)
    .map(
      ({ file, width, wide }) =>
        `<figure style="width:${Math.round(width / 4)}px"><a href="${file}"><img src="${file}" width="100%" loading="lazy"></a><figcaption>${file}${wide ? " <b>SCROLLS SIDEWAYS</b>" : ""}</figcaption></figure>`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Shots</title><style>body{display:flex;flex-wrap:wrap;gap:16px;font:11px sans-serif;background:#888}figure{margin:0}img{display:block}</style>${figures.join("\n")}`;
}

const stopping = new AbortController();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const { origin, stop } = await startSite(stopping.signal);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const share = await makeShare(origin);
/** @type {Shot[]} */
const shots = [];
for (const width of WIDTHS)
  for (const theme of THEMES)
    for (const locale of LOCALES)
      shots.push(...(await shoot(browser, origin, { width, theme, locale, share })));
await browser.close();
await writeFile(join(FOLDER, "index.html"), sheet(shots));
stopping.abort();
await stop();
process.stdout.write(`${shots.length} shots in reports/shots/index.html\n`);
const wide = shots.filter((shot) => shot.wide).map(({ file }) => file);
if (wide.length > 0) process.stdout.write(`Scrolling sideways: ${wide.join(", ")}\n`);
const files = new Set(shots.map(({ file }) => file));
const changed = await compareShots(FOLDER, files, values.update ?? false);
process.exit(wide.length + changed === 0 ? 0 : 1);
