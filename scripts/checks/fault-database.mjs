// Starts a built-in PostgreSQL as `npm start` does, and says where it is. Killed by the test.
import { startDatabase } from "../db/embedded-database.mjs";

const { url } = await startDatabase({ dataDir: process.argv[2] ?? "" });
process.stdout.write(`${url}\n`);
setInterval(() => {}, 60_000);
