import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { createLlmMetrics, type LlmMetrics } from "./llm-metrics.ts";

/** Figures of this engine for /metrics; rooms register their own on `registry`. */
export interface Metrics {
  registry: Registry;
  httpRequests: Counter<"status">;
  runEvents: Counter<"type">;
  /** From the commit of an event to its way out of the socket, seconds. */
  eventLag: Histogram;
  jobs: Counter<"type" | "outcome">;
  llm: LlmMetrics;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "guildhall_" });
  const registers = [registry];
  return {
    registry,
    httpRequests: new Counter({
      name: "guildhall_http_requests_total",
      help: "Requests answered, by status class.",
      labelNames: ["status"],
      registers,
    }),
    runEvents: new Counter({
      name: "guildhall_run_events_total",
      help: "Events of runs stored, by type.",
      labelNames: ["type"],
      registers,
    }),
    eventLag: new Histogram({
      name: "guildhall_event_lag_seconds",
      help: "From an event's row to the socket.",
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    llm: createLlmMetrics(registry),
    jobs: new Counter({
      name: "guildhall_jobs_total",
      help: "Jobs ended, by type and outcome.",
      labelNames: ["type", "outcome"],
      registers,
    }),
  };
}
