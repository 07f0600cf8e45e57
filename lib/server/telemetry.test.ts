import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { trace } from "@opentelemetry/api";
import { expect, test } from "vitest";
import { startTelemetry } from "./telemetry";
import { startTelemetryWhenAsked } from "./telemetry-when-asked";

const provider = () => trace.getTracerProvider().getTracer("next.js").startSpan("x").isRecording();

test("without an endpoint nobody is told", async () => {
  await startTelemetryWhenAsked();
  expect(provider()).toBe(false);
});

test("a collector is told routes and times, and nothing that opens a share or was typed", async () => {
  const bodies: string[] = [];
  const collector = createServer(async (request, response) => {
    bodies.push(`${request.method} ${request.url} ${await text(request)}`);
    response.setHeader("Content-Type", "application/json").end("{}");
  });
  collector.listen(0, "127.0.0.1");
  await once(collector, "listening");
  const address = collector.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  const stop = startTelemetry(`http://127.0.0.1:${port}/`);
  const id = "Sh4r3Sh4r3Sh4r3Sh4r3Xx";
  const attributes = { "http.method": "GET", "http.target": `/en/s/${id}` };
  const tracer = trace.getTracer("next.js");
  const page = tracer.startSpan(`GET /en/s/${id}`, { attributes });
  page.setAttribute("http.route", "/[locale]/s/[id]");
  page.recordException(new Error(`no such share ${id}`));
  page.setStatus({ code: 2, message: id });
  page.end();
  tracer.startSpan(`fetch GET http://127.0.0.1/${id}`, { attributes: { "http.url": id } }).end();
  tracer.startSpan(`/${id}`).end();
  await stop();
  collector.close();

  const told = bodies.join("\n");
  expect(told).toMatch(/^POST \/v1\/traces /);
  for (const word of ['"GET /[locale]/s/[id]"', '"fetch"', '"request"', "banjia"])
    expect(told).toContain(word);
  expect(told).not.toContain(id);
});
