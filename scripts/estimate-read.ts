import { createHash } from "node:crypto";
import { fileChunks } from "@/lib/browser/file-chunks";
import { readFile, readGiven } from "@/lib/browser/read-file";
import { toAnswer, type UsageAnswer } from "@/lib/ingest/answer";
import { type MergedReading, mergeReadings } from "@/lib/ingest/merge/merge";

export interface ReadPaths {
  readonly files: readonly (UsageAnswer & { readonly path: number })[];
  readonly merged: MergedReading;
}

/** Reads the files with the browser's own code: Node has the same streams. */
export async function readPaths(
  paths: readonly string[],
  open: (path: string) => Promise<Blob>,
): Promise<ReadPaths> {
  const blobs = await Promise.all(
    paths.map((name) =>
      open(name).catch(() => {
        throw new Error(`${name} cannot be opened.`);
      }),
    ),
  );
  const hashes: string[] = [];
  for (const blob of blobs) hashes.push(await sha256Of(blob));
  const read = await readGiven(blobs.length, (at, keepBuckets) =>
    readFile(blobs[at] ?? new Blob(), { keepBuckets }),
  );
  const answers = read.map(({ reading, issues, source }) => ({
    ...toAnswer(reading, hashes[source] ?? null, issues),
    path: source,
  }));
  const readings = read.map(({ reading }) => reading);
  const complete = answers.every((answer) => answer.complete);
  return { files: answers, merged: { ...mergeReadings(readings), complete } };
}

async function sha256Of(blob: Blob): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of fileChunks(blob)) hash.update(chunk);
  return hash.digest("hex");
}
