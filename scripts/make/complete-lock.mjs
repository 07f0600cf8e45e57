// Adds to package-lock.json the optional packages for other platforms that a registry did not serve
// when it was written. `npm ci` wants them all listed, and installs only those of its own platform.
import { readFileSync, writeFileSync } from "node:fs";
import { helpWhenAsked } from "../help.mjs";

helpWhenAsked(import.meta.url);

const FILE = "package-lock.json";
const lock = JSON.parse(readFileSync(FILE, "utf8"));

const OS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
  "aix",
];
const CPU = [
  "arm64",
  "x64",
  "arm",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/** Words of package names that stand for another word here. @type {Record<string, string>} */
const SAME = { windows: "win32", armv7: "arm", armv6: "arm" };

/** The platform a package's name speaks of. @param {string} name */
function platformOf(name) {
  const words = name.split(/[-/]/).map((word) => SAME[word] ?? word);
  const os = OS.filter((value) => words.includes(value));
  const cpu = CPU.filter((value) => words.includes(value));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os }),
  };
}

/** Whether a package at `from` finds `name` in the tree. @param {string} from @param {string} name */
function isListed(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "" || !at.includes("/node_modules/")) {
      return Boolean(lock.packages[`node_modules/${name}`]);
    }
  }
}

const added = [];
for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isListed(path, name)) continue;
    const platform = platformOf(name);
    if (platform.os === undefined && platform.cpu === undefined) continue;
    const version = range.replace(/^[\^~]/, "");
    lock.packages[`node_modules/${name}`] = { version, ...platform, optional: true };
    added.push(`${name}@${version}`);
  }
}
const entries = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(entries);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} added\n${added.join("\n")}\n`);
