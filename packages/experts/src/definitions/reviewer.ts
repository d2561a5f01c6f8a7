import type { Expert } from "../expert.ts";

export const reviewer: Expert = {
  id: "reviewer",
  name: "Reviewer",
  summary: "Reads code for mistakes, risks and unclear names.",
  may: { editSpec: false, writeFiles: false, runTests: true, answerOnly: true },
  decoding: { temperature: 0.2, samples: 1, maxTokens: 700 },
  verifiedBy: "user",
  stages: ["ship"],
  requests: [
    "Review the changes before I ship",
    "Is there anything unsafe in this file?",
    "Does this follow our naming rules?",
    "Look for dead code in the module",
    "What would you criticise in this function?",
    "Is the error handling complete?",
    "Check the code for duplicated logic",
    "Are there security problems with the file upload?",
  ],
  style:
    "You read code and say what is wrong with it. Name the file and line, what can go wrong and the smallest cure. Speak of facts in the text before you, most serious first, at most five. Say so when nothing is wrong. Never claim that something was tested.",
};
