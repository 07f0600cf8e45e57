// Changes the core a little, many times, and runs its tests: a change that none of them notices is named.
//
// `npm run mutate` takes a fixed random sample: windows of a few lines out of lib/domain, lib/ingest,
// lib/optimize, lib/format and lib/schemas, and as many again out of what money hangs on most (STRICT
// below), with every change in them that Stryker knows. What is done once, when a module is loaded, is
// left as it is. What reads exports is asked of the tests of reading, all else of all other tests. At
// the end stand what went unnoticed and the share that was noticed, by folder; reports/mutation-*.json
// keep it all. It takes an hour or more, on a copy of the files.
//
//   --seed N       another sample (1)
//   --windows N    how many windows of each of the two (50)
//   --only PREFIX  windows of files whose path begins so: lib/domain/estimate
//   --at FILE:A-B  these lines and no sample; may be given again
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { helpWhenAsked } from "../help.mjs";

helpWhenAsked(import.meta.url);

const { values: asked } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    windows: { type: "string", default: "50" },
    only: { type: "string", default: "lib/" },
    at: { type: "string", multiple: true },
  },
});

const FOLDERS = ["lib/domain", "lib/ingest", "lib/optimize", "lib/format", "lib/schemas"];
/** Draw-down, grants, prices and money: 95 of 100 changes are to be noticed here, elsewhere 88. */
const STRICT =
  /^lib\/domain\/(estimate\/(draw|active-grant|grant-|daily-limit|lane-price|list-cost|vendor-money)|catalogue\/(grant|price-|fx)|units\/(money|amount|decimal))/;
/** Lines of a window: enough to hold a short function whole, few enough to meet many files. */
const WINDOW = 6;

/** Numbers from 0 to 1 that a seed decides (mulberry32). @param {number} seed */
function randomBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every window of the core, as Stryker names a range: `lib/domain/units/money.ts:13-18`. */
function everyWindow() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => join(folder, name)),
  ).sort();
  return files.flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n").length;
    const starts = Array.from({ length: Math.ceil(lines / WINDOW) }, (_, i) => i * WINDOW + 1);
    return starts.map((from) => `${file}:${from}-${Math.min(lines, from + WINDOW - 1)}`);
  });
}

/** So many of the windows, each as likely. @param {string[]} windows @param {number} count */
function sample(windows, count, random = randomBy(Number(asked.seed))) {
  return windows
    .map((window) => ({ window, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ window }) => window);
}

/** The windows of this run. */
function chosen() {
  if (asked.at) return asked.at;
  const windows = everyWindow().filter((window) => window.startsWith(asked.only));
  const count = Number(asked.windows);
  const strict = windows.filter((window) => STRICT.test(window));
  return [...new Set([...sample(windows, count), ...sample(strict, count)])];
}

/** @typedef {Awaited<ReturnType<Stryker["runMutationTest"]>>[number]} Result */

const NOTICED = new Set(["Killed", "Timeout"]);
const UNNOTICED = new Set(["Survived", "NoCoverage"]);

/** @param {string} name @param {Result[]} results */
function scoreLine(name, results) {
  const noticed = results.filter(({ status }) => NOTICED.has(status)).length;
  const all = noticed + results.filter(({ status }) => UNNOTICED.has(status)).length;
  const percent = all === 0 ? "–" : `${((noticed * 100) / all).toFixed(1)} %`;
  return `${name.padEnd(40)} ${percent.padStart(8)}   ${noticed} of ${all}`;
}

/** @param {Result} result */
const fileOf = ({ fileName }) => relative(process.cwd(), fileName);

/** @param {Result[]} results */
function report(results) {
  const unnoticed = results.filter(({ status }) => UNNOTICED.has(status));
  const lines = unnoticed.map((result) => {
    const { location, mutatorName, replacement = "" } = result;
    const to = replacement.replaceAll(/\s+/g, " ").slice(0, 100);
    return `${fileOf(result)}:${location.start.line}:${location.start.column} ${mutatorName}: ${to}`;
  });
  const scores = FOLDERS.map((folder) =>
    scoreLine(
      folder,
      results.filter((result) => fileOf(result).startsWith(`${folder}/`)),
    ),
  );
  const strict = results.filter((result) => STRICT.test(fileOf(result)));
  const sums = [scoreLine("draw-down, grants, prices, money", strict), scoreLine("all", results)];
  process.stdout.write(`\nUnnoticed:\n${lines.join("\n")}\n\n${[...scores, ...sums].join("\n")}\n`);
}

/**
 * Makes every change in these windows, one at a time.
 *
 * @param {"reading" | "reckoning"} part whose tests are asked
 * @param {string[]} windows
 * @returns {Promise<Result[]>}
 */
async function mutate(part, windows) {
  if (windows.length === 0) return [];
  process.env.MUTATED = part;
  return new Stryker({
    mutate: windows,
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutate.config.ts", related: false },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 1,
    dryRunTimeoutMinutes: 60,
    timeoutMS: 30_000,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: `reports/mutation-${part}.json` },
    tempDirName: "reports/mutate",
    ignorePatterns: [
      ...[".next", ".data", "app", "e2e", "reports", "test-results"],
      ...["cli/dist", "public/*", "!public/samples"],
    ],
    cleanTempDir: "always",
    allowConsoleColors: false,
  }).runMutationTest();
}

const windows = chosen();
/** @param {string} window */
const isReading = (window) => window.startsWith("lib/ingest/");
const reckoning = await mutate(
  "reckoning",
  windows.filter((window) => !isReading(window)),
);
report([...reckoning, ...(await mutate("reading", windows.filter(isReading)))]);
