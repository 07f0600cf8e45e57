import { openAsBlob } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
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
    listFiles,
    readText: (path) => readFile(path, "utf8").catch(() => null),
    async writeFile(path, data) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, data);
    },
    removeFile: (path) => rm(path, { force: true }),
    bundled,
  };
}

/** Folders nobody looks for their own files in. */
const PASSED_OVER = new Set(["node_modules", ".git"]);

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) waiting.push(path);
      else if (entry.isFile()) found.push(relative(folder, path).replaceAll(sep, "/"));
    }
  }
  return found.sort();
}
