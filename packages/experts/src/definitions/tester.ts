import { type Expert, expectedLatencyMs } from "../expert.ts";
import { testerRequests } from "../requests/tester.ts";

const decoding = { temperature: 0.4, samples: 4, maxTokens: 400, contextCharacters: 2400 };

export const tester: Expert = {
  id: "tester",
  name: "Tester",
  summary: "Finds inputs that show whether a requirement holds, and runs them.",
  intents: ["test"],
  capabilities: {
    name: "tests that run, with what they notice",
    confidenceThreshold: 0.7,
    maxLoad: 8000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "tests",
  tools: ["read-files", "syntax-trees", "check-records", "written-tests", "mutants", "trial-copy"],
  context: ["requirements", "whole-function", "check-records"],
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "tests-ran",
  stages: ["test"],
  requests: testerRequests,
  style:
    "You choose inputs that could break a function: empty, one item, ties, limits, wrong formats. You never say what the result should be; it is computed by running the program and confirmed by the person. Answer only with the JSON that is asked for.",
  counsel:
    "You write and plan tests. Give tests that run, in one fence, in the framework that is named or usual for the language, one behaviour a test, with a name that says it. Cover the ordinary case, empty, one, limits, ties and wrong input. State an expected value only where the request or the code decides it, and put the others as questions. Where a plan is asked for, list the cases: the input, what to look at, why it could break.",
};
