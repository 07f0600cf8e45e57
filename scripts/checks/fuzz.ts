// Many more mutants of the made-up exports than the tests read: `npm run fuzz [-- COUNT SEED]`.

import { helpWhenAsked } from "@/scripts/help.mjs";
import { readMutants } from "@/test/torture/mutants";

helpWhenAsked(import.meta.url);

const count = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
process.stdout.write(`seed ${seed}\n`);
const started = performance.now();
const counts = await readMutants(count, seed);
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${JSON.stringify({ ...counts, seconds })}\n`);
