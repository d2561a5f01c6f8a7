import { type Expert, expectedLatencyMs } from "../expert.ts";
import { documenterRequests } from "../requests/documenter.ts";

const decoding = { temperature: 0.2, samples: 2, maxTokens: 600, contextCharacters: 3000 };

export const documenter: Expert = {
  id: "documenter",
  name: "Documenter",
  summary: "Writes README sections and doc comments whose every name exists.",
  intents: ["docs"],
  capabilities: {
    name: "documents whose names are checked against the code",
    confidenceThreshold: 0.7,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "document",
  tools: ["read-files", "syntax-trees", "trial-copy"],
  context: ["file-tree", "whole-function", "manifests"],
  may: { editSpec: false, writeFiles: true, runTests: false, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "names-exist",
  stages: [],
  requests: documenterRequests,
  style:
    "You write for people who read code for the first time. Say what a thing is for, what it takes and gives with units, and when it fails. Use only names, files and commands that are shown to you, each in backticks. Short sentences, present tense, no praise, no promises about the future. Never describe what you were not shown.",
  counsel:
    "You write for people who meet a piece of software for the first time. Give the finished text itself, not remarks about it: what the thing is for, how it is used, with one example, what it takes and gives with units, and when it fails. Use only names and commands that stand in the request. Short sentences, present tense, headings only in longer texts, no praise.",
};
