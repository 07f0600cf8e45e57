// Next apps with nothing of ours in them, built with the version the site is built with: what pages are compared with.
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "../setup.mjs";

const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
const ALWAYS = {
  "app/layout.js": `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  "package.json": `{ "private": true, "type": "module" }`,
};

/** Until an address answers well. @param {string} url */
export async function untilAnswering(url) {
  for (let tries = 0; tries < 1_200; tries++) {
    const response = await fetch(url).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer.`);
}

/**
 * Writes an app into a folder under the project's, builds and starts it; it ends with this process.
 *
 * @param {{ dir: string, port: number, files: Record<string, string>, env?: Record<string, string> }} app
 * @returns {Promise<{ stop: () => void }>}
 */
export async function startBareNext({ dir, port, files, env = {} }) {
  const next = (/** @type {string[]} */ args) =>
    spawn(process.execPath, [NEXT, ...args], {
      cwd: dir,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
  await rm(dir, { recursive: true, force: true });
  for (const [name, text] of Object.entries({ ...ALWAYS, ...files })) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  const code = await new Promise((done) => next(["build"]).on("exit", done));
  if (code !== 0) throw new Error(`The app in ${dir} could not be built.`);
  const child = next(["start", "--port", String(port)]);
  const stop = () => child.kill("SIGKILL");
  process.on("exit", stop);
  await untilAnswering(`http://127.0.0.1:${port}/`);
  return { stop };
}
