import { fileURLToPath } from "node:url";
import { main } from "./main";
import { nodeIo } from "./node-io";
import { readSource } from "./read-source";

// The program out of its sources: `npm run banjia -- estimate FILE…`. The catalogue is what the YAML says now.

const prisma = fileURLToPath(new URL("../prisma", import.meta.url));
process.exitCode = await main(
  process.argv.slice(2),
  nodeIo(() => readSource(prisma)),
);
