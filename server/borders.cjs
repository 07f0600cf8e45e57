// Preloaded into the server: what is no request of ours is refused before Next sees it, errors are kept
// by no cache, and one caller may ask only so often.
const http = require("node:http");
const { EVERYWHERE, NO_PAGE, OURS, STATUS_HEADER } = require("./base-headers.cjs");
const { clientKey } = require("./client-key.cjs");
const { RateCounter } = require("./rate-counter.cjs");

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./rate-counter.cjs").Rate} Rate
 * @typedef {{ status: number, code: string, detail: string, headers?: Record<string, string> }} Refusal
 */

const READING = ["GET", "HEAD", "OPTIONS"];
const WRITING = ["POST", "PUT", "PATCH", "DELETE"];
const MOST_URL_BYTES = 8_192;
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i;
/** Bytes of a refused request's body that are read and dropped, so that its sender lives to see the answer. */
const MOST_DROPPED_BYTES = 1_048_576;

const TITLES = {
  ...{ 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed" },
  ...{ 414: "URI Too Long", 429: "Too Many Requests", 501: "Not Implemented" },
};

const bad = (/** @type {string} */ detail) => ({ status: 400, code: "bad_request", detail });
/** What programs write to: the API, and the Model Context Protocol beside it. */
const isApi = (/** @type {string} */ path) =>
  path === "/api" || path.startsWith("/api/") || path === "/mcp";

/** @param {string} text */
function isEscapedRight(text) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}

/**
 * Why a request is not passed on, or null.
 *
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import("node:http").IncomingHttpHeaders }} request
 * @returns {Refusal | null}
 */
function refusalOf({ method = "GET", url = "/", headers }) {
  if (url.length > MOST_URL_BYTES) {
    return {
      status: 414,
      code: "url_too_long",
      detail: `An address may have ${MOST_URL_BYTES} bytes.`,
    };
  }
  if (!url.startsWith("/")) return bad("Ask for a path of this host.");
  const [path = "/", query = ""] = url.split("?", 2);
  if (!isEscapedRight(path)) return bad("The path is not written as an address is.");
  if (/%00/.test(query)) return bad("The query holds a NUL.");
  if (headers.host !== undefined && !HOST.test(headers.host))
    return bad("Host is no name of a host.");
  if (headers["next-action"] !== undefined) return bad("There are no server actions here.");
  if (![...READING, ...WRITING].includes(method)) {
    return { status: 501, code: "no_such_method", detail: `${method} is not answered here.` };
  }
  if (WRITING.includes(method) && !isApi(path)) {
    const allow = { Allow: "GET, HEAD" };
    return {
      status: 405,
      code: "method_not_allowed",
      detail: "A page can only be read.",
      headers: allow,
    };
  }
  return null;
}

/** Requests of one caller, by what they ask for. */
const RATES = {
  reads: { name: "reads", most: 120, seconds: 60 },
  images: { name: "images", most: 30, seconds: 60 },
  pages: { name: "pages", most: 60, seconds: 10 },
  /** What pages fetch ahead for their links. */
  ahead: { name: "ahead", most: 600, seconds: 10 },
};
const UNCOUNTED = /^\/(?:_next\/|healthz$|readyz$|metrics$|fonts\/|samples\/|icon)/;

/**
 * The rate that counts a request; null for what is not counted here: files, and writing, which
 * routes weigh themselves.
 *
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import("node:http").IncomingHttpHeaders }} request
 * @returns {Rate | null}
 */
function rateOf({ method = "GET", url = "/", headers }) {
  const [path = "/"] = url.split("?", 1);
  if (UNCOUNTED.test(path) || WRITING.includes(method)) return null;
  if (isApi(path)) return RATES.reads;
  if (path.endsWith("/opengraph-image")) return RATES.images;
  return headers.rsc === undefined ? RATES.pages : RATES.ahead;
}

const counter = new RateCounter();
const isCounting = !/^(?:false|0|no|off|n|disabled)$/i.test(process.env.RATE_LIMITS ?? "");

