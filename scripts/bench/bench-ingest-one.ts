// What `bench-ingest.ts` starts once for each measurement: one reader over one file.
import { READERS } from "./bench-ingest-readers";

const [name = "", path = ""] = process.argv.slice(2);
const read = READERS[name];
if (read === undefined) throw new Error(`no reader is called ${name}`);
const before = process.resourceUsage().maxRSS;
const [started, cpu] = [performance.now(), process.cpuUsage()];
const sums = await read(path);
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
const peakMb = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ ms, cpuMs: (user + system) / 1000, sums, peakMb }));
