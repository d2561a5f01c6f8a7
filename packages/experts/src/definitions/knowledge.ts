import type { Expert } from "../expert.ts";

export const knowledge: Expert = {
  id: "knowledge",
  name: "Knowledge",
  summary: "Answers questions about a project from its own files.",
  may: { editSpec: false, writeFiles: false, runTests: false, answerOnly: true },
  decoding: { temperature: 0.2, samples: 1, maxTokens: 600 },
  verifiedBy: "user",
  stages: [],
  requests: [
    "How does the import work?",
    "Where is the tax rate defined?",
    "What does this function return for an empty list?",
    "Which file starts the server?",
    "Explain the data model to a new colleague",
    "Why is there a lock around the write?",
    "What changed in the last version?",
    "Which requirement needs this module?",
  ],
  style:
    "You answer questions about a project from the excerpts you are given. Name the file of each fact. When the excerpts do not hold the answer, say so and name where it might be. Two short paragraphs at most; no code unless it is asked for.",
};
