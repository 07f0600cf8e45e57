// What `bench-ingest-chromium.ts` runs in a worker: one reader over one file.
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { fileChunks } from "@/lib/browser/file-chunks";
import { readFile } from "@/lib/browser/read-file";
import { totalUsage } from "@/lib/ingest/totals";
import { Groups, type Sums } from "./bench-ingest-groups";

async function ours(file: Blob): Promise<Sums> {
  const [read] = await readFile(file, {});
  if (!read?.reading.complete || read.reading.rows.rejected > 0) throw new Error("not read whole");
  const { usage } = read.reading;
  const { meters, requests } = totalUsage(usage);
  const cached = Number(meters.inputCached ?? 0n);
  const groups = new Set(usage.map(({ day, model }) => `${day} ${model}`)).size;
  return [Number(meters.inputUncached ?? 0n) + cached, cached, Number(meters.output ?? 0n), Number(requests), groups];
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

async function readOnly(file: Blob): Promise<null> {
  for await (const _ of fileChunks(file));
  return null;
}

/** The platform's own decoder alone. */
async function gunzipOnly(file: Blob): Promise<null> {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  while (!(await reader.read()).done);
  return null;
}

const READERS: Readonly<Record<string, (file: File) => Promise<Sums | null>>> = { ours, papaparse, udsv, "read only": readOnly, "gunzip only": gunzipOnly };

self.onmessage = async ({ data }: MessageEvent<{ name: string; file: File }>) => {
  const started = performance.now();
  const sums = await READERS[data.name]?.(data.file);
  self.postMessage({ ms: performance.now() - started, sums: sums ?? null });
};
