import type { CatalogueBundle } from "./catalogue-bundle";

/** Everything a command touches outside itself, so that a test can stand in for all of it. */
export interface Io {
  out(data: string | Uint8Array): void;
  err(text: string): void;
  /** Whether a person looks: colours on the first, progress on the second. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  now(): Date;
  wait(ms: number): Promise<void>;
  openFile(path: string): Promise<Blob>;
  /** Every file under a folder, as paths from there with `/`. */
  listFiles(folder: string): Promise<string[]>;
  /** The text of a file; null where there is none. */
  readText(path: string): Promise<string | null>;
  /** Makes the folders it needs. */
  writeFile(path: string, data: string | Uint8Array): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** The catalogue that came with the program. */
  bundled(): Promise<CatalogueBundle>;
}

/** How a command ended. `notWhole`: something could not be read. `failOn`: a `--fail-on` came true. */
export const EXIT = { done: 0, notWhole: 1, wrongUse: 2, failOn: 3 } as const;

/** What a person did wrong, in their language: printed without a stack. */
export class UseError extends Error {}
