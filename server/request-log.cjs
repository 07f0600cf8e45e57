// Preloaded into the server: one line of JSON for each request that was answered, on standard output.
//
// Fields are chosen, not left out: no address of anybody, no query, no body, no header, and of the
// path only the parts that routes are made of. What stands for a share, an offer or anything that
// somebody typed is `*`.
const { randomBytes } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const http = require("node:http");
const { join } = require("node:path");

const LEVELS = ["error", "info"];
const level = process.env.LOG_LEVEL || "info";
const isLogged = (/** @type {string} */ one) =>
  level !== "silent" && LEVELS.indexOf(one) <= LEVELS.indexOf(level);

/** What asks all the time and says nothing. */
const UNLOGGED = /^\/(?:_next\/static\/|healthz$|readyz$)/;
const ID_BYTES = 4;

/** @type {Set<string> | undefined} */
let known;
/** Parts of paths that stand in the routes as they are. */
function knownParts() {
  if (known !== undefined) return known;
  try {
    /** @type {Record<string, string>} */
    const routes = JSON.parse(
      readFileSync(join(process.cwd(), ".next/app-path-routes-manifest.json"), "utf8"),
    );
    const parts = Object.values(routes).flatMap((route) => route.split("/"));
    const locales = readdirSync(join(__dirname, "../messages"));
    known = new Set(["", ...locales, ...parts.filter((part) => !part.startsWith("["))]);
  } catch {
    known = new Set([""]);
  }
  return known;
}

/** The path with `*` for each part that is no part of a route. @param {string} path */
function routeOf(path) {
  const parts = knownParts();
  return path
    .split("/")
    .map((part) => (parts.has(part) ? part : "*"))
    .join("/");
}

/** @param {{ level: string, [field: string]: unknown }} one */
function write(one) {
  if (isLogged(one.level)) process.stdout.write(`${JSON.stringify(one)}\n`);
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function watch(request, response) {
  const [path = "/"] = (request.url ?? "/").split("?");
  if (UNLOGGED.test(path)) return;
  const at = performance.now();
  response.once("close", () => {
    write({
      time: new Date().toISOString(),
      level: response.statusCode >= 500 ? "error" : "info",
      id: randomBytes(ID_BYTES).toString("hex"),
      method: request.method,
      route: routeOf(path),
      // Null: whoever asked left before there was an answer.
      status: response.headersSent ? response.statusCode : null,
      ms: Math.round(performance.now() - at),
    });
  });
}

/** @type {(this: import("node:http").Server, event: string, ...args: any[]) => boolean} */
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (/** @type {string} */ event, /** @type {any[]} */ ...args) {
  if (event === "request" && level !== "silent") watch(args[0], args[1]);
  return emit.call(this, event, ...args);
};

module.exports = { routeOf };
