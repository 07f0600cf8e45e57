import { openAsBlob } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Io } from "./io";

/** A process of Node: its streams, files and network. */
export function nodeIo(bundled: Io["bundled"]): Io {
  return {
    out: (data) => void process.stdout.write(data),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    env: process.env,
    fetch: (...given) => fetch(...given),
    now: () => new Date(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    openFile: (path) => openAsBlob(path),
    readText: (path) => readFile(path, "utf8").catch(() => null),
    async writeFile(path, data) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, data);
    },
    removeFile: (path) => rm(path, { force: true }),
    bundled,
  };
}
