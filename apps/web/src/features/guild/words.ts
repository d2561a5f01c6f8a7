import type { AnswerConflict, ExpertView, GuildAnswer, MergeWay, PolicyState, ReplicaView } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import type { Mark } from "@/components";

export const EXPERT_STATES: Record<ExpertView["state"], { word: string; mark: Mark }> = {
  idle: { word: "idle", mark: "done" },
  busy: { word: "busy", mark: "running" },
  overloaded: { word: "over its cap", mark: "waiting" },
  draining: { word: "draining", mark: "stopped" },
  unavailable: { word: "unavailable", mark: "failed" },
};

export const REPLICA_STATES: Record<ReplicaView["state"], { word: string; mark: Mark }> = {
  ready: { word: "ready", mark: "done" },
  resting: { word: "resting: the server asked for a pause", mark: "waiting" },
  open: { word: "breaker open: it failed, and is left alone for now", mark: "failed" },
  "half-open": { word: "breaker half open: one attempt decides", mark: "waiting" },
  draining: { word: "draining: takes no new work", mark: "stopped" },
  removed: { word: "removed", mark: "stopped" },
};

export const POLICY_STATES: Record<PolicyState, { color: string; meaning: string }> = {
  active: { color: "teal", meaning: "decides now" },
  shadow: { color: "yellow", meaning: "decides along, without effect" },
  retired: { color: "gray", meaning: "decides no more" },
};

/** What must hold before an expert's work counts, in a sentence. */
const CHECKS = wordTable<string>({
  "rows-fit-the-form": "Rows fit the form, are new, and each has a way to be checked.",
  "options-weighed": "At least two options, each with a gain and a price; files it names exist.",
  "checks-hold": "Confirmed examples hold, and no check that passed is lost.",
  "failure-gone": "The failure is gone, and no check that passed is lost.",
  "same-behaviour": "The same calls give the same results before and after.",
  "rows-point-at-lines": "Every finding points at a line that exists and that a rule or its text supports.",
  "tests-ran": "The tests ran on the real code, and say what they notice.",
  "names-exist": "Every file, function and command it mentions exists.",
  "found-by-rule": "Every finding came from a rule or a lock file; words are added, findings are not.",
  "files-lint": "Every file parses and keeps the rules of its format.",
  "lines-cited": "Every statement cites lines of the project that exist and hold its words.",
  measured: "Times come from the sandbox, more than once.",
});
export const checkWords = (check: string): string => CHECKS[check] ?? check;

const PRODUCTS = wordTable<string>({
  plan: "rows of the requirements",
  document: "a document",
  change: "a change of the code",
  findings: "findings with file, line and severity",
  tests: "test files",
  files: "new files",
  answer: "an answer with citations",
  profile: "measured times",
});
export const productWords = (product: string): string => PRODUCTS[product] ?? product;

/** How several answers become one. */
export const WAY_WORDS: Record<MergeWay, { label: string; what: string }> = {
  single: { label: "Best expert alone", what: "The answer of the expert with the best record is taken as it is." },
  voting: { label: "Vote", what: "The answer that most others support is taken." },
  weighted: { label: "Vote weighed by record", what: "An expert's voice counts by its record." },
  sequential: { label: "One after the other", what: "Each expert is given the draft before it and improves it." },
  ensemble: { label: "Merge", what: "A model writes one answer from all of them." },
  execution: { label: "Run the code", what: "The code of the answers runs on the examples in your text." },
};

export const ANSWER_STATES: Record<GuildAnswer["state"], { word: string; mark: Mark }> = {
  waiting: { word: "waits for its turn", mark: "idle" },
  working: { word: "answers", mark: "running" },
  done: { word: "answered", mark: "done" },
  failed: { word: "no answer", mark: "failed" },
  stopped: { word: "did not come to it", mark: "stopped" },
};

export const CONFLICT_WORDS: Record<AnswerConflict["kind"], string> = {
  number: "Number",
  name: "Name",
  boolean: "Yes or no",
  signature: "Signature",
  types: "Types",
  api: "Function to call",
  style: "Style",
};
