// The nginx of deploy/, on this machine: the same file, but for its addresses and its folders.
import { spawn } from "node:child_process";
import { chmod, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../setup.mjs";

/**
 * `isLimited` false takes the limits of one address away, for tests that ask from one; `more` stands beside the server in `http`.
 *
 * @typedef {{ port: number, servers: [string, string], isLimited?: boolean, workers?: number, more?: string }} Local
 */

/** Every part that is to be another must be there. @param {string} text @param {[RegExp, string][]} changes */
function change(text, changes) {
  return changes.reduce((so, [from, to]) => {
    if (!so.match(from)) throw new Error(`deploy/nginx.conf has no ${from}.`);
    return so.replace(from, to);
  }, text);
}

/** @param {string} text what deploy/nginx.conf says @param {string} dir @param {Local} local */
export function localConfig(text, dir, { port, servers, isLimited = true, workers, more = "" }) {
  const limits = /** @type {[RegExp, string][]} */ ([
    [/rate=\d+r\/[sm]/g, "rate=1000000r/s"],
    [/limit_conn conns \d+/g, "limit_conn conns 10000"],
  ]);
  return change(text, [
    [/\/tmp\//g, `${dir}/`],
    [/listen 8080;/, `listen 127.0.0.1:${port};`],
    [/app-a:3000/, servers[0]],
    [/app-b:3000/, servers[1]],
    ...(workers
      ? [/** @type {[RegExp, string]} */ ([/worker_processes auto/, `worker_processes ${workers}`])]
      : []),
    ...(isLimited ? [] : limits),
    [/\n}\s*$/, `\n${more}}\n`],
  ]);
}

/** @param {Local} local @returns {Promise<{ dir: string, reload: (local: Local) => Promise<void>, stop: () => Promise<void> }>} */
export async function startNginx(local) {
  const dir = await mkdtemp(join(tmpdir(), "banjia-nginx-"));
  await chmod(dir, 0o755); // its workers are another user
  const file = join(dir, "nginx.conf");
  const shipped = await readFile(join(ROOT, "deploy/nginx.conf"), "utf8");
  const write = (/** @type {Local} */ one) => writeFile(file, localConfig(shipped, dir, one));
  await write(local);
  const log = await open(join(dir, "nginx.log"), "a");
  const child = spawn("nginx", ["-c", file, "-g", "daemon off;"], {
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const kill = () => child.kill("SIGTERM");
  process.on("exit", kill);
  const ended = new Promise((done) => child.once("exit", done));
  return {
    dir,
    async reload(/** @type {Local} */ one) {
      await write(one);
      child.kill("SIGHUP");
    },
    async stop() {
      process.removeListener("exit", kill);
      kill();
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
