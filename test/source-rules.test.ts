import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Rules no linter of ours has: what the code may not contain at all. See docs/security.md.

const files = ["app", "cli", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const withoutComments = (text: string) => text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, "");
const sources = files.map((file) => [file, withoutComments(readFileSync(file, "utf8"))] as const);
const where = (pattern: RegExp, of = (_file: string) => true) =>
  sources.filter(([file, text]) => of(file) && pattern.test(text)).map(([file]) => file);
/** Words the sources write in English, a count shortened in Chinese, and readers taken to be in the mainland. */
const CHINESE_ALONE = [
  "lib/domain/explain/reader-start.ts",
  "lib/format/headline-text.ts",
  "lib/format/source-date.ts",
];
const isOnServer = (file: string) =>
  !file.startsWith("lib/browser/") && !file.startsWith("components/");

test("T25: no body is read whole: only readers that count read a request", () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(where(/\brequest\.(text|json|arrayBuffer|blob|formData|bytes)\(/)).toEqual([]);
});

test("T31: no query is put together from text", () => {
  expect(where(/RawUnsafe|Prisma\.raw\b/)).toEqual([]);
});

test("T38: the server asks nobody but through the one file that looks where an address leads", () => {
  // The command line runs on its user's machine and asks what its user names, in these files alone.
  const OURS = ["cli/node-io.ts", "cli/openai-usage.ts", "cli/site.ts"];
  const LOOKING = "lib/server/outbound.ts"; // lib/server/outbound.test.ts
  const asking = where(/\bfetch\(|from "(node:)?https?"|XMLHttpRequest/, isOnServer);
  expect(asking.filter((file) => ![...OURS, LOOKING].includes(file))).toEqual([]);
});

test("T9: no markup is made from text, and no script is", () => {
  const pattern =
    /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/;
  expect(where(pattern)).toEqual([]);
});

test("a text of the catalogue is read by inLanguage: a language it is not written in has no key in it", () => {
  const READER = "lib/domain/units/bilingual.ts";
  const read = where(/[a-z)\]](\?\.)?\[(locale|lang|language)\]/);
  expect(read.filter((file) => file !== READER)).toEqual([]);
});

test("what differs by language is a table of every language, but where Chinese alone has it", () => {
  expect(where(/\b(locale|lang|language) [!=]== "/).toSorted()).toEqual(CHINESE_ALONE);
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

test("T34: every package comes from the registry, by its digest, and runs no script of its own", () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(packages.length).toBeGreaterThan(300);
  for (const [path, { resolved, integrity, link, inBundle, optional }] of packages) {
    expect(link, path).toBeUndefined();
    if (inBundle) continue;
    // Where no address stands it is the registry's; git, files and other hosts would stand there.
    if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    // What is for other platforms only is listed without (scripts/make/complete-lock.mjs): it was never fetched.
    if (integrity !== undefined || !optional) expect(integrity, path).toMatch(/^sha512-/);
  }
  expect(readFileSync(".npmrc", "utf8")).toContain("ignore-scripts=true");
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test("T34: nothing is older than the version that mended its last known hole", () => {
  const least = { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1", sharp: "0.35.5" };
  const numbers = (version: string) => version.split(".").map((part) => Number.parseInt(part, 10));
  for (const [name, floor] of Object.entries(least)) {
    const version = lock.packages[`node_modules/${name}`]?.version;
    if (version === undefined) continue;
    const [a, b] = [numbers(version), numbers(floor)];
    const at = a.findIndex((part, i) => part !== b[i]);
    expect(at === -1 || (a[at] ?? 0) > (b[at] ?? 0), `${name} ${version}`).toBe(true);
  }
});
