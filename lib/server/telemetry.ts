import "server-only";
import type { Attributes } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-node";

/** What a span may say: nothing that somebody typed, and no address, for a share's address opens it. */
const TOLD = new Set([
  ...["http.method", "http.status_code", "http.route", "next.route", "next.rsc"],
  ...["next.span_type", "next.segment", "operation.name", "error.type"],
]);

/**
 * Sends what Next tells of requests to a collector, from now on.
 *
 * @param endpoint its address, to which `/v1/traces` is added
 * @returns what sends the rest and ends
 */
export function startTelemetry(endpoint: string): () => Promise<void> {
  const url = `${endpoint.replace(/\/$/, "")}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "banjia" }),
    spanProcessors: [new BatchSpanProcessor(discreet(new OTLPTraceExporter({ url })))],
  });
  provider.register();
  const stop = () => provider.shutdown();
  process.once("SIGTERM", () => void stop().catch((error) => process.emitWarning(error)));
  return stop;
}

function discreet(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withoutPrivateParts), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** A span with its route instead of its address, and without the words of what went wrong. */
function withoutPrivateParts(span: ReadableSpan): ReadableSpan {
  const { kind, startTime, endTime, duration, ended, resource, instrumentationScope } = span;
  const { droppedAttributesCount, droppedEventsCount, droppedLinksCount, parentSpanContext } = span;
  const attributes = toldOf(span.attributes);
  return {
    ...{ kind, startTime, endTime, duration, ended, resource, instrumentationScope },
    ...{ droppedAttributesCount, droppedEventsCount, droppedLinksCount },
    ...(parentSpanContext && { parentSpanContext }),
    spanContext: () => span.spanContext(),
    name: nameOf(span.name, attributes),
    status: { code: span.status.code },
    attributes,
    links: [],
    events: [],
  };
}

function toldOf(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => TOLD.has(name)));
}

function nameOf(name: string, told: Attributes): string {
  if (!name.includes("/")) return name;
  const route = told["http.route"] ?? told["next.route"];
  const [first = ""] = name.split(/\s/, 1);
  return route === undefined ? first.split("/")[0] || "request" : `${first} ${route}`;
}
