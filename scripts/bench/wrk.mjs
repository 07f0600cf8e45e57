// Load from Debian's wrk: it asks faster than any server here answers, which a client written in JavaScript does not.
import { spawn, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fail } from "../setup.mjs";

/** @typedef {{ perSecond: number, p50: number, p99: number }} Load requests a second; milliseconds */
/** @typedef {{ url: string, seconds: number, connections?: number, script?: string, cpu?: number }} Asked */

const CONNECTIONS = 50;
const UNITS = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };

/** Ends with what to install when a program is missing. @param {string[]} programs */
export function requirePrograms(programs) {
  const missing = programs.filter((name) => spawnSync("which", [name]).status !== 0);
  if (missing.length > 0)
    fail(`${missing.join(" and ")} needed: apt-get install -y ${missing.join(" ")}`);
}

/** Milliseconds of a time as wrk writes it: "1.20ms". @param {string} text */
function toMs(text) {
  const [, number = "", unit = ""] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? [];
  return Number(number) * (UNITS[/** @type {keyof typeof UNITS} */ (unit)] ?? Number.NaN);
}

/** What wrk printed. An answer from 400 up or a broken connection is an error: such figures mean nothing. @param {string} printed @returns {Load} */
export function loadOf(printed) {
  const wrong =
    /Non-2xx or 3xx responses: .*|Socket errors: (?!connect 0, read 0, write 0, timeout 0).*/.exec(
      printed,
    );
  if (wrong) throw new Error(wrong[0]);
  if (/Requests\/sec:\s+0\.00/.test(printed)) throw new Error("nothing was answered");
  const at = (/** @type {RegExp} */ pattern) => pattern.exec(printed)?.[1] ?? "";
  return {
    perSecond: Number(at(/Requests\/sec:\s+([\d.]+)/)),
    p50: toMs(at(/\s50%\s+(\S+)/)),
    p99: toMs(at(/\s99%\s+(\S+)/)),
  };
}

/** Asks one address as often as it answers. @param {Asked} asked @returns {Promise<Load>} */
export async function load({ url, seconds, connections = CONNECTIONS, script, cpu }) {
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "--latency"];
  const words = ["wrk", ...args, ...(script ? ["-s", script] : []), url];
  const [program = "", ...rest] =
    cpu === undefined ? words : ["taskset", "-c", String(cpu), ...words];
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  await new Promise((done) => child.on("close", done));
  try {
    return loadOf(printed);
  } catch (error) {
    throw new Error(`${url}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A script for wrk that posts one body of JSON. @param {string} path where it is kept @param {unknown} body */
export async function postScript(path, body) {
  await writeFile(`${path}.json`, JSON.stringify(body));
  await writeFile(
    path,
    `wrk.method = "POST"
wrk.body = io.open(${JSON.stringify(`${path}.json`)}):read("*a")
wrk.headers["Content-Type"] = "application/json"
`,
  );
  return path;
}
