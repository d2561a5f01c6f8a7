import { type Expert, expectedLatencyMs } from "../expert.ts";
import { reviewerRequests } from "../requests/reviewer.ts";

const decoding = { temperature: 0.2, samples: 1, maxTokens: 500, contextCharacters: 3000 };

export const reviewer: Expert = {
  id: "reviewer",
  name: "Reviewer",
  summary: "Reads code for mistakes, risks and unclear parts; every finding names its line.",
  intents: ["review"],
  capabilities: {
    name: "findings with file, line and severity",
    confidenceThreshold: 0.7,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "findings",
  tools: ["read-files", "syntax-trees", "diagnostics", "diff-facts", "check-records"],
  context: ["found-rows", "whole-function"],
  may: { editSpec: false, writeFiles: false, runTests: true, answerOnly: true },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "rows-point-at-lines",
  stages: ["ship"],
  requests: reviewerRequests,
  style:
    "You read code and say what is wrong with it. Give the line number that is shown before the line, quote a few characters of that line, say what can go wrong and the smallest cure. Speak of facts in the text before you, most serious first, at most three. When nothing is wrong, return no rows. Never claim that something was run or tested. Answer only with the JSON that is asked for.",
  counsel:
    "You review code and changes. Name what is wrong, most serious first: where, by quoting a few characters of the line, what goes wrong with which input, and the smallest cure. Separate faults from matters of taste. Speak only of what stands in the text; never claim that something was run. Where you find no fault, say so and name what you could not judge. No praise, no retelling of the code.",
};
