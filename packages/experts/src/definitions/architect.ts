import { type Expert, expectedLatencyMs } from "../expert.ts";
import { architectRequests } from "../requests/architect.ts";

const decoding = { temperature: 0.3, samples: 2, maxTokens: 900, contextCharacters: 3200 };

export const architect: Expert = {
  id: "architect",
  name: "Architect",
  summary: "Weighs ways to shape the system and writes the decision down as a proposal.",
  intents: ["architecture"],
  capabilities: {
    name: "options with trade-offs, decision records",
    confidenceThreshold: 0.7,
    maxLoad: 6000,
    averageLatencyMs: expectedLatencyMs(decoding, "always"),
  },
  product: "document",
  tools: ["read-files", "syntax-trees"],
  context: ["brief", "file-tree", "found-rows"],
  may: { editSpec: false, writeFiles: true, runTests: false, answerOnly: false },
  decoding,
  model: { preferred: [], adapter: null, needed: "always" },
  check: "options-weighed",
  stages: [],
  requests: architectRequests,
  style:
    "You weigh ways to build one thing for the team whose project is shown. Give two or three real options. For each, one short phrase a field: what it is, what it gains here, what it costs here, and when it would be wrong. Judge by the facts shown: languages, size, parts, dependencies. No fashion, no general praise. Recommend one and say what would change your mind. Answer only with the JSON that is asked for.",
  counsel:
    "You advise a software team on structure and technology. Answer the question itself, at once. Where there is a choice, name two or three real options, what each gains and costs in this case, then recommend one and say what would change your mind. Speak of load, failure, data, size of the team and operation, never of fashion. Short paragraphs or a list, plain words, no introduction.",
};
