// Four uploads of 300 MB at once, from four addresses, and what the server's memory does: `npm run soak:upload [-- MB]`.
// Needs a build. Ends with 1 when the limit is passed or when broken-off uploads leave something.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createGzip } from "node:zlib";
import { freePort } from "../db/embedded-database.mjs";
import { helpWhenAsked } from "../help.mjs";
import { ROOT } from "../setup.mjs";

helpWhenAsked(import.meta.url);

const MB = Number(process.argv[2] ?? 300);
const AT_ONCE = 4;
const LIMIT_MB = 600;
const HEADER =
  "start_time,end_time,project_id,num_model_requests,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens\n";
const MODELS = [
  "gpt-4o-2024-08-06",
  "gpt-4o-mini-2024-07-18",
  "o3-mini-2025-01-31",
  "gpt-4.1-mini-2025-04-14",
];

/** Rows of a month, a few megabytes at a time, until the file is as large as asked. @param {number} bytes */
function* rows(bytes) {
  yield Buffer.from(HEADER);
  let text = "";
  for (let n = 0; n < 20_000; n++) {
    const start = 1_725_148_800 + (n % 30) * 86_400;
    text += `${start},${start + 86_400},proj_${n % 7},${n % 9},${MODELS[n % 4]},False,default,${1000 + ((n * 7919) % 90_000)},${n % 5000},${n % 1000}\n`;
  }
  const block = Buffer.from(text);
  for (let left = bytes; left > 0; left -= block.length) yield block;
}

/** Megabytes that a process holds. @param {number} pid */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** Files that the server has open though they have no name: what an upload set aside. @param {number} pid */
function spools(pid) {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).includes("banjia-");
    } catch {
      return false;
    }
  }).length;
}

/**
 * The answer of one upload, or how it ended. `stopAfter` breaks it off after so many bytes.
 *
 * @param {number} port
 * @param {string} address
 * @param {{ bytes: number, gzip?: boolean, stopAfter?: number }} options
 * @returns {Promise<{ status: number | undefined, body: { complete?: boolean, totals?: { tokens: string }, code?: string | undefined } }>}
 */
function upload(port, address, { bytes, gzip = false, stopAfter = Number.POSITIVE_INFINITY }) {
  return new Promise((done) => {
    const headers = gzip ? { "content-encoding": "gzip" } : {};
    const options = {
      port,
      host: "127.0.0.1",
      localAddress: address,
      method: "POST",
      path: "/api/v1/usage",
      headers,
    };
    const sending = request(options, async (answer) => {
      let text = "";
      for await (const part of answer) text += part;
      done({ status: answer.statusCode, body: JSON.parse(text) });
    });
    sending.on("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      done({ status: 0, body: { code: error.code } }),
    );
    const body = gzip ? createGzip({ level: 1 }) : sending;
    if (gzip) body.pipe(sending);
    const send = async () => {
      let sent = 0;
      for (const block of rows(bytes)) {
        if (sending.destroyed) return;
        sent += block.length;
        if (sent > stopAfter) return sending.destroy();
        if (!body.write(block)) await new Promise((go) => body.once("drain", go));
      }
      body.end();
    };
    send().catch((error) => sending.destroy(error));
  });
}

async function started() {
  const port = await freePort();
  const server = spawn(process.execPath, [join(ROOT, "scripts/e2e-server.mjs"), String(port)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) break;
    await pause(200);
  }
  return { port, server, pid: servingPid(port) };
}

/** Who listens on the port: the server is a grandchild. @param {number} port */
function servingPid(port) {
  const line = readFileSync("/proc/net/tcp6", "utf8")
    .split("\n")
    .concat(readFileSync("/proc/net/tcp", "utf8").split("\n"))
    .find(
      (one) =>
        one.includes(`:${port.toString(16).toUpperCase().padStart(4, "0")} `) &&
        one.includes(" 0A "),
    );
  const socket = `socket:[${line?.trim().split(/\s+/)[9]}]`;
  return Number(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .find((pid) => {
        try {
          return readdirSync(`/proc/${pid}/fd`).some(
            (fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket,
          );
        } catch {
          return false;
        }
      }),
  );
}

const { port, server, pid } = await started();
const problems = [];
try {
  let peak = memoryOf(pid);
  const idle = peak;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 50);
  const addresses = Array.from({ length: AT_ONCE }, (_, n) => `127.0.0.${n + 1}`);
  for (const gzip of [false, true]) {
    const at = performance.now();
    const answers = await Promise.all(
      addresses.map((address) => upload(port, address, { bytes: MB * 1e6, gzip })),
    );
    const seconds = (performance.now() - at) / 1000;
    const [first] = answers;
    if (first === undefined) throw new Error("Nothing was sent.");
    for (const { status, body } of answers) {
      if (status !== 200 || !body.complete || body.totals?.tokens !== first.body.totals?.tokens)
        problems.push(`an upload answered ${status} ${body.code ?? ""}`);
    }
    const rate = ((AT_ONCE * MB) / seconds).toFixed(0);
    console.log(
      `${AT_ONCE} x ${MB} MB${gzip ? ", gzip" : ""}: ${seconds.toFixed(1)} s (${rate} MB/s), peak RSS ${peak.toFixed(0)} MB (idle ${idle.toFixed(0)} MB)`,
    );
  }
  if (peak > LIMIT_MB) problems.push(`peak RSS ${peak.toFixed(0)} MB is over ${LIMIT_MB} MB`);
  for (const part of [0, 0.5, 0.99])
    await Promise.all(
      addresses.map((address) =>
        upload(port, address, { bytes: MB * 1e6, stopAfter: MB * 1e6 * part }),
      ),
    );
  await pause(1000);
  clearInterval(watch);
  const left = spools(pid);
  if (left > 0) problems.push(`${left} files of broken-off uploads are still open`);
  const after = await upload(port, "127.0.0.1", { bytes: 1e6 });
  if (after.status !== 200)
    problems.push(`after broken-off uploads the next answers ${after.status}`);
  console.log(
    `12 uploads broken off at 0, 50 and 99 %: ${left} files left, RSS ${memoryOf(pid).toFixed(0)} MB, the next upload answers ${after.status}`,
  );
} finally {
  server.kill("SIGTERM");
  await new Promise((done) => server.once("exit", done));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
