// Reads large exports with our reader and with others, doing the same sums: `npm run bench:ingest [-- ROWS ROUNDS]`.
// Each runs in a process of its own, one after the other, round after round; medians are compared. Ends with an
// error when the sums differ.
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { zipSync } from "fflate";
import type { Sums } from "./bench-ingest-groups";
import { READERS, type Reader } from "./bench-ingest-readers";
import { writeLargeExport } from "./make-large-export";

const FOLDER = ".data/bench";

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

async function runOne(read: Reader, path: string): Promise<void> {
  const before = process.resourceUsage().maxRSS;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const sums = await read(path);
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const peakMb = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  process.stdout.write(JSON.stringify({ ms, cpuMs: (user + system) / 1000, sums, peakMb } satisfies Run));
}

function measure(name: string, path: string): Run {
  const self = fileURLToPath(import.meta.url);
  const options = ["--conditions=react-server", "--import", "tsx", self, "--run", name, path];
  const { stdout, status, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Makes a file that is not there yet, packed from its plain one. */
async function makeFile(path: string, rows: number): Promise<void> {
  if (existsSync(path)) return;
  const plain = path.replace(/\.(?:gz|zip)$/, "");
  if (plain === path) writeLargeExport(path, rows);
  else if (path.endsWith(".gz")) await pipeline(createReadStream(plain), createGzip(), createWriteStream(path));
  else writeFileSync(path, zipSync({ "completions.csv": readFileSync(plain) }));
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** True when all sums are the same. */
function contest(path: string, names: readonly string[], rounds: number): boolean {
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs.get(name)?.push(measure(name, path));
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
    process.stdout.write(`${name.padEnd(13)} ${median(times).toFixed(0).padStart(6)} ms ${range.padEnd(16)} ${figures}\n`);
  }
  process.stdout.write(sums.size === 1 ? "sums: the same\n" : `SUMS DIFFER: ${[...sums].join(" ")}\n`);
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
}

const [first, name = "", path = ""] = process.argv.slice(2);
const reader = first === "--run" ? READERS[name] : undefined;
if (reader) await runOne(reader, path);
else await compare(Number(first ?? 1_000_000), Number(name || 5));
