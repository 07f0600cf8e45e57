// How many servers so many readers need: the figures of docs/scale.md, from what `npm run bench:serve` measured last and
// from what is assumed below. `npm run scale` writes them into the document; a test holds that they are those.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";
import { readResults } from "./bench-results.mjs";

/** @typedef {import("./bench-results.mjs").Capacity} Capacity */
/** @typedef {{ name: string, viewsADay: number, visitsADay: number }} Crowd */

const DAY_S = 86_400;
const MONTH_DAYS = 30;

/** What nobody measured. Change one, run `npm run scale`, and see. */
export const ASSUMED = {
  /** The busiest hour beside the mean one. */
  peak: 4,
  viewsAVisit: 4,
  /** Of all views: pages of shares, which no cache keeps. */
  sharePages: 0.04,
  /** For one view: shares made, reads of the API by programs, estimates by programs. */
  sharesMade: 0.005,
  apiReads: 0.05,
  estimates: 0.002,
  /** Pages of the catalogue in two languages, each as markup and as what scripts ask for. */
  addresses: 1_200,
  /** Places where the CDN keeps copies by itself, and for how long: pages, answers of the API. */
  places: 50,
  pageSeconds: 3_600,
  apiSeconds: 60,
  /** Share of a processor that may be in use at the peak. */
  use: 0.6,
  /** Days a share is kept. */
  shareDays: 90,
  /** Bytes of scripts, styles and fonts at a first visit. */
  firstVisitBytes: 250_000,
  /** US dollars a month, and for a GB: a server of two processors, PostgreSQL with a standby, the CDN. */
  serverDollars: 40,
  databaseDollars: 400,
  dollarsAGigabyte: 0.04,
};

/** @type {Crowd[]} */
export const CROWDS = [
  { name: "10⁶ visits a day", visitsADay: 1e6, viewsADay: 1e6 * ASSUMED.viewsAVisit },
  {
    name: "10⁹ views a month",
    visitsADay: 1e9 / MONTH_DAYS / ASSUMED.viewsAVisit,
    viewsADay: 1e9 / MONTH_DAYS,
  },
];

/**
 * What passes a CDN: each place asks again for an address once its copy is old, and somebody wants it. Wishes come at random,
 * and the n-th most wanted address is wanted 1/n as often as the first.
 *
 * @param {{ perSecond: number, addresses: number, places: number, seconds: number }} given
 * @returns {number} requests a second
 */
export function passes({ perSecond, addresses, places, seconds }) {
  const weights = Array.from({ length: addresses }, (_, n) => 1 / (n + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight) => {
    const wanted = (perSecond * weight) / all / places;
    return sum + (places * wanted) / (1 + wanted * seconds);
  }, 0);
}

/** @param {Crowd} crowd @param {Capacity} measured */
export function loadOf({ viewsADay, visitsADay }, measured) {
  const views = (viewsADay / DAY_S) * ASSUMED.peak;
  const shares = views * ASSUMED.sharePages;
  const { places, addresses } = ASSUMED;
  const pages = passes({
    perSecond: views - shares,
    addresses,
    places,
    seconds: ASSUMED.pageSeconds,
  });
  const reads = views * ASSUMED.apiReads;
  const api = passes({ perSecond: reads, addresses: 50, places, seconds: ASSUMED.apiSeconds });
  const [made, estimates] = [views * ASSUMED.sharesMade, views * ASSUMED.estimates];
  const processors =
    pages / measured.pages +
    shares / measured.sharePages +
    api / measured.offersApi +
    // Measured with two processors, so each counts for two.
    (2 * made) / measured.sharesMade +
    (2 * estimates) / measured.estimates;
  const servers = Math.max(2, Math.ceil(processors / ASSUMED.use / 2) + 1);
  const kept = viewsADay * ASSUMED.sharesMade * ASSUMED.shareDays;
  const bytes = viewsADay * measured.pageBytes + visitsADay * ASSUMED.firstVisitBytes;
  const gigabytes = (bytes * MONTH_DAYS) / 1e9;
  return {
    ...{ views, pages, shares, api, made, estimates, processors, servers, kept, gigabytes },
    keptGigabytes: (kept * measured.shareRowBytes) / 1e9,
    dollars: [
      servers * ASSUMED.serverDollars,
      ASSUMED.databaseDollars,
      gigabytes * ASSUMED.dollarsAGigabyte,
    ],
  };
}

