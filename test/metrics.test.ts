import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { freePort } from "@/scripts/db/embedded-database.mjs";

const SERVER = `
  const server = require("node:http").createServer((request, response) => response.end("an answer"));
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

test("requests are told by method, route and status, with nothing of what was asked", async () => {
  const metricsPort = await freePort();
  const args = ["--require", "./server/drain.cjs", "--eval", SERVER];
  const env = { ...process.env, LOG_LEVEL: "silent", METRICS_PORT: String(metricsPort) };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = await once(createInterface(child.stdout), "line");
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    await ask("/healthz");
    await ask("/en/s/canary?q=canary");
    await ask("/%");
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(text).toContain('status="200"} 1');
    expect(text).toContain('status="400"} 1');
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain("canary");
    for (const line of text.trim().split("\n")) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^{}]*\})? [\d.e+-]+)$/);
    }
  } finally {
    child.kill();
  }
});
