// Preloaded into the server: limits for slow clients, and an end that always comes.
//
// On SIGTERM or SIGINT: not ready any more, no new connections, idle ones closed, what is under way
// has ten seconds, then everything is cut. Next's own handlers are off (NEXT_MANUAL_SIG_HANDLE).
const http = require("node:http");
// The last one required sees a request first.
require("./borders.cjs");
require("./client-address.cjs");
require("./request-log.cjs");
require("./metrics.cjs");

const REQUEST_MS = 120_000;
const HEADERS_MS = 15_000;
const DRAIN_MS = 10_000;
const SWEEP_MS = 250;

const servers = new Set();
/** @type {(this: import("node:http").Server, ...args: any[]) => import("node:http").Server} */
const listen = http.Server.prototype.listen;
http.Server.prototype.listen = function (/** @type {any[]} */ ...args) {
  this.requestTimeout = REQUEST_MS;
  this.headersTimeout = HEADERS_MS;
  servers.add(this);
  return listen.apply(this, args);
};

let draining = false;
function drain() {
  if (draining) return;
  draining = true;
  globalThis.banjiaDraining = true;
  const open = new Set(servers);
  for (const server of servers) {
    server.close(() => {
      open.delete(server);
      if (open.size === 0) process.exit(0);
    });
  }
  setInterval(() => {
    for (const server of open) server.closeIdleConnections();
  }, SWEEP_MS);
  setTimeout(() => {
    for (const server of open) server.closeAllConnections();
    process.exit(0);
  }, DRAIN_MS);
}

process.on("SIGTERM", drain);
process.on("SIGINT", drain);

// Whoever started us holds the other end, and is gone when it closes, also after a SIGKILL.
if (process.env.STARTED_BY_PIPE) process.stdin.on("end", drain).resume();
