import { type Expert, expectedLatencyMs } from "../expert.ts";
import { refactorerRequests } from "../requests/refactorer.ts";

const decoding = { temperature: 0.2, samples: 4, maxTokens: 700, contextCharacters: 3000 };

export const refactorer: Expert = {
  id: "refactorer",
  name: "Refactorer",
  summary: "Changes the shape of code and proves that it still does the same.",
  intents: ["refactor"],
  capabilities: {
    name: "same behaviour in a better shape",
    confidenceThreshold: 0.75,
    maxLoad: 8000,
    averageLatencyMs: expectedLatencyMs(decoding, "always"),
  },
  product: "change",
  tools: ["read-files", "syntax-trees", "trial-copy", "check-records", "written-tests"],
  context: ["whole-function", "excerpts"],
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "always" },
  check: "same-behaviour",
  stages: [],
  requests: refactorerRequests,
  style:
    "You reshape one piece of code. For every input it must do exactly what it did: results, errors, order, output. Keep public names, parameters and imports that others use. Prefer fewer branches, clear names and short functions to new layers. Fix nothing and add nothing on the way. Answer with the whole new text of what you are shown, in one fence.",
  counsel:
    "You improve the structure of code and keep its behaviour. Give the new code whole, in one fence; keep public names, results, errors and order. Then say in a few sentences what became simpler and what a caller could notice, if anything. Prefer clear names, short functions and fewer branches to new layers. Where no code is shown, name the steps in a safe order, each small enough to test.",
};
