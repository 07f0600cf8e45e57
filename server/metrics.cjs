// Preloaded into the server: counts requests and times them, and tells Prometheus on a port of its own
// when METRICS_PORT is set. Nothing of a request is told but what the request log has: method, route, status.
const http = require("node:http");
const { monitorEventLoopDelay } = require("node:perf_hooks");
const { routeOf } = require("./request-log.cjs");

/** Upper edges of the buckets, in seconds. */
const EDGES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Routes are few; what somebody makes up is `*`. A bound all the same. */
const MOST_SERIES = 2_000;

/** @typedef {{ labels: string, count: number, sum: number, buckets: number[] }} Series */
/** @type {Map<string, Series>} */
const series = new Map();
let underWay = 0;

/** @param {string} labels @param {number} seconds */
function observe(labels, seconds) {
  let one = series.get(labels);
  if (one === undefined) {
    if (series.size >= MOST_SERIES) return;
    one = { labels, count: 0, sum: 0, buckets: EDGES.map(() => 0) };
    series.set(labels, one);
  }
  one.count += 1;
  one.sum += seconds;
  const at = EDGES.findIndex((edge) => seconds <= edge);
  if (at !== -1) one.buckets[at] = (one.buckets[at] ?? 0) + 1;
}

/** @param {Series} one */
function linesOf({ labels, count, sum, buckets }) {
  const name = "banjia_http_request_duration_seconds";
  let below = 0;
  const edges = EDGES.map((edge, at) => {
    below += buckets[at] ?? 0;
    return `${name}_bucket{${labels},le="${edge}"} ${below}`;
  });
  return [
    ...edges,
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ];
}

const loop = monitorEventLoopDelay({ resolution: 10 });

/** One figure with its description. @param {string} name @param {string} type @param {string} help @param {number} value */
const figure = (name, type, help, value) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  `${name} ${value}`,
];

/** All figures as Prometheus reads them. */
function metricsText() {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const lag = loop.percentile(99) / 1e9;
  loop.reset();
  return [
    "# HELP banjia_http_request_duration_seconds Time until a request was answered.",
    "# TYPE banjia_http_request_duration_seconds histogram",
    ...[...series.values()].flatMap(linesOf),
    ...figure("banjia_http_requests_under_way", "gauge", "Requests not answered yet.", underWay),
    ...figure(
      "banjia_draining",
      "gauge",
      "1 from the moment the server was asked to stop.",
      globalThis.banjiaDraining ? 1 : 0,
    ),
    ...figure(
      "nodejs_eventloop_lag_p99_seconds",
      "gauge",
      "Delay of the event loop since the last reading.",
      Number.isNaN(lag) ? 0 : lag,
    ),
    ...figure("process_resident_memory_bytes", "gauge", "Resident memory.", rss),
    ...figure("nodejs_heap_size_used_bytes", "gauge", "Heap in use.", heapUsed),
    ...figure("nodejs_external_memory_bytes", "gauge", "Memory of buffers.", external),
    ...figure(
      "process_cpu_seconds_total",
      "counter",
      "Processor time, all threads.",
      (user + system) / 1e6,
    ),
    ...figure("process_uptime_seconds", "gauge", "Since the process started.", process.uptime()),
    "",
  ].join("\n");
}

const port = Number(process.env.METRICS_PORT || 0);
if (port > 0) {
  loop.enable();
  /** @type {(this: import("node:http").Server, event: string, ...args: any[]) => boolean} */
  const emit = http.Server.prototype.emit;
  const own = http.createServer((_, response) => {
    response.setHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    response.end(metricsText());
  });
  http.Server.prototype.emit = function (
    /** @type {string} */ event,
    /** @type {any[]} */ ...args
  ) {
    if (event === "request" && this !== own) watch(args[0], args[1]);
    return emit.call(this, event, ...args);
  };
  own.on("error", (error) => {
    process.emitWarning(`METRICS_PORT: ${error.message}`);
  });
  own.listen(port, process.env.METRICS_HOST || "127.0.0.1");
  own.unref();
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function watch(request, response) {
  const at = performance.now();
  underWay += 1;
  response.once("close", () => {
    underWay -= 1;
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const route = path.startsWith("/_next/") ? "/_next/*" : routeOf(path);
    const status = response.headersSent ? response.statusCode : 0;
    const labels = `method="${request.method}",route="${route}",status="${status}"`;
    observe(labels, (performance.now() - at) / 1000);
  });
}
