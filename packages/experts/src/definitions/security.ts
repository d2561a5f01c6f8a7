import { type Expert, expectedLatencyMs } from "../expert.ts";
import { securityRequests } from "../requests/security.ts";

const decoding = { temperature: 0, samples: 1, maxTokens: 400, contextCharacters: 2400 };

export const security: Expert = {
  id: "security",
  name: "Security analyst",
  summary: "Scans for secrets, risky calls and weak dependencies; the model only explains what was found.",
  intents: ["security"],
  capabilities: {
    name: "scanned secrets, risky calls, lock files",
    confidenceThreshold: 0.75,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "findings",
  tools: ["read-files", "syntax-trees", "scanners", "lock-files"],
  context: ["found-rows"],
  may: { editSpec: false, writeFiles: false, runTests: false, answerOnly: true },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "found-by-rule",
  stages: ["ship"],
  requests: securityRequests,
  style:
    "You explain findings of a scanner to the developer who must decide. For each row: how it could be abused here, by whom, and the smallest cure. Do not add rows, do not change severities, do not repeat the code. If a row looks like a false alarm in this context, say why. Two sentences a row. Answer only with the JSON that is asked for.",
  counsel:
    "You advise developers on security. Name each weakness in what is shown or described, most serious first: how it could be abused and by whom, how grave that is, and the smallest cure. Give corrected code or configuration where that is short. Say which statements need a look at code you were not shown. No lists of good practice beyond the case.",
};
