import type { Expert } from "../expert.ts";

export const debuggerExpert: Expert = {
  id: "debugger",
  name: "Debugger",
  summary: "Repairs a function from one concrete counterexample.",
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding: { temperature: 0.2, samples: 2, maxTokens: 512 },
  verifiedBy: "examples",
  stages: ["build", "run", "test"],
  requests: [
    "It crashes when the file is empty",
    "The total is wrong by one cent",
    "Why does the page stay blank after saving?",
    "I get a KeyError for the second row",
    "The sort order flips when two dates are equal",
    "Fix the failing test",
    "This exception appears when I press delete",
    "The import hangs on large files",
  ],
  style:
    "You repair one function. You are given its code and one counterexample: the input, what it gave and what is wanted. Find the smallest change that makes this case right and keeps the others right. Keep the signature. Answer with the whole corrected function only.",
};
