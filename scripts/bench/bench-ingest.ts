// Reads large exports with our reader and with others, doing the same sums: `npm run bench:ingest [-- ROWS ROUNDS]`.
// Each runs in a process of its own, one after the other, round after round; medians are compared. Ends with an
// error when the sums differ.
import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { buildSync } from "esbuild";
import { zipSync } from "fflate";
import { helpWhenAsked } from "@/scripts/help.mjs";
import { writeLargeExport } from "@/scripts/make/make-large-export";
import type { Sums } from "./bench-ingest-groups";
import { keepResults, type Row, spread } from "./bench-results.mjs";

helpWhenAsked(import.meta.url);

const FOLDER = ".data/bench";
const ONE = `${FOLDER}/one.mjs`;

/** A file, who reads it, and how its size is made from that of the first one. */
const CONTESTS = [
  { file: "large.csv", share: 1, readers: ["ours", "papaparse", "udsv", "duckdb", "read only"] },
  { file: "large.json", share: 0.4, readers: ["ours", "JSON.parse"] },
  { file: "large.jsonl", share: 0.4, readers: ["ours", "JSON.parse"] },
  { file: "large.csv.gz", share: 1, readers: ["ours", "inflate only"] },
  { file: "large.csv.zip", share: 1, readers: ["ours", "inflate only"] },
  { file: "tenth.csv", share: 0.1, readers: ["ours", "papaparse"] },
] as const;

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  readonly sums: Sums | null;
  readonly peakMb: number;
}

/** Bundled and made small, as what is served is: readers that are so too. */
function bundle(): void {
  const banner = {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  };
  buildSync({
    entryPoints: ["scripts/bench/bench-ingest-one.ts"],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    external: ["@duckdb/node-api"],
    banner,
    outfile: ONE,
  });
}

function measure(name: string, path: string): Run {
  const { stdout, status, stderr } = spawnSync(process.execPath, [ONE, name, path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Makes a file that is not there yet, packed from its plain one. */
async function makeFile(path: string, rows: number): Promise<void> {
  if (existsSync(path)) return;
  const plain = path.replace(/\.(?:gz|zip)$/, "");
  if (plain === path) writeLargeExport(path, rows);
  else if (path.endsWith(".gz"))
    await pipeline(createReadStream(plain), createGzip(), createWriteStream(path));
  else writeFileSync(path, zipSync({ "completions.csv": readFileSync(plain) }));
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const results: Row[] = [];

/** Each other reader's time beside ours, round by round. */
function keep(path: string, runs: ReadonlyMap<string, readonly Run[]>): void {
  const ours = runs.get("ours") ?? [];
  const ms = (all: readonly Run[]) => Math.round(median(all.map((run) => run.ms)));
  for (const [name, all] of runs) {
    if (name === "ours") continue;
    const ratios = all.map((run, at) => run.ms / (ours[at]?.ms ?? Number.NaN));
    const mb = (statSync(path).size / 1_000_000).toFixed(0);
    const what = `${name} ÷ ours: ${path.split("/").at(-1)}, ${mb} MB`;
    const figures = `${ms(all)} ms; ${ms(ours)} ms`;
    results.push({ what, beside: "our reader's time", ...spread(ratios), figures });
  }
}

/** True when all sums are the same. */
function contest(path: string, names: readonly string[], rounds: number): boolean {
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs.get(name)?.push(measure(name, path));
  keep(path, runs);
  const mb = statSync(path).size / 1_000_000;
  process.stdout.write(`\n${path}: ${mb.toFixed(0)} MB, median of ${rounds} (lowest to highest)\n`);
  const mine = median((runs.get("ours") ?? []).map(({ ms }) => ms));
  const mineCpu = median((runs.get("ours") ?? []).map(({ cpuMs }) => cpuMs));
  const sums = new Set<string>();
  for (const [name, all] of runs) {
    const times = all.map(({ ms }) => ms);
    for (const run of all) if (run.sums !== null) sums.add(JSON.stringify(run.sums));
    const range = `(${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
    const peak = Math.max(...all.map(({ peakMb }) => peakMb));
    const cpu = median(all.map(({ cpuMs }) => cpuMs));
    const figures = `${(median(times) / mine).toFixed(2)} × ours   processor ${cpu.toFixed(0).padStart(5)} ms ${(cpu / mineCpu).toFixed(2)} × ours   +${peak} MB`;
    process.stdout.write(
      `${name.padEnd(13)} ${median(times).toFixed(0).padStart(6)} ms ${range.padEnd(16)} ${figures}\n`,
    );
  }
  process.stdout.write(
    sums.size === 1 ? "sums: the same\n" : `SUMS DIFFER: ${[...sums].join(" ")}\n`,
  );
  return sums.size === 1;
}

async function compare(rows: number, rounds: number): Promise<void> {
  let isSame = true;
  for (const { file, share, readers } of CONTESTS) {
    const path = `${FOLDER}/${rows}/${file}`;
    await makeFile(path, rows * share);
    isSame = contest(path, readers, rounds) && isSame;
  }
  if (!isSame) process.exitCode = 1;
  else await keepResults("ingest", `npm run bench:ingest -- ${rows} ${rounds}`, results);
}

const [rows, rounds] = process.argv.slice(2).map(Number);
bundle();
await compare(rows ?? 1_000_000, rounds ?? 5);
