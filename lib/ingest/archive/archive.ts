import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";

/** How much an archive may unpack to. The shells choose. */
export interface ArchiveLimits {
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte, asked once {@link ratioAfter} bytes are out: short repeats pack far better. */
  readonly ratio: number;
  readonly ratioAfter: number;
  readonly entries: number;
}

/** What both shells allow; each adds its own `unpackedBytes`. */
export const ARCHIVE_LIMITS = { ratio: 200, ratioAfter: 100_000_000, entries: 100 } as const;

/** What a zip archive says of one of its files. */
export interface Packing {
  readonly crc: number;
  readonly size: number;
}

/**
 * Unpacks a whole stream; throws when it is damaged, which its checksum tells too. The platform's own,
 * so that this layer has none.
 *
 * @param packing of bare deflate, from a zip archive; null for a gzip file
 */
export type Inflate = (
  bytes: AsyncIterable<Uint8Array>,
  packing: Packing | null,
) => AsyncIterable<Uint8Array>;

/** An archive that cannot be read on, with the issue that says why. */
export class ArchiveError extends Error {
  readonly issue: UsageIssue;

  constructor(code: IssueCode, values: Readonly<Record<string, string>> = {}) {
    const issue = makeIssue(code, 0, values);
    super(issue.message);
    this.issue = issue;
  }
}

/** The kind of archive that a file's first bytes show; null for a file that is none. */
export function archiveTypeOf(head: Uint8Array): "gzip" | "zip" | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  return isZip && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
    ? "zip"
    : null;
}

interface Packed {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly packing: Packing | null;
  /** Said when the packed bytes are damaged. */
  readonly damaged: IssueCode;
}

/** The unpacked bytes, within the limits. Ends with an {@link ArchiveError} past them, or when the archive is damaged. */
export async function* unpack(
  { bytes, packing, damaged }: Packed,
  inflate: Inflate,
  limits: ArchiveLimits,
): AsyncGenerator<Uint8Array> {
  let [packed, unpacked] = [0, 0];
  let sourceError: { readonly error: unknown } | null = null;
  async function* watched() {
    try {
      for await (const chunk of bytes) {
        packed += chunk.length;
        yield chunk;
      }
    } catch (error) {
      sourceError = { error };
      throw error;
    }
  }
  try {
    for await (const chunk of inflate(watched(), packing)) {
      unpacked += chunk.length;
      checkLimits(packed, unpacked, limits);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const failed = sourceError as { readonly error: unknown } | null;
    if (failed !== null) throw failed.error;
    throw new ArchiveError(damaged);
  }
}

function checkLimits(packed: number, unpacked: number, limits: ArchiveLimits): void {
  const { unpackedBytes, ratio, ratioAfter } = limits;
  if (unpacked > unpackedBytes)
    throw new ArchiveError("expands_too_much", { limit: String(unpackedBytes) });
  if (unpacked > ratioAfter && unpacked > packed * ratio)
    throw new ArchiveError("ratio_too_high", { limit: String(ratio) });
}
