import "server-only";
import { env } from "./env";

/** Starts telling a collector of requests where OTEL_EXPORTER_OTLP_ENDPOINT names one; else nothing of it is loaded. */
export async function startTelemetryWhenAsked(): Promise<void> {
  const endpoint = env().OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return;
  const { startTelemetry } = await import("./telemetry");
  startTelemetry(endpoint);
}
