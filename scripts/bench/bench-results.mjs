// What benches measured last: kept in bench/results.json, shown as one table and in README.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT } from "../setup.mjs";

/**
 * One comparison of one run. The ratio is ours to the other's as `what` and `beside` say it; low and high are those of the rounds.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} beside what it is compared with in the same run
 * @property {number} ratio of the middle round
 * @property {number} low
 * @property {number} high
 * @property {string} figures what was measured, in words
 * @property {string} [goal]
 */
/** What one server did: answers a second, bytes as sent in gzip. @typedef {Record<"pages" | "offersApi" | "sharePages" | "sharesMade" | "estimates" | "throughNginx" | "pageBytes" | "offersApiBytes" | "sharePageBytes" | "shareRowBytes" | "memoryMb", number>} Capacity */
/** @typedef {{ command: string, at: string, machine: string, rows: Row[], capacity?: Capacity }} Suite */
/** @typedef {Record<string, Suite>} Results */

const FILE = join(ROOT, "bench/results.json");
const README = join(ROOT, "README.md");
const SHOWN = /(<!-- bench -->\n)[\s\S]*?\n?(<!-- \/bench -->)/;

/** Lowest, middle and highest, to three figures. @param {readonly number[]} values */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const short = (/** @type {number | undefined} */ value) =>
    Number((value ?? Number.NaN).toPrecision(3));
  return {
    ratio: short(sorted[sorted.length >> 1]),
    low: short(sorted[0]),
    high: short(sorted.at(-1)),
  };
}

/** @returns {Promise<Results>} */
export async function readResults() {
  return JSON.parse(await readFile(FILE, "utf8").catch(() => "{}"));
}

function machine() {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? "?"}, ${memory} GB, Node ${process.versions.node}`;
}

/** Puts a suite's figures in place of its last ones, there and in README, and prints them. @param {string} name @param {string} command @param {Row[]} rows @param {Capacity} [capacity] */
export async function keepResults(name, command, rows, capacity) {
  const at = new Date().toISOString().slice(0, 10);
  const suite = { command, at, machine: machine(), rows, ...(capacity && { capacity }) };
  const results = { ...(await readResults()), [name]: suite };
  await mkdir(join(ROOT, "bench"), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(results, null, 2)}\n`);
  const readme = await readFile(README, "utf8");
  await writeFile(README, withTable(readme, results));
  process.stdout.write(`\n${tableOf({ [name]: suite })}\n`);
}

/** README with the newest figures. @param {string} readme @param {Results} results */
export function withTable(readme, results) {
  return readme.replace(SHOWN, (_, start, end) => `${start}${tableOf(results)}\n${end}`);
}

/** All figures as a table in Markdown, and what made them. @param {Results} results */
export function tableOf(results) {
  const rows = Object.values(results).flatMap((suite) => suite.rows.map(lineOf));
  const head = [
    "| what | beside | ratio (lowest to highest) | goal | measured |",
    "|---|---|---|---|---|",
  ];
  const made = Object.values(results).map(
    ({ command, at, machine: where }) => `\`${command}\`, ${at}, ${where}`,
  );
  return `${[...head, ...rows].join("\n")}\n\n${made.join("  \n")}`;
}

/** @param {Row} row */
function lineOf({ what, beside, ratio, low, high, goal = "", figures }) {
  return `| ${what} | ${beside} | ${ratio} (${low} to ${high}) | ${goal} | ${figures} |`;
}
