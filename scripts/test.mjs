// `npm test`, and so CI: everything from a fresh clone. The last line is the sum of all tests.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { helpWhenAsked } from "./help.mjs";
import { bin, build, fail, generate, install, ROOT, requireNode, run, say } from "./setup.mjs";

helpWhenAsked(import.meta.url);

const REPORTS = join(ROOT, "reports");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
/** The shell draws no window around a page: the same tests take a quarter less time. */
const DEBIAN_SHELL = "/usr/bin/chromium-headless-shell";
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

requireNode();
await install();
await generate();
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });

/** @type {string[]} */
const failedSteps = [];

/** Runs one part; false when it failed. @param {string} name @param {string} command @param {string[]} args */
async function step(name, command, args, env = {}) {
  say(`${name} …`);
  const code = await run(command, args, { env });
  if (code !== 0) failedSteps.push(name);
  return code === 0;
}

/** A Chromium that starts: the one named, Playwright's own, Debian's; else one is fetched. */
async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    fail(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const { chromium } = await import("@playwright/test");
  for (const path of [chromium.executablePath(), DEBIAN_SHELL, DEBIAN_CHROMIUM]) {
    if (existsSync(path)) return path;
  }
  say("no Chromium found: asking Playwright for one …");
  if ((await run(bin("playwright"), ["install", "chromium"], { quiet: true })) === 0) {
    return chromium.executablePath();
  }
  say("Playwright could not fetch one: installing Debian's …");
  await run("apt-get", ["update", "-qq"], { quiet: true });
  const packages = ["chromium", "chromium-headless-shell", "fonts-noto-cjk"];
  await run("apt-get", ["install", "-y", "-qq", ...packages], { quiet: true });
  for (const path of [DEBIAN_SHELL, DEBIAN_CHROMIUM]) if (existsSync(path)) return path;
  return fail("No Chromium could be found or fetched. Install one and set CHROMIUM_PATH.");
}

/**
 * What a report says; a report that is not there is one failure.
 *
 * @template Report
 * @param {string} file
 * @param {(report: Report) => { passed: number, failed: number }} pick
 */
async function counts(file, pick) {
  const text = await readFile(join(REPORTS, file), "utf8").catch(() => null);
  return text === null ? { passed: 0, failed: 1 } : pick(JSON.parse(text));
}

const chromium = await findChromium();
say(`Chromium: ${chromium}`);

await step("format and lint", bin("biome"), ["ci", "."]);
await step("route types", bin("next"), ["typegen"]);
await step("types", bin("tsc"), []);
await step("types of the pure layers", bin("tsc"), ["-p", "lib/tsconfig.pure.json"]);
await step("layers", NPM, ["run", "--silent", "check:layers"]);
await step("unused code", bin("knip"), []);
await step("unit and data tests", bin("vitest"), [
  "run",
  "--reporter=dot",
  "--reporter=json",
  "--outputFile.json=reports/vitest.json",
]);
await build();
await step("end to end", bin("playwright"), ["test"], { CHROMIUM_PATH: chromium });

/**
 * What went wrong in the browser, once more: above it the lines of a whole server stand between.
 *
 * @typedef {{ title: string, file?: string, suites?: Suite[], specs?: Spec[] }} Suite
 * @typedef {{ title: string, line: number, ok: boolean, tests: { results: { errors?: { message?: string }[] }[] }[] }} Spec
 * @param {Suite} suite
 */
function sayFailures({ file = "", suites = [], specs = [] }) {
  for (const { title, line, ok, tests } of specs) {
    if (ok) continue;
    const errors = tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors));
    const messages = errors.map(({ message = "" }) => stripVTControlCharacters(message));
    say(`${file}:${line} ${title}\n${messages.join("\n").slice(0, 2_000)}`);
  }
  for (const suite of suites) sayFailures(suite);
}

/** @typedef {{ numPassedTests: number, numFailedTests: number, success: boolean }} VitestReport */
/** @typedef {{ suites: Suite[], stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} PlaywrightReport */

const vitest = await counts("vitest.json", (/** @type {VitestReport} */ report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.success ? 0 : report.numFailedTests === 0 ? 1 : 0),
}));
const playwright = await counts(
  "playwright.json",
  (/** @type {PlaywrightReport} */ { suites, stats, errors }) => {
    for (const suite of suites) sayFailures(suite);
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    };
  },
);

if (failedSteps.length > 0) say(`failed: ${failedSteps.join(", ")}`);
const passed = vitest.passed + playwright.passed;
const testsFailed = vitest.failed + playwright.failed;
const failed = testsFailed > 0 ? testsFailed : failedSteps.length;
process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
