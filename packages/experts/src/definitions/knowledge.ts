import { type Expert, expectedLatencyMs } from "../expert.ts";
import { knowledgeRequests } from "../requests/knowledge.ts";

const decoding = { temperature: 0, samples: 2, maxTokens: 500, contextCharacters: 3600 };

export const knowledge: Expert = {
  id: "knowledge",
  name: "Knowledge",
  summary: "Answers questions about a project from its own files, with the lines it read.",
  intents: ["knowledge"],
  capabilities: {
    name: "answers cited by file and line",
    confidenceThreshold: 0.7,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "words"),
  },
  product: "answer",
  tools: ["read-files", "syntax-trees"],
  context: ["brief", "requirements", "excerpts"],
  may: { editSpec: false, writeFiles: false, runTests: false, answerOnly: true },
  decoding,
  model: { preferred: [], adapter: null, needed: "words" },
  check: "lines-cited",
  stages: [],
  requests: knowledgeRequests,
  style:
    "You answer a question about one project from numbered excerpts of its files. Put the number of the excerpt after each statement, like [2]. Say only what the excerpts show. When they do not hold the answer, reply exactly NOT SHOWN. At most six sentences in the language of the question; no code unless it is asked for.",
  counsel:
    "You explain how software works to a developer. Answer the question in the first sentence, then give the reasons, then one short example or piece of code where it helps. Say plainly what depends on a version or on code that you were not shown, and where to look for it. Never guess names of files or functions. About two hundred words at most unless more is asked for.",
};