/** Views a month at which servers, so many of two processors each, are full. @param {number} servers @param {Capacity} measured */
export function viewsThatFill(servers, measured) {
  const budget = servers * 2 * ASSUMED.use;
  let [low, high] = [1e5, 1e13];
  while (high / low > 1.001) {
    const monthly = Math.sqrt(low * high);
    const viewsADay = monthly / MONTH_DAYS;
    const crowd = { name: "", viewsADay, visitsADay: viewsADay / ASSUMED.viewsAVisit };
    if (loadOf(crowd, measured).processors > budget) high = monthly;
    else low = monthly;
  }
  return low;
}

const figure = (/** @type {number} */ value) =>
  Number(value.toPrecision(2)).toLocaleString("en", { maximumFractionDigits: 2 });
const table = (/** @type {string[][]} */ [head = [], ...rows]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** @param {Capacity} measured */
function measuredTable(measured) {
  return table([
    ["one server", "measured"],
    ["a page of the catalogue, kept", `${figure(measured.pages)}/s of one processor`],
    ["a share's page, never kept", `${figure(measured.sharePages)}/s of one processor`],
    ["`/api/v1/offers`, kept", `${figure(measured.offersApi)}/s of one processor`],
    ["shares made, 90 cells", `${figure(measured.sharesMade)}/s of two processors`],
    ["estimates by the API, 90 cells", `${figure(measured.estimates)}/s of two processors`],
    [
      "a page through the shipped nginx, kept there",
      `${figure(measured.throughNginx)}/s of one processor`,
    ],
    ["memory after all this", `${figure(measured.memoryMb)} MB`],
    [
      "bytes in gzip: a page, a share's page",
      `${figure(measured.pageBytes)}, ${figure(measured.sharePageBytes)}`,
    ],
    ["bytes of a share in the database", figure(measured.shareRowBytes)],
  ]);
}

/** @param {Capacity} measured */
function crowdTable(measured) {
  const all = CROWDS.map((crowd) => loadOf(crowd, measured));
  /** @param {string} name @param {(load: ReturnType<typeof loadOf>) => string} of */
  const row = (name, of) => [name, ...all.map(of)];
  return table([
    ["at the peak", ...CROWDS.map(({ name }) => name)],
    row("views a second", ({ views }) => figure(views)),
    row("pages that pass the CDN, a second", ({ pages }) => figure(pages)),
    row("shares' pages, a second", ({ shares }) => figure(shares)),
    row("answers of the API that pass the CDN, a second", ({ api }) => figure(api)),
    row("shares made, a second", ({ made }) => figure(made)),
    row("estimates by programs, a second", ({ estimates }) => figure(estimates)),
    row("processors in use", ({ processors }) => figure(processors)),
    row("servers of two processors, one of them to spare", ({ servers }) => String(servers)),
    row("connections to PostgreSQL, watches on", ({ servers }) => String(servers * 13 + 10)),
    row("shares kept", ({ kept }) => figure(kept)),
    row("GB of shares", ({ keptGigabytes }) => figure(keptGigabytes)),
    row("GB a month through the CDN", ({ gigabytes }) => figure(gigabytes)),
    row("dollars a month: servers, database, CDN", ({ dollars }) => dollars.map(figure).join(", ")),
  ]);
}

/** @param {Capacity} measured */
function limitsTable(measured) {
  return table([
    ["what is full", "views a month"],
    ["two servers, as in `deploy/compose.yaml`", figure(viewsThatFill(2, measured))],
    [
      "six servers: 100 connections, PostgreSQL's default, watches on",
      figure(viewsThatFill(6, measured)),
    ],
    ["eight servers, the most of `deploy/kubernetes/`", figure(viewsThatFill(8, measured))],
  ]);
}

const MARKED = (/** @type {string} */ name) =>
  new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);

/** The document with its tables as they follow from what was measured. @param {string} document @param {Capacity} measured */
export function withTables(document, measured) {
  const tables = {
    measured: measuredTable(measured),
    crowds: crowdTable(measured),
    limits: limitsTable(measured),
  };
  return Object.entries(tables).reduce(
    (text, [name, body]) =>
      text.replace(MARKED(name), (_, start, end) => `${start}${body}\n${end}`),
    document,
  );
}

if (process.argv[1] === import.meta.filename) {
  helpWhenAsked(import.meta.url);
  const capacity = (await readResults()).serve?.capacity;
  if (capacity === undefined) throw new Error("Run npm run bench:serve first.");
  const file = join(ROOT, "docs/scale.md");
  await writeFile(file, withTables(await readFile(file, "utf8"), capacity));
}
