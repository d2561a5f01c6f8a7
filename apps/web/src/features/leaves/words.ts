import type { CandidateSource, Leaf, LeafState } from "@guildhall/contracts";
import type { Mark } from "@/components";
import { typeText } from "@/features/spec";

export const LEAF_STATES: Record<LeafState, { label: string; mark: Mark }> = {
  waiting: { label: "waiting", mark: "idle" },
  writing: { label: "writing", mark: "running" },
  checking: { label: "checking", mark: "running" },
  chosen: { label: "chosen", mark: "done" },
  repairing: { label: "repairing", mark: "running" },
  stuck: { label: "stuck", mark: "failed" },
  stubbed: { label: "stub", mark: "waiting" },
  edited: { label: "written by you", mark: "done" },
};

export const SOURCE_WORDS: Record<CandidateSource, string> = {
  idiom: "an idiom",
  earlier: "an earlier leaf",
  edit: "a small edit",
  sample: "the model",
  repair: "a repair",
  user: "you",
  stub: "a stub",
};

/** `parse_row(line: text) → Row`. */
export const signatureText = (leaf: Leaf): string =>
  `${leaf.name}(${leaf.params.map((param) => `${param.name}: ${typeText(param.type)}`).join(", ")}) → ${typeText(leaf.returns)}`;
