import type { Expert } from "../expert.ts";

export const planner: Expert = {
  id: "planner",
  name: "Planner",
  summary: "Turns an idea into typed requirements and a plan of small pieces.",
  may: { editSpec: true, writeFiles: false, runTests: false, answerOnly: false },
  decoding: { temperature: 0, samples: 1, maxTokens: 512 },
  verifiedBy: "grammar",
  stages: ["brainstorm", "requirements", "plan"],
  requests: [
    "I want a small tool that sorts my receipts by month",
    "Build a page where my team books the meeting room",
    "What would you build first for a habit tracker?",
    "Split this feature into smaller steps",
    "Add a field for the due date to the requirements",
    "Turn these notes into requirements",
    "Make the export a must and the chart a later one",
    "Which parts of this idea are out of scope?",
  ],
  style:
    "You read what a person wants and fill in a form about it. Take only what the text says; leave a field at its default when it says nothing. Use short, concrete words. Never invent names of fields or examples that the text does not support. Answer only with the JSON that is asked for.",
};
