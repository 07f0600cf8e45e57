// What has to be there before anything else can run. Needs nothing but Node: it is what installs the rest.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, "node_modules/.bin");
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.NO_COLOR ??= "1";

/** One line of progress. @param {string} text */
export function say(text) {
  process.stdout.write(`banjia: ${text}\n`);
}

/** Ends with one clear sentence. @param {string} text @returns {never} */
export function fail(text) {
  process.stderr.write(`banjia: ${text}\n`);
  process.exit(1);
}

/** Ends unless Node is new enough. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Node 20.19 or newer is needed; this is ${process.versions.node}. Install one from https://nodejs.org.`,
  );
}

/**
 * Runs a program and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 *   `quiet` keeps the output and shows it only when the program fails.
 * @returns {Promise<number>} exit code
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    child.on("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.on("close", (code) => {
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(kept));
      done(code ?? 1);
    });
  });
}

/** Path of a program that `npm ci` installed. @param {string} name */
export function bin(name) {
  return join(BIN, process.platform === "win32" ? `${name}.cmd` : name);
}

/** @param {string} path @returns {AsyncGenerator<string>} */
async function* filesUnder(path) {
  const info = await stat(path).catch(() => null);
  if (info === null) return;
  if (!info.isDirectory()) {
    yield path;
    return;
  }
  for (const entry of (await readdir(path)).sort()) {
    if (entry === "node_modules" || entry === "generated" || entry.endsWith(".test.ts")) continue;
    yield* filesUnder(join(path, entry));
  }
}

/** Digest of the content of files and folders, by path. @param {string[]} paths */
export async function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for await (const file of filesUnder(join(ROOT, path))) {
      hash
        .update(file)
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Does `work` unless `marker` says it was done for the same content of `paths`.
 *
 * @param {string} marker
 * @param {string[]} paths
 * @param {() => Promise<void>} work
 */
export async function once(marker, paths, work) {
  const file = join(ROOT, marker);
  const digest = await digestOf(paths);
  if (existsSync(file) && readFileSync(file, "utf8") === digest) return false;
  await work();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, digest);
  return true;
}

/** `npm ci`, when the lockfile is not what is installed. */
export function install() {
  return once("node_modules/.banjia-lock", ["package-lock.json"], async () => {
    say("installing packages (npm ci) …");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const code = await run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (code !== 0) fail("npm ci failed: see above.");
  });
}

/** The Prisma client, when the schema is not the one it was made from. No engine is downloaded. */
export function generate() {
  return once("prisma/generated/.schema", ["prisma/schema.prisma", "prisma/models"], async () => {
    say("generating the Prisma client …");
    const code = await run(bin("prisma"), ["generate"], { quiet: true });
    if (code !== 0) fail("prisma generate failed: see above.");
  });
}

const BUILT_FROM = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema.prisma", "prisma/models"],
  ...[
    "next.config.js",
    "server/cache-handler.cjs",
    "server/page-policy.cjs",
    "server/base-headers.cjs",
    "proxy.ts",
    "postcss.config.mjs",
  ],
  ...["tsconfig.json", "package-lock.json"],
];

/** The file that threads for estimates start from, when what it is made of has changed. */
export function buildWorker() {
  return once(
    "server/generated/.built-from",
    ["lib", "scripts/make/build-worker.mjs", "package-lock.json"],
    async () => {
      const code = await run(process.execPath, ["scripts/make/build-worker.mjs"], { quiet: true });
      if (code !== 0) fail("The worker for estimates could not be bundled: see above.");
    },
  );
}

/** The production build, when anything it is made from has changed. */
export async function build() {
  await buildWorker();
  return once(".next/banjia-build", BUILT_FROM, async () => {
    say("building the site (next build), a minute or so …");
    const code = await run(bin("next"), ["build"], {
      quiet: true,
      env: { NODE_ENV: "production" },
    });
    if (code !== 0) fail("next build failed: see above.");
  });
}

/** Writes a file under the project root, making its folder. @param {string} path @param {string} text */
export async function keep(path, text) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
