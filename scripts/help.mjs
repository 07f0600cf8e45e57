import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Prints what a script says of itself at its head, and ends, when it is asked with `--help`.
 *
 * @param {string} script its import.meta.url
 */
export function helpWhenAsked(script) {
  if (!process.argv.includes("--help")) return;
  const lines = readFileSync(fileURLToPath(script), "utf8").split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const said = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ""));
  process.stdout.write(`${said.join("\n")}\n`);
  process.exit(0);
}
