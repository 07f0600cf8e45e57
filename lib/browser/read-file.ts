import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { UsageIssue } from "@/lib/domain/usage";
import { type IngestOptions, type IngestResult, ingestUsage } from "@/lib/ingest/ingest";
import { makeIssue } from "@/lib/ingest/issue";
import { CSV_LIMITS } from "@/lib/ingest/limits";
import { fileChunks } from "./file-chunks";

const LIMITS = { ...CSV_LIMITS, totalBytes: 1_000_000_000 };

/** A file's reading, its digest, and what went wrong outside its content. */
export interface ReadFile {
  readonly reading: IngestResult;
  readonly sha256: string | null;
  readonly issues: readonly UsageIssue[];
}

/** Reads one file. A file that cannot be opened or changes meanwhile is an issue, not an exception. */
export async function readFile(
  file: Blob,
  options: Pick<IngestOptions, "keepBuckets" | "onProgress">,
): Promise<ReadFile> {
  const hash = sha256.create();
  let isWhole = false;
  const issues: UsageIssue[] = [];
  async function* digested() {
    try {
      for await (const chunk of fileChunks(file)) {
        hash.update(chunk);
        yield chunk;
      }
      isWhole = true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      issues.push(makeIssue("read_failed"));
    }
  }
  const reading = await ingestUsage(digested(), { limits: LIMITS, ...options });
  return { reading, sha256: isWhole ? bytesToHex(hash.digest()) : null, issues };
}
