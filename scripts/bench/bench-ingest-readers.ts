// The readers that `bench-ingest.ts` sets beside ours. All sum input, cached, output and requests by day and model.
import { createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { createGunzip, createInflateRaw } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { ARCHIVE_LIMITS } from "@/lib/ingest/archive/archive";
import { readExport } from "@/lib/ingest/read-export";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { CSV_LIMITS } from "@/lib/ingest/scan/limits";
import { openRowKernel } from "@/lib/kernel/row-kernel";
import { inflate } from "@/lib/server/inflate";
import { Groups, type Sums } from "./bench-ingest-groups";

const CHUNK = 256 * 1024;
/** Null for one that only reads or unpacks. */
export type Reader = (path: string) => Promise<Sums | null>;

/** A range of a file in blocks of one piece of memory. */
async function* fileBlocks(
  path: string,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const file = openSync(path, "r");
  const block = new Uint8Array(CHUNK);
  for (let at = start; at < end; ) {
    const length = readSync(file, block, 0, Math.min(CHUNK, end - at), at);
    if (length === 0) return;
    at += length;
    yield block.subarray(0, length);
  }
}

export async function ours(path: string): Promise<Sums> {
  const head = new Uint8Array(4);
  readSync(openSync(path, "r"), head);
  const source = {
    head,
    chunks: () => fileBlocks(path),
    random: async () => ({
      size: statSync(path).size,
      read: (start: number, end: number) => fileBlocks(path, start, end),
    }),
  };
  const limits = { ...CSV_LIMITS, totalBytes: 4_000_000_000 };
  const read = await readExport(source, {
    ingest: { limits, openKernel: openRowKernel },
    archive: { ...ARCHIVE_LIMITS, unpackedBytes: 4_000_000_000 },
    inflate,
  });
  const reading = read[0]?.reading;
  if (!reading?.complete || reading.rows.rejected > 0) throw new Error("not read whole");
  const { meters, requests } = totalUsage(reading.usage);
  const cached = Number(meters.inputCached ?? 0n);
  const groups = new Set(reading.usage.map(({ day, model }) => `${day} ${model}`)).size;
  return [
    Number(meters.inputUncached ?? 0n) + cached,
    cached,
    Number(meters.output ?? 0n),
    Number(requests),
    groups,
  ];
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

interface Result {
  readonly input_tokens: number;
  readonly input_cached_tokens: number;
  readonly output_tokens: number;
  readonly num_model_requests: number;
  readonly model: string;
}
interface Answer {
  readonly created: number;
  readonly model: string;
  readonly usage: {
    readonly prompt_tokens: number;
    readonly completion_tokens: number;
    readonly prompt_tokens_details: { readonly cached_tokens: number };
  };
}

/** The whole document at once; lines as one list. */
async function jsonParse(path: string): Promise<Sums> {
  const groups = new Groups();
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".jsonl")) {
    for (const { created, model, usage } of JSON.parse(
      `[${text.trimEnd().replaceAll("\n", ",")}]`,
    ) as Answer[])
      groups.addFigures(created, model, [
        usage.prompt_tokens,
        usage.prompt_tokens_details.cached_tokens,
        usage.completion_tokens,
        1,
      ]);
    return groups.total();
  }
  const page = JSON.parse(text) as { data: { start_time: number; results: Result[] }[] };
  for (const { start_time, results } of page.data)
    for (const result of results)
      groups.addFigures(start_time, result.model, [
        result.input_tokens,
        result.input_cached_tokens,
        result.output_tokens,
        result.num_model_requests,
      ]);
  return groups.total();
}

async function readOnly(path: string): Promise<null> {
  for await (const _ of fileBlocks(path));
  return null;
}

/** Node's own inflate alone, in chunks of 256 KiB. A zip archive of one entry starts with its local header. */
async function inflateOnly(path: string): Promise<null> {
  const isZip = path.endsWith(".zip");
  const header = new DataView(new ArrayBuffer(30));
  readSync(openSync(path, "r"), header);
  const start = isZip ? 30 + header.getUint16(26, true) + header.getUint16(28, true) : 0;
  const decoder = isZip
    ? createInflateRaw({ chunkSize: CHUNK })
    : createGunzip({ chunkSize: CHUNK });
  for await (const _ of createReadStream(path, { start, highWaterMark: CHUNK }).pipe(decoder));
  return null;
}

export const READERS: Readonly<Record<string, Reader>> = {
  ours,
  papaparse,
  udsv,
  duckdb,
  "JSON.parse": jsonParse,
  "inflate only": inflateOnly,
  "read only": readOnly,
};
