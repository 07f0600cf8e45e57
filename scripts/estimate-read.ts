import { createHash } from "node:crypto";
import { fileChunks } from "@/lib/browser/file-chunks";
import { readFile } from "@/lib/browser/read-file";
import { toAnswer, type UsageAnswer } from "@/lib/ingest/answer";
import { type MergedReading, mergeReadings } from "@/lib/ingest/merge";

export interface ReadPaths {
  readonly files: readonly (UsageAnswer & { readonly path: number })[];
  readonly merged: MergedReading;
}

/** Reads the files with the browser's own code: Node has the same streams. */
export async function readPaths(
  paths: readonly string[],
  open: (path: string) => Promise<Blob>,
): Promise<ReadPaths> {
  const answers: (UsageAnswer & { readonly path: number })[] = [];
  const readings = [];
  for (const [path, name] of paths.entries()) {
    const blob = await open(name).catch(() => {
      throw new Error(`${name} cannot be opened.`);
    });
    const sha256 = await sha256Of(blob);
    for (const { reading, issues } of await readFile(blob, { keepBuckets: paths.length > 1 })) {
      answers.push({ ...toAnswer(reading, sha256, issues), path });
      readings.push(reading);
    }
  }
  const complete = answers.every((answer) => answer.complete);
  return { files: answers, merged: { ...mergeReadings(readings), complete } };
}

async function sha256Of(blob: Blob): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of fileChunks(blob)) hash.update(chunk);
  return hash.digest("hex");
}
