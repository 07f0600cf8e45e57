import { openAsBlob } from "node:fs";
import type { Io } from "@/cli/io";
import { readSource } from "@/cli/read-source";

/** What a command wrote, and how it ended up. */
export interface FakeIo extends Io {
  readonly written: { out: string; err: string };
  readonly files: Map<string, string | Uint8Array>;
}

let source: ReturnType<Io["bundled"]> | undefined;

/** A process that keeps what is written, has no network of its own and the repository's catalogue. */
export function fakeIo(own: Partial<Io> = {}): FakeIo {
  const written = { out: "", err: "" };
  const files = new Map<string, string | Uint8Array>();
  return {
    written,
    files,
    out: (data) => {
      written.out += typeof data === "string" ? data : Buffer.from(data).toString("latin1");
    },
    err: (text) => {
      written.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    env: { HOME: "/home/nobody" },
    fetch: () => Promise.reject(new Error("no network")),
    now: () => new Date("2026-11-30T04:00:00Z"),
    wait: async () => {},
    openFile: async (path) => {
      const written = files.get(path);
      return written === undefined ? openAsBlob(path) : new Blob([written.toString()]);
    },
    listFiles: async () => [],
    readText: async (path) => files.get(path)?.toString() ?? null,
    writeFile: async (path, data) => void files.set(path, data),
    removeFile: async (path) => void files.delete(path),
    bundled: () => {
      source ??= readSource("prisma");
      return source;
    },
    ...own,
  };
}
