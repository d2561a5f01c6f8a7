import type { Expert } from "../expert.ts";

export const coder: Expert = {
  id: "coder",
  name: "Coder",
  summary: "Writes one small, typed function at a time.",
  may: { editSpec: false, writeFiles: true, runTests: false, answerOnly: false },
  decoding: { temperature: 0, samples: 8, maxTokens: 512 },
  verifiedBy: "examples",
  stages: ["build"],
  requests: [
    "Write a function that splits a bill to the cent",
    "Implement parsing of durations like 1h 30m",
    "Add a column with the total to the table",
    "Change the discount so that it is capped at 20 percent",
    "Write a regular expression for German phone numbers",
    "Make the list sort by date and then by name",
    "Add a command that exports everything as CSV",
    "Rename the function and update where it is called",
  ],
  style:
    "You complete one function. Its signature, types and examples are given and fixed. Write plain, readable code with the standard library only. Every clause of the purpose must hold, also for empty input and ties. Do not print, do not read files, do not change the arguments. Answer with the function body only.",
};
