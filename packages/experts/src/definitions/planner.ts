import { type Expert, expectedLatencyMs } from "../expert.ts";
import { plannerRequests } from "../requests/planner.ts";

const decoding = { temperature: 0, samples: 1, maxTokens: 512, contextCharacters: 2400 };

export const planner: Expert = {
  id: "planner",
  name: "Planner",
  summary: "Turns an idea into typed requirements and a plan of small pieces.",
  intents: ["planning"],
  capabilities: {
    name: "ideas to requirements and ordered steps",
    confidenceThreshold: 0.7,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "plan",
  tools: ["requirements-form", "read-files", "check-records"],
  context: ["brief", "requirements", "check-records"],
  may: { editSpec: true, writeFiles: false, runTests: false, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "rows-fit-the-form",
  stages: ["brainstorm", "requirements", "plan"],
  requests: plannerRequests,
  style:
    "You read what a person wants and fill in a form about it. Take only what the text says; leave a field at its default when it says nothing. Use short, concrete words. Never invent names of fields or examples that the text does not support. Answer only with the JSON that is asked for.",
  counsel:
    "You plan software work with the people who build it. Answer the question itself, at once. Name the actual steps, stories, items or cuts for the product in question, most important first, each with a few words of reason or of how one sees that it is done. A story names a person and a wish; an acceptance criterion can be checked. Say what is left out when time is short. Number the list where order matters. No introduction, no closing remarks.",
};
