// Every page in every width, look and language as one sheet to look through: `npm run shots`, after
// `npm run build`. SHOTS_URL takes a site that is running already. Nothing of it is committed.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { freePort } from "./embedded-database.mjs";
import { openDatabase, prepare, serve } from "./serve.mjs";
import { ROOT } from "./setup.mjs";

const FOLDER = join(ROOT, "reports/shots");
const WIDTHS = [390, 820, 1440];
const THEMES = ["light", "dark"];
const LOCALES = ["en", "zh"];
const NOW = "2026-11-22T04:00:00Z";
const PAGES = [
  ["home", ""],
  ["offers", "/offers"],
  ["offers-table", "/offers?view=table"],
  ["offer", "/offers/zhipu-2024-moving"],
  ["vendors", "/vendors"],
  ["models", "/models"],
  ["sources", "/sources"],
  ["method", "/method"],
  ["estimate", "/estimate"],
  ["estimate-sample", "/estimate?sample=1"],
  ["ui", "/docs/ui"],
  ["not-found", "/nothing-here"],
];

async function startSite(signal) {
  if (process.env.SHOTS_URL) return { origin: process.env.SHOTS_URL, stop: async () => {} };
  const port = await freePort();
  const database = await openDatabase(join(ROOT, ".data/shots-postgres"));
  if (!(await prepare(database.url))) process.exit(1);
  const served = serve({ port, databaseUrl: database.url, signal });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/readyz`).then((r) => r.ok, () => false)))
    await new Promise((done) => setTimeout(done, 50));
  const stop = async () => {
    await served;
    await database.stop();
  };
  return { origin, stop };
}

async function shoot(browser, origin, { width, theme, locale }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    isMobile: width < 500,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(NOW));
  const taken = [];
  for (const [name, path] of PAGES) {
    if (process.argv[2] && !process.argv.slice(2).includes(name)) continue;
    const answer = await page.goto(`${origin}/${locale}${path}`);
    if (answer?.status() === 404 && name !== "not-found") continue;
    if (name === "estimate-sample") await page.locator("[data-verdict]").waitFor();
    await page.evaluate(() => document.fonts.ready);
    const file = `${name}-${width}-${theme}-${locale}.png`;
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    taken.push({ name, file, width, wide });
  }
  await context.close();
  return taken;
}

function sheet(shots) {
  const figures = shots
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(
      ({ file, width, wide }) =>
        `<figure style="width:${Math.round(width / 4)}px"><a href="${file}"><img src="${file}" width="100%" loading="lazy"></a><figcaption>${file}${wide ? " <b>SCROLLS SIDEWAYS</b>" : ""}</figcaption></figure>`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Shots</title><style>body{display:flex;flex-wrap:wrap;gap:16px;font:11px sans-serif;background:#888}figure{margin:0}img{display:block}</style>${figures.join("\n")}`;
}

const stopping = new AbortController();
await mkdir(FOLDER, { recursive: true });
const { origin, stop } = await startSite(stopping.signal);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const shots = [];
for (const width of WIDTHS)
  for (const theme of THEMES)
    for (const locale of LOCALES) shots.push(...(await shoot(browser, origin, { width, theme, locale })));
await browser.close();
await writeFile(join(FOLDER, "index.html"), sheet(shots));
stopping.abort();
await stop();
const wide = shots.filter((shot) => shot.wide).map(({ file }) => file);
process.stdout.write(`${shots.length} shots in reports/shots/index.html\n`);
if (wide.length > 0) process.stdout.write(`Scrolling sideways: ${wide.join(", ")}\n`);
