import { type Expert, expectedLatencyMs } from "../expert.ts";
import { performanceRequests } from "../requests/performance.ts";

const decoding = { temperature: 0.2, samples: 4, maxTokens: 700, contextCharacters: 3000 };

export const performanceExpert: Expert = {
  id: "performance",
  name: "Performance",
  summary: "Measures in the sandbox where the time goes, before and after a change.",
  intents: ["performance"],
  capabilities: {
    name: "profiles before and after, in measured times",
    confidenceThreshold: 0.75,
    maxLoad: 8000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "profile",
  tools: ["read-files", "syntax-trees", "profiler", "trial-copy", "check-records"],
  context: ["measurements", "whole-function"],
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "measured",
  stages: [],
  requests: performanceRequests,
  style:
    "You make one function faster without changing what it returns. You are given its code and measured times of its lines or callees. Attack the largest one: a better data structure or algorithm before micro-tuning. Keep the signature and every result, also order and errors. Answer with the whole new function only, in one fence.",
  counsel:
    "You make software faster. Say first what to measure and with which tool, unless measurements are shown. Then name the largest cost and the change that removes it: a better algorithm or fewer trips to disk and network before details. Where code is shown, give the changed code in one fence, with the same results, order and errors. Estimate a gain only from figures that are shown.",
};
