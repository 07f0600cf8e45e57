// Waits beside the built-in PostgreSQL until whoever started both is gone, and then ends it.
//
//   database-guard.mjs <data directory>     started by embedded-database.mjs; its standard input is the sign
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [dir = ""] = process.argv.slice(2);

process.stdin.on("end", () => {
  try {
    const [pid] = readFileSync(join(dir, "postmaster.pid"), "utf8").split("\n");
    if (Number(pid) > 0) process.kill(Number(pid), "SIGINT");
  } catch {
    // It has ended by itself.
  }
  process.exit();
});
process.stdin.resume();
