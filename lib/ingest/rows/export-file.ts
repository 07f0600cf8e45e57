import type { ExportFormat } from "@/lib/domain/usage/usage";
import type { RowCounter } from "./row-counter";
import type { TablePreview } from "./table-preview";

/** One file's text, whatever it is written in. */
export interface ExportFile {
  readonly format: ExportFormat | null;
  readonly counter: RowCounter;
  readonly preview: TablePreview | null;
  /** False when nothing more is to be read; the log says why. */
  push(chunk: Uint8Array): boolean;
  /** To be called once, when all bytes have been pushed. */
  end(): void;
}
