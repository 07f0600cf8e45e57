// All benches in short form, one after the other, and one table of what they say: `npm run bench`. Kept in bench/results.json
// and shown in README. The long forms are `npm run bench:ingest`, `bench:engine`, `bench:serve` and `bench:web`.
import { helpWhenAsked } from "../help.mjs";
import { run, say } from "../setup.mjs";
import { readResults, tableOf } from "./bench-results.mjs";

helpWhenAsked(import.meta.url);

/** Each with what makes it short. */
const SHORT = {
  "bench:ingest": ["200000", "3"],
  "bench:engine": ["2"],
  "bench:serve": ["3", "3"],
  "bench:web": ["--weight"],
};

const failed = [];
for (const [name, args] of Object.entries(SHORT)) {
  say(`${name} …`);
  const code = await run("npm", ["run", "-s", name, "--", ...args], { quiet: true });
  if (code !== 0) failed.push(name);
}
process.stdout.write(`${tableOf(await readResults())}\n`);
if (failed.length > 0) say(`not well: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
