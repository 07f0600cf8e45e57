// Reads one large export with our reader and with others, doing the same sums: `npm run bench:ingest [-- ROWS]`.
// Each runs in a process of its own, three times, the sums are compared and the best of three is shown.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { initParser, inferSchema } from "udsv";
import { ingestUsage } from "@/lib/ingest/ingest";
import { CSV_LIMITS } from "@/lib/ingest/limits";
import { totalUsage } from "@/lib/ingest/totals";
import { writeLargeExport } from "./make-large-export";

const PATH = ".data/large-export.csv";
const CHUNK = 256 * 1024;
const ROUNDS = 3;
const [START, REQUESTS, MODEL, INPUT, OUTPUT, CACHED] = [0, 5, 8, 11, 12, 13];

/** Input, cached, output and requests over all rows, and how many day-model groups there are. */
type Sums = readonly [input: number, cached: number, output: number, requests: number, groups: number];

/** The peers' sums: by day and model, as ours, in plain numbers. */
class Groups {
  readonly #groups = new Map<string, [number, number, number, number]>();

  add(row: readonly string[]): void {
    const key = `${Math.floor(Number(row[START]) / 86_400)} ${row[MODEL]}`;
    let sums = this.#groups.get(key);
    if (sums === undefined) {
      sums = [0, 0, 0, 0];
      this.#groups.set(key, sums);
    }
    sums[0] += Number(row[INPUT]);
    sums[1] += Number(row[CACHED]);
    sums[2] += Number(row[OUTPUT]);
    sums[3] += Number(row[REQUESTS]);
  }

  total(): Sums {
    const total = [0, 0, 0, 0] as [number, number, number, number];
    for (const sums of this.#groups.values()) sums.forEach((sum, at) => { total[at] = (total[at] ?? 0) + sum; });
    return [...total, this.#groups.size];
  }
}

async function* fileBlocks(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, "r");
  const block = new Uint8Array(CHUNK);
  for (;;) {
    const length = readSync(file, block);
    if (length === 0) return;
    yield block.subarray(0, length);
  }
}

async function ours(path: string): Promise<Sums> {
  const limits = { ...CSV_LIMITS, totalBytes: 4_000_000_000 };
  const { usage, complete, rows } = await ingestUsage(fileBlocks(path), { limits });
  if (!complete || rows.rejected > 0) throw new Error("not read whole");
  const { meters, requests } = totalUsage(usage);
  const cached = Number(meters.inputCached ?? 0n);
  const groups = new Set(usage.map(({ day, model }) => `${day} ${model}`)).size;
  return [Number(meters.inputUncached ?? 0n) + cached, cached, Number(meters.output ?? 0n), Number(requests), groups];
}

function papaparse(path: string): Promise<Sums> {
  const groups = new Groups();
  let isHeader = true;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path), {
      chunk: ({ data }) => {
        for (const row of data) {
          if (isHeader) isHeader = false;
          else if (row.length > 1) groups.add(row);
        }
      },
      complete: () => resolve(groups.total()),
      error: reject,
    });
  });
}

async function udsv(path: string): Promise<Sums> {
  const groups = new Groups();
  const decoder = new TextDecoder();
  let parser: ReturnType<typeof initParser> | null = null;
  for await (const block of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = decoder.decode(block as Uint8Array, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, (row) => {
      groups.add(row);
    });
  }
  parser?.end();
  return groups.total();
}

async function duckdb(path: string): Promise<Sums> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `select sum(i), sum(c), sum(o), sum(r), count(*) from (select start_time // 86400 d, model, sum(input_tokens) i, sum(input_cached_tokens) c, sum(output_tokens) o, sum(num_model_requests) r from read_csv('${path}') group by all)`,
  );
  const [row = []] = reader.getRows();
  const [input, cached, output, requests, groups] = row.map(Number);
  return [input ?? 0, cached ?? 0, output ?? 0, requests ?? 0, groups ?? 0];
}

const READERS: Readonly<Record<string, (path: string) => Promise<Sums>>> = { ours, papaparse, udsv, duckdb };

interface Run {
  readonly ms: number;
  readonly sums: Sums;
  readonly peakMb: number;
}

async function runOne(read: (path: string) => Promise<Sums>): Promise<void> {
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const sums = await read(PATH);
  const ms = Math.round(performance.now() - started);
  const peakMb = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  process.stdout.write(JSON.stringify({ ms, sums, peakMb } satisfies Run));
}

function measure(name: string): Run {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: ROUNDS }, (): Run => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ["--import", "tsx", self, "--run", name], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return JSON.parse(stdout);
  });
  return runs.reduce((best, run) => (run.ms < best.ms ? run : best));
}

function compare(rows: number): void {
  if (!existsSync(PATH) || process.argv[2]) writeLargeExport(PATH, rows);
  const mb = statSync(PATH).size / 1_000_000;
  const results = Object.keys(READERS).map((name) => ({ name, ...measure(name) }));
  const [mine] = results;
  if (mine === undefined) return;
  process.stdout.write(`${mb.toFixed(0)} MB, best of ${ROUNDS}\n`);
  for (const { name, ms, peakMb, sums } of results) {
    const same = JSON.stringify(sums) === JSON.stringify(mine.sums) ? "same sums" : `OTHER SUMS ${sums}`;
    const ratio = (ms / mine.ms).toFixed(2);
    process.stdout.write(`${name.padEnd(10)} ${String(ms).padStart(6)} ms  ${(mb / (ms / 1000)).toFixed(0).padStart(5)} MB/s  +${peakMb} MB  ${ratio} × ours  ${same}\n`);
  }
}

const name = process.argv[2] === "--run" ? (process.argv[3] ?? "") : null;
const reader = name === null ? null : READERS[name];
if (reader) await runOne(reader);
else compare(Number(process.argv[2] ?? 1_000_000));
