import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";

const SERVER = `
  const server = require("node:http").createServer((request, response) => {
    response.statusCode = request.url.includes("broken") ? 500 : 200;
    // Whoever asks it to stop has been written down by then.
    if (request.url === "/stop") response.once("close", () => setImmediate(() => process.exit()));
    response.end("an answer");
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;
const ROUTES = {
  "/[locale]/s/[id]/page": "/[locale]/s/[id]",
  "/api/v1/usage/route": "/api/v1/usage",
};
/** Asked for last. */
const END = "/stop";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "banjia-log-"));
  await mkdir(join(folder, ".next"));
  await writeFile(join(folder, ".next/app-path-routes-manifest.json"), JSON.stringify(ROUTES));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a server with this setting writes of requests, line by line. */
async function logged(LOG_LEVEL: string, paths: readonly string[]): Promise<string[]> {
  const args = ["--require", resolve("server/request-log.cjs"), "--eval", SERVER];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, LOG_LEVEL },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const reading = createInterface(child.stdout);
  const [port] = await once(reading, "line");
  reading.on("line", (line) => lines.push(line));
  const headers = {
    Cookie: "canary-cookie",
    "User-Agent": "canary-agent",
    Authorization: "canary-token",
  };
  for (const path of paths) {
    const init = { method: "POST", headers, body: "canary-body" };
    await (await fetch(`http://127.0.0.1:${port}${path}`, init)).text();
  }
  await once(child, "close");
  return lines;
}

test("a request is one line of JSON, with nothing of whom it was from or what it asked", async () => {
  const lines = await logged("info", [
    "/en/s/AAAAcanaryAAAAAAAAAAAA?q=canary",
    "/api/v1/usage?name=canary.csv",
    "/zh/canary%0Aline/broken",
    "/healthz",
    "/_next/static/chunks/a.js",
    END,
  ]);
  expect(lines.join("\n")).not.toMatch(/canary|127\.0\.0\.1|AAAA/);
  const told = lines.map((line) => JSON.parse(line));
  expect(told.map(({ level, route, status }) => [level, route, status])).toEqual([
    ["info", "/en/s/*", 200],
    ["info", "/api/v1/usage", 200],
    ["error", "/zh/*/*", 500],
    ["info", "/*", 200],
  ]);
  for (const one of told) {
    expect(Object.keys(one)).toEqual(["time", "level", "id", "method", "route", "status", "ms"]);
  }
});

test("the level says how much is written", async () => {
  const paths = ["/en/s/x", "/en/broken", END];
  expect(await logged("error", paths)).toHaveLength(1);
  expect(await logged("silent", paths)).toEqual([]);
});