/** @param {Request} request @returns {Refusal | null} */
function overRate(request) {
  const rate = isCounting ? rateOf(request) : null;
  if (rate === null) return null;
  const caller = clientKey(String(request.headers["x-forwarded-for"] ?? ""));
  const seconds = counter.take(caller, [rate], 1, Date.now());
  if (seconds === 0) return null;
  return {
    ...{ status: 429, code: "too_many_requests", headers: { "Retry-After": String(seconds) } },
    detail: `That was too much in too short a time. Ask again in ${seconds} s.`,
  };
}

/** The body of an error, as RFC 9457 has it. @param {Refusal} refusal */
function problemOf({ status, code, detail }) {
  const title = TITLES[/** @type {keyof typeof TITLES} */ (status)] ?? "Error";
  return JSON.stringify({ type: "about:blank", title, status, code, detail });
}

/** @param {Request} request @param {Response} response @param {Refusal} refusal */
function refuse(request, response, refusal) {
  const isForPrograms = isApi((request.url ?? "/").split("?")[0] ?? "");
  response.writeHead(refusal.status, {
    ...{ ...EVERYWHERE, ...OURS, ...NO_PAGE, ...refusal.headers },
    "Content-Type": isForPrograms ? "application/problem+json" : "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  let dropped = 0;
  request.on("data", (chunk) => {
    dropped += chunk.length;
    if (dropped > MOST_DROPPED_BYTES) request.destroy();
  });
  request.on("error", () => {});
  response.end(isForPrograms ? problemOf(refusal) : `${refusal.detail}\n`);
}

/** A page that fails so soon after the database did not answer fails because of it. */
const AWAY_MS = 5_000;

/** Whether a failure is the database's, which comes back, and not a bug of ours. */
function isDatabaseAway() {
  const at = globalThis.banjiaDatabaseAwayAt;
  return at !== undefined && Date.now() - at < AWAY_MS;
}

/** Nothing that failed is kept by a cache, and a method the API does not have is answered in words. */
function watchAnswer(/** @type {Request} */ request, /** @type {Response} */ response) {
  const { writeHead, end } = response;
  const isForPrograms = isApi((request.url ?? "/").split("?")[0] ?? "");
  const detail = `${request.method} is not answered here.`;
  const words = problemOf({ status: 405, code: "method_not_allowed", detail });
  const isBare405 = (/** @type {number} */ status) =>
    status === 405 && isForPrograms && !response.hasHeader("content-type");
  let isUnexplained = false;
  response.writeHead = (/** @type {any[]} */ ...args) => {
    if ((args[0] ?? response.statusCode) === 500 && isDatabaseAway()) {
      response.statusMessage = "";
      response.statusCode = 503;
      args[0] = 503;
      response.setHeader("Retry-After", "5");
    }
    if (response.hasHeader(STATUS_HEADER)) {
      response.statusCode = Number(response.getHeader(STATUS_HEADER));
      response.removeHeader(STATUS_HEADER);
      args[0] = response.statusCode;
    }
    const status = args[0] ?? response.statusCode;
    if (isBare405(status)) {
      isUnexplained = true;
      response.removeHeader("content-length");
      response.setHeader("Content-Type", "application/problem+json");
    }
    const isError = status >= 400;
    if (isError && !/no-store/.test(String(response.getHeader("cache-control") ?? ""))) {
      response.setHeader("Cache-Control", "no-store");
    }
    return writeHead.apply(response, /** @type {any} */ (args));
  };
  response.end = (/** @type {any[]} */ ...args) => {
    const isEmpty = args[0] === undefined || args[0] === null || typeof args[0] === "function";
    if (isEmpty && (isUnexplained || (!response.headersSent && isBare405(response.statusCode)))) {
      if (typeof args[0] !== "function") args.shift();
      args.unshift(words);
    }
    return end.apply(response, /** @type {any} */ (args));
  };
}

/** @type {(this: import("node:http").Server, event: string, ...args: any[]) => boolean} */
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (/** @type {string} */ event, /** @type {any[]} */ ...args) {
  if (event !== "request") return emit.call(this, event, ...args);
  const [request, response] = args;
  const refusal = refusalOf(request) ?? overRate(request);
  if (refusal !== null) {
    refuse(request, response, refusal);
    return true;
  }
  watchAnswer(request, response);
  return emit.call(this, event, ...args);
};

module.exports = { refusalOf, rateOf };
