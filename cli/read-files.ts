import { createHash } from "node:crypto";
import { fileChunks } from "@/lib/browser/file-chunks";
import { readFile, readGiven } from "@/lib/browser/read-file";
import { type MergedReading, mergeReadings } from "@/lib/ingest/merge/merge";
import { toAnswer, type UsageAnswer } from "@/lib/ingest/usage-answer";
import type { Context } from "./context";
import { UseError } from "./io";

export interface ReadPaths {
  readonly paths: readonly string[];
  readonly files: readonly (UsageAnswer & { readonly path: number })[];
  readonly merged: MergedReading;
}

/** Below this nobody waits long enough to need to be told how far it is. */
const LONG_BYTES = 20_000_000;

/** Reads the files with the browser's own code: Node has the same streams. */
export async function readPaths(paths: readonly string[], context: Context): Promise<ReadPaths> {
  const { io, t } = context;
  if (paths.length === 0) throw new UseError(t("cli.noFile"));
  const blobs = await Promise.all(
    paths.map((file) =>
      io.openFile(file).catch(() => {
        throw new UseError(t("cli.cannotOpen", { file }));
      }),
    ),
  );
  const hashes: string[] = [];
  for (const blob of blobs) hashes.push(await sha256Of(blob));
  const read = await readGiven(blobs.length, async (at, keepBuckets) => {
    const blob = blobs[at] ?? new Blob();
    const onProgress = progressOf(paths[at] ?? "", blob.size, context);
    const found = await readFile(blob, { keepBuckets, ...(onProgress && { onProgress }) });
    if (onProgress) io.err("\r\u001b[K");
    return found;
  });
  const answers = read.map(({ reading, issues, source }) => ({
    ...toAnswer(reading, hashes[source] ?? null, issues),
    path: source,
  }));
  const readings = read.map(({ reading }) => reading);
  const complete = answers.every((answer) => answer.complete);
  return { paths, files: answers, merged: { ...mergeReadings(readings), complete } };
}

/** Says how much of a long file has been read, where a person looks; null where not. */
function progressOf(file: string, size: number, { io, t }: Context) {
  if (!io.errIsTerminal || size < LONG_BYTES) return null;
  let shown = -1;
  return (bytes: number) => {
    const megabytes = Math.floor(bytes / 1_000_000);
    if (megabytes === shown) return;
    shown = megabytes;
    io.err(`\r\u001b[K${t("cli.progress", { megabytes, file })}`);
  };
}

async function sha256Of(blob: Blob): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of fileChunks(blob)) hash.update(chunk);
  return hash.digest("hex");
}
