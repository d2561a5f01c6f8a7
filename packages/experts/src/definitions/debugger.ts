import { type Expert, expectedLatencyMs } from "../expert.ts";
import { debuggerRequests } from "../requests/debugger.ts";

const decoding = { temperature: 0.2, samples: 2, maxTokens: 512, contextCharacters: 3000 };

export const debuggerExpert: Expert = {
  id: "debugger",
  name: "Debugger",
  summary: "Finds the place of a failure and repairs it from one concrete counterexample.",
  intents: ["debug"],
  capabilities: {
    name: "failures located, repaired, and shown to be gone",
    confidenceThreshold: 0.7,
    maxLoad: 8000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "change",
  tools: ["read-files", "syntax-trees", "diagnostics", "check-records", "trial-copy"],
  context: ["found-rows", "whole-function", "check-records"],
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "failure-gone",
  stages: ["build", "run", "test"],
  requests: debuggerRequests,
  style:
    "You repair one function. You are given its code and one counterexample: the input, what it gave and what is wanted. Find the smallest change that makes this case right and keeps the others right. Keep the signature. Answer with the whole corrected function only.",
  counsel:
    "You find why software fails. Say the cause first, in one or two sentences, from the error and the code that are shown. Then give the smallest change that mends it, as code in one fence, and how to see that it is mended. Where what is shown does not decide between causes, name the likeliest two and the one check that tells them apart. Leave alone what is right.",
};
