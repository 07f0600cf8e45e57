import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";

const SERVER = `
  const server = require("node:http").createServer((request, response) => {
    response.setHeader("Cache-Control", "s-maxage=31536000");
    if (request.url.includes("/away")) globalThis.banjiaDatabaseAwayAt = Date.now();
    if (request.url.includes("/well")) globalThis.banjiaDatabaseAwayAt = undefined;
    response.statusCode = request.url.includes("fails") ? 500 : request.url.includes("missing") ? 404 : request.method === "PUT" ? 405 : 200;
    if (request.method === "PUT") response.flushHeaders();
    response.end(response.statusCode === 200 ? "reached" : undefined);
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

let child: ChildProcess;
let port: number;
beforeAll(async () => {
  const args = ["--require", "./server/drain.cjs", "--eval", SERVER];
  const env = { ...process.env, LOG_LEVEL: "silent", RATE_LIMITS: "on" };
  const started = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  child = started;
  const [line] = await once(createInterface(started.stdout), "line");
  port = Number(line);
});
afterAll(() => child.kill());

/** What the server says to these bytes, until it closes. */
async function say(head: string, body = ""): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`);
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}

const ask = (method: string, target: string, more = "") =>
  say(`${method} ${target} HTTP/1.1\r\nHost: localhost${more}`);

test.each([
  ["a NUL in the path", () => ask("GET", "/en/offers/%00"), 400],
  ["a NUL in a path of the API", () => ask("GET", "/api/v1/offers/a%00b"), 400],
  ["a broken escape in one", () => ask("GET", "/api/v1/offers/%E0%A4%A"), 400],
  ["a NUL in the query", () => ask("GET", "/api/v1/offers?vendor=%00"), 400],
  ["a broken escape", () => ask("GET", "/%"), 400],
  ["half a surrogate pair", () => ask("GET", "/en/offers/%ED%A0%80"), 400],
  ["a line break in the path", () => ask("GET", "/en/%0D%0Ax"), 400],
  ["an address of another host", () => ask("GET", "http://example.com/en"), 400],
  ["a host that is none", () => say("GET / HTTP/1.1\r\nHost: a b/c"), 400],
  ["TRACE", () => ask("TRACE", "/en"), 501],
  ["writing to a page", () => ask("POST", "/en/offers", "\r\nContent-Length: 0"), 405],
  ["a server action", () => ask("GET", "/en", "\r\nNext-Action: x"), 400],
  ["an address without end", () => ask("GET", `/en?${"a".repeat(9_000)}`), 414],
])("%s is refused with all headers", async (_, answer, status) => {
  const text = await answer();
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const header of ["X-Content-Type-Options: nosniff", "X-Frame-Options: DENY"]) {
    expect(text).toContain(header);
  }
  expect(text).toContain("Content-Security-Policy: default-src 'none'");
  expect(text).toContain("Cache-Control: no-store");
  expect(text).not.toContain("reached");
});

test("under /api a refusal is a problem, and so is a method that is not there", async () => {
  for (const text of [await ask("GET", "/api/v1/%"), await ask("PUT", "/api/v1/offers")]) {
    expect(text).toMatch(/content-type: application\/problem\+json/i);
    expect(text).toContain('"type":"about:blank"');
  }
});

test("who sends first can read why they were refused", async () => {
  const head = "POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000";
  expect(await say(head, "x".repeat(500_000))).toMatch(/^HTTP\/1.1 405 /);
});

test("a page that fails while the database is away says when to come back; a bug stays one", async () => {
  const away = await ask("GET", "/away/fails");
  expect(away).toMatch(/^HTTP\/1.1 503 /);
  expect(away).toMatch(/retry-after: 5/i);
  expect(await ask("GET", "/well/fails")).toMatch(/^HTTP\/1.1 500 /);
});

test("no cache keeps what failed", async () => {
  expect(await ask("GET", "/_next/static/missing.js")).toMatch(/cache-control: no-store/i);
  expect(await ask("GET", "/_next/static/there.js")).toMatch(/cache-control: s-maxage=31536000/i);
});

test("pages, what they fetch ahead, the API and images are counted apart; files are not", async () => {
  const statuses = async (path: string, times: number, more = "") => {
    const texts: string[] = [];
    for (let n = 0; n < times; n++) texts.push(await ask("GET", path, more));
    return texts.filter((text) => text.startsWith("HTTP/1.1 429")).length;
  };
  expect(await statuses("/en/vendors/zhipu/opengraph-image", 32)).toBe(2);
  expect(await statuses("/api/v1/offers", 121)).toBeGreaterThan(0);
  expect(await statuses("/_next/static/there.js", 130)).toBe(0);
  expect(await statuses("/en/offers", 30, "\r\nRSC: 1")).toBe(0);
});

test("calls of the Model Context Protocol may be sent: /mcp is for programs", async () => {
  const head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2";
  expect(await say(head, "{}")).toContain("reached");
  expect(await say(head.replace("/mcp", "/en"), "{}")).toContain("HTTP/1.1 405");
});
