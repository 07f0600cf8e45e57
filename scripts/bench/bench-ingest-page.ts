// What `bench-ingest-chromium.ts` runs in a worker: one reader over one file.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { fileChunks } from "@/lib/browser/file-chunks";
import { readFile } from "@/lib/browser/read-file";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { Groups, type Sums } from "./bench-ingest-groups";

async function ours(file: Blob): Promise<Sums> {
  const [read] = await readFile(file, {});
  if (!read?.reading.complete || read.reading.rows.rejected > 0) throw new Error("not read whole");
  const { usage } = read.reading;
  const { meters, requests } = totalUsage(usage);
  const cached = Number(meters.inputCached ?? 0n);
  const groups = new Set(usage.map(({ day, model }) => `${day} ${model}`)).size;
  return [
    Number(meters.inputUncached ?? 0n) + cached,
    cached,
    Number(meters.output ?? 0n),
    Number(requests),
    groups,
  ];
}

function papaparse(file: File): Promise<Sums> {
  const groups = new Groups();
  let isHeader = true;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(file, {
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

async function udsv(file: Blob): Promise<Sums> {
  const groups = new Groups();
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let parser: ReturnType<typeof initParser> | null = null;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parser ??= initParser(inferSchema(value));
    parser.chunk<string[]>(value, parser.stringArrs, (row) => {
      groups.add(row);
    });
  }
  parser?.end();
  return groups.total();
}

/** Loading it included, as somebody who drops a file waits for that too. */
async function duckdb(file: File): Promise<Sums> {
  const worker = new Worker("/duckdb.js");
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate("/duckdb.wasm");
  await database.registerFileHandle("large.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await database.connect();
  const result = await connection.query(
    "select sum(i)::double i, sum(c)::double c, sum(o)::double o, sum(r)::double r, count(*)::double g from (select start_time // 86400 d, model, sum(input_tokens) i, sum(input_cached_tokens) c, sum(output_tokens) o, sum(num_model_requests) r from read_csv('large.csv', auto_type_candidates=['BIGINT','DOUBLE','VARCHAR']) group by all)",
  );
  const row: Record<string, unknown> = result.toArray()[0]?.toJSON() ?? {};
  worker.terminate();
  return [Number(row.i), Number(row.c), Number(row.o), Number(row.r), Number(row.g)];
}

async function readOnly(file: Blob): Promise<null> {
  for await (const _ of fileChunks(file));
  return null;
}

/** The platform's own decoder alone. A zip archive of one entry starts with its local header and ends with its directory. */
async function inflateOnly(file: File): Promise<null> {
  const head = new DataView(await file.slice(0, 30).arrayBuffer());
  const isZip = head.getUint32(0, true) === 0x04034b50;
  const start = isZip ? 30 + head.getUint16(26, true) + head.getUint16(28, true) : 0;
  const tail = new DataView(await file.slice(-22).arrayBuffer());
  const end = isZip ? tail.getUint32(16, true) : file.size;
  const decoder = new DecompressionStream(isZip ? "deflate-raw" : "gzip");
  const reader = file.slice(start, end).stream().pipeThrough(decoder).getReader();
  while (!(await reader.read()).done);
  return null;
}

const READERS: Readonly<Record<string, (file: File) => Promise<Sums | null>>> = {
  ours,
  papaparse,
  udsv,
  duckdb,
  "read only": readOnly,
  "inflate only": inflateOnly,
};

self.onmessage = async ({ data }: MessageEvent<{ name: string; file: File }>) => {
  const started = performance.now();
  const sums = await READERS[data.name]?.(data.file);
  self.postMessage({ ms: performance.now() - started, sums: sums ?? null });
};
