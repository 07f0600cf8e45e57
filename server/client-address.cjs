// Preloaded into the server: who is asking is told by X-Forwarded-For, and nobody may make it up.
//
// Next passes a client's own X-Forwarded-For on. Unless TRUST_PROXY says that a proxy in front sets
// it, the header is overwritten with the address at the other end of the socket.
const http = require("node:http");

const isProxyTrusted = /^(?:true|1|yes|on|y|enabled)$/i.test(process.env.TRUST_PROXY ?? "");

/** @type {(this: import("node:http").Server, event: string, ...args: any[]) => boolean} */
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (/** @type {string} */ event, /** @type {any[]} */ ...args) {
  const [request] = args;
  if (event === "request" && !isProxyTrusted) {
    request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
  }
  return emit.call(this, event, ...args);
};
