import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** Figures of routing and of the doors of other programs, in the names such dashboards use. */
export interface LlmMetrics {
  /** Decisions, by the expert and intent chosen (`none` = abstained) and the way. */
  selections: Counter<"expert" | "intent" | "way">;
  routingLatency: Histogram;
  /** Requests at /v1 and /mcp, by endpoint and outcome: `ok`, an error code, or why it ended early. */
  requests: Counter<"endpoint" | "outcome">;
  duration: Histogram<"endpoint">;
  firstToken: Histogram<"endpoint">;
  /** `kind`: prompt (read anew), cached (needed no reading) or completion. */
  tokens: Counter<"endpoint" | "kind">;
  active: Gauge<"lane">;
  waiting: Gauge<"lane">;
}

const SECONDS = [0.05, 0.1, 0.25, 0.5, 0.7, 1, 2, 3, 5, 10, 30, 60, 300];

export function createLlmMetrics(registry: Registry): LlmMetrics {
  const registers = [registry];
  return {
    selections: new Counter({
      name: "llm_model_selection_total",
      help: "Routing decisions, by expert, intent and way.",
      labelNames: ["expert", "intent", "way"],
      registers,
    }),
    routingLatency: new Histogram({
      name: "llm_routing_latency_seconds",
      help: "From a request's text to the decision.",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    requests: new Counter({
      name: "llm_requests_total",
      help: "Requests of other programs, by endpoint and outcome.",
      labelNames: ["endpoint", "outcome"],
      registers,
    }),
    duration: new Histogram({
      name: "llm_request_duration_seconds",
      help: "From a request's head to the end of its answer.",
      labelNames: ["endpoint"],
      buckets: SECONDS,
      registers,
    }),
    firstToken: new Histogram({
      name: "llm_first_token_seconds",
      help: "From a request's head to the first text of its streamed answer.",
      labelNames: ["endpoint"],
      buckets: SECONDS,
      registers,
    }),
    tokens: new Counter({
      name: "llm_tokens_total",
      help: "Tokens read, reused and written for other programs.",
      labelNames: ["endpoint", "kind"],
      registers,
    }),
    active: new Gauge({
      name: "llm_queue_active",
      help: "Requests being answered.",
      labelNames: ["lane"],
      registers,
    }),
    waiting: new Gauge({
      name: "llm_queue_waiting",
      help: "Requests let in that wait for their turn.",
      labelNames: ["lane"],
      registers,
    }),
  };
}
