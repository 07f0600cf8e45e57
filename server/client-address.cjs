// Preloaded into the server: who is asking is told by X-Forwarded-For, and nobody may make it up.
//
// Next passes a client's own X-Forwarded-For on. It is replaced here by one address: that at the other
// end of the socket, or with TRUST_PROXY=<hops> what the outermost of so many trusted proxies saw.
const http = require("node:http");

/** How many proxies in front add to X-Forwarded-For. Words for "yes" are one. */
function trustedHops(setting = "") {
  if (/^(?:true|yes|on|y|enabled)$/i.test(setting)) return 1;
  return /^[0-9]$/.test(setting) ? Number(setting) : 0;
}

const HOPS = trustedHops(process.env.TRUST_PROXY);

/** @param {import("node:http").IncomingMessage} request */
function addressOf(request) {
  const socket = request.socket.remoteAddress ?? "";
  if (HOPS === 0) return socket;
  const seen = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return seen.at(-HOPS)?.trim() || socket;
}

/** @type {(this: import("node:http").Server, event: string, ...args: any[]) => boolean} */
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (/** @type {string} */ event, /** @type {any[]} */ ...args) {
  const [request] = args;
  if (event === "request") request.headers["x-forwarded-for"] = addressOf(request);
  return emit.call(this, event, ...args);
};
