import { type Expert, expectedLatencyMs } from "../expert.ts";
import { coderRequests } from "../requests/coder.ts";

const decoding = { temperature: 0, samples: 8, maxTokens: 512, contextCharacters: 3000 };

export const coder: Expert = {
  id: "coder",
  name: "Coder",
  summary: "Writes one small, typed function at a time, chosen by running it.",
  intents: ["codegen"],
  capabilities: {
    name: "new code and changed behaviour, proved by running",
    confidenceThreshold: 0.7,
    maxLoad: 8000,
    averageLatencyMs: expectedLatencyMs(decoding, "always"),
  },
  product: "change",
  tools: ["read-files", "syntax-trees", "trial-copy", "check-records", "requirements-form"],
  context: ["requirements", "whole-function", "excerpts"],
  may: { editSpec: true, writeFiles: true, runTests: true, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "always" },
  check: "checks-hold",
  stages: ["build"],
  requests: coderRequests,
  style:
    "You complete one function. Its signature, types and examples are given and fixed. Write plain, readable code with the standard library only. Every clause of the purpose must hold, also for empty input and ties. Do not print, do not read files, do not change the arguments. Answer with the function body only.",
  counsel:
    "You write code that works. Give the whole function, class or file that is asked for, in one fence with its language and its imports, in the style of code you are shown. Handle empty input and the errors the request names. Use the standard library unless another is named. Where the request can be read in two ways, take the likelier and say which. After the code at most three sentences of what to know before using it.",
};
