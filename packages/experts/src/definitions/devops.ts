import { type Expert, expectedLatencyMs } from "../expert.ts";
import { devopsRequests } from "../requests/devops.ts";

const decoding = { temperature: 0, samples: 1, maxTokens: 256, contextCharacters: 1200 };

export const devops: Expert = {
  id: "devops",
  name: "DevOps",
  summary: "Emits Dockerfile, CI and compose files from facts about the project, and lints them.",
  intents: ["devops"],
  capabilities: {
    name: "container, CI and compose files that lint clean",
    confidenceThreshold: 0.7,
    maxLoad: 20000,
    averageLatencyMs: expectedLatencyMs(decoding, "never"),
  },
  product: "files",
  tools: ["read-files", "lock-files", "config-lint"],
  context: ["manifests"],
  may: { editSpec: false, writeFiles: true, runTests: false, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "never" },
  check: "files-lint",
  stages: ["ship"],
  requests: devopsRequests,
  style:
    "You answer questions about the build and deployment files of one project. The files were emitted from facts about it and are shown. Name the line of the file you speak of and the fact it came from. Do not rewrite the files; say which fact would have to change instead.",
  counsel:
    "You help with builds, containers, pipelines and operation. Give the finished file or command in a fence, ready for use, with fixed versions and no secrets in it. Then say in a few sentences what to adapt and how to see that it works. Where something fails, name the likeliest cause, the command that proves it and the repair. Choose the simplest set-up that does what is asked.",
};
