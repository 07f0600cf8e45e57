// Reads the large export in Chromium's worker with our reader and with others: `npm run bench:ingest:chromium [-- ROWS ROUNDS]`.
// A browser of its own for each run, round after round; medians. Ends with an error when the sums differ.
// `npm run bench:ingest` with the same ROWS makes the files.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { buildSync } from "esbuild";
import { helpWhenAsked } from "@/scripts/help.mjs";
import type { Sums } from "./bench-ingest-groups";

helpWhenAsked(import.meta.url);

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const CONTESTS = [
  {
    path: `.data/bench/${rows}/large.csv`,
    names: ["ours", "papaparse", "udsv", "duckdb", "read only"],
  },
  { path: `.data/bench/${rows}/large.csv.gz`, names: ["ours", "inflate only"] },
  { path: `.data/bench/${rows}/large.csv.zip`, names: ["ours", "inflate only"] },
] as const;

interface Run {
  readonly ms: number;
  readonly sums: Sums | null;
  readonly peakMb: number;
}

const [bundle] = buildSync({
  entryPoints: ["scripts/bench/bench-ingest-page.ts"],
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: "es2022",
}).outputFiles;
const DUCKDB = "node_modules/@duckdb/duckdb-wasm/dist";
const SERVED: Readonly<
  Record<string, { readonly type: string; readonly read: () => Uint8Array | string | undefined }>
> = {
  "/": { type: "text/html", read: () => '<input type="file">' },
  "/worker.js": { type: "text/javascript", read: () => bundle?.contents },
  "/duckdb.js": {
    type: "text/javascript",
    read: () => readFileSync(`${DUCKDB}/duckdb-browser-eh.worker.js`),
  },
  "/duckdb.wasm": {
    type: "application/wasm",
    read: () => readFileSync(`${DUCKDB}/duckdb-eh.wasm`),
  },
};
const server = createServer(({ url = "/" }, response) => {
  const served = SERVED[url];
  response.setHeader("content-type", served?.type ?? "text/plain");
  response.end(served?.read());
}).listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}/`;

/** Megabytes that a process holds, or held at most. */
function memoryOf(pid: number, field: "VmRSS" | "VmHWM"): number {
  const line = readFileSync(`/proc/${pid}/status`, "utf8")
    .split("\n")
    .find((text) => text.startsWith(field));
  return Number(line?.match(/\d+/)?.[0] ?? 0) / 1024;
}

async function measure(name: string, path: string): Promise<Run> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
  ];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args,
  });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.setInputFiles("input", path);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    const before = Math.max(...renderers.map((pid) => memoryOf(pid, "VmRSS")));
    const run = await page.evaluate(
      (reader) =>
        new Promise<Omit<Run, "peakMb">>((resolve, reject) => {
          const worker = new Worker("/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage({ name: reader, file: document.querySelector("input")?.files?.[0] });
        }),
      name,
    );
    return { ...run, peakMb: Math.max(...renderers.map((pid) => memoryOf(pid, "VmHWM"))) - before };
  } finally {
    await browser.close();
  }
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

for (const { path, names } of CONTESTS) {
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs.get(name)?.push(await measure(name, path));
  process.stdout.write(
    `\n${path}: ${(statSync(path).size / 1_000_000).toFixed(0)} MB, median of ${rounds} (lowest to highest)\n`,
  );
  const mine = median((runs.get("ours") ?? []).map(({ ms }) => ms));
  const sums = new Set(
    [...runs.values()]
      .flat()
      .flatMap((run) => (run.sums === null ? [] : [JSON.stringify(run.sums)])),
  );
  for (const [name, all] of runs) {
    const times = all.map(({ ms }) => ms);
    const range = `(${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
    const peak = Math.max(...all.map(({ peakMb }) => peakMb)).toFixed(0);
    process.stdout.write(
      `${name.padEnd(13)} ${median(times).toFixed(0).padStart(6)} ms ${range.padEnd(16)} +${peak} MB  ${(median(times) / mine).toFixed(2)} × ours\n`,
    );
  }
  process.stdout.write(
    sums.size === 1 ? "sums: the same\n" : `SUMS DIFFER: ${[...sums].join(" ")}\n`,
  );
  if (sums.size !== 1) process.exitCode = 1;
}
server.close();
