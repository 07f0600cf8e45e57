import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const table =
  /## Commands\n([\s\S]*?)\n## /.exec(readFileSync("CONTRIBUTING.md", "utf8"))?.[1] ?? "";
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** What stands in the first column, a command each; `fuzz:laws` is short for `npm run fuzz:laws`. */
const commands = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, command = ""]) =>
    /^(npm|npx|node) /.test(command) ? command : `npm run ${command}`,
  ),
);

/** The name of the package.json script a command runs; null when it runs none. */
function scriptOf(command: string): string | null {
  const [program, first, second] = command.split(" ");
  if (program !== "npm" || first === "pack") return null;
  return (first === "run" ? second : first) ?? null;
}

/** The programs a line starts, without what is set for them. */
const programsOf = (line: string) =>
  line.split(" && ").map((one) => one.replace(/^(?:[A-Z_]+=\S+ )+/, "").split(" "));

/** Our own scripts among all that is started; the rest are packages' programs, which `npm test` runs. */
const ours = [
  ...Object.values(scripts),
  ...commands.filter((command) => command.startsWith("node ")),
].flatMap((line) =>
  programsOf(line).filter((words) => words.some((word) => /^(scripts|prisma|cli)\//.test(word))),
);

test("CONTRIBUTING names only commands there are", () => {
  expect(commands.length).toBeGreaterThan(20);
  for (const command of commands) {
    const script = scriptOf(command);
    if (script !== null) expect(Object.keys(scripts), command).toContain(script);
    for (const path of command.match(/\b(lib|e2e|scripts|cli|test)\/[\w/.-]+/g) ?? [])
      expect(existsSync(path), path).toBe(true);
  }
});

test("every command that a package brings is installed", () => {
  for (const [program = ""] of Object.values(scripts).flatMap(programsOf))
    if (program !== "node" && program !== "npm")
      expect(existsSync(`node_modules/.bin/${program}`), program).toBe(true);
});

test.for(ours.map((words) => words.join(" ")))(
  "%s says what it does, or what it lacks",
  async (line) => {
    const [program = "", ...args] = line.split(" ");
    const file = args.find((word) => /^(scripts|prisma|cli)\//.test(word)) ?? "";
    const env = { ...process.env, DATABASE_URL: undefined, NODE_OPTIONS: "" };
    const path = program === "node" ? process.execPath : `node_modules/.bin/${program}`;
    if (file.startsWith("prisma/")) {
      await expect(run(path, args, { env })).rejects.toThrow("Set DATABASE_URL");
      return;
    }
    const { stdout } = await run(path, [...args, "--help"], { env });
    const [head = ""] = readFileSync(file, "utf8").split("\n");
    if (head.startsWith("// ")) expect(stdout).toContain(head.slice(3));
    else expect(stdout).toMatch(/\S/);
  },
);
