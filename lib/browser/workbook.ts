import type { Sheet } from "@/lib/format/sheet";
import { askWorker } from "./ask-worker";

/** The sheets as an Excel workbook, off the main thread: a year of days by vendor is long. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const worker = new Worker(new URL("./xlsx.worker.ts", import.meta.url), { type: "module" });
  return askWorker(worker, sheets);
}
