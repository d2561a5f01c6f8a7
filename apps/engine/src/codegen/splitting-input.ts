import type { JsonValue } from "@guildhall/contracts";
import type { CandidateRecord, Selection } from "./select.ts";

export interface AskableExample {
  args: JsonValue[];
  /** What the chosen candidate gives: computed by running it, never guessed. */
  value: JsonValue;
}

/** Inputs longer than this as JSON are no question for a person. */
const MAX_QUESTION_CHARACTERS = 90;

/**
 * The one input that tells most about a chosen leaf: where its rivals among the survivors disagree, else a small
 * input with a telling result. The person's answer becomes a confirmed example. Pure; null when nothing is askable.
 */
export function splittingInput(selection: Selection, probes: JsonValue[][]): AskableExample | null {
  const { winner, clusters } = selection;
  if (!winner) return null;
  const own = outcomesOf(winner);
  const rivals = clusters
    .filter((cluster) => !cluster.members.includes(winner))
    .map((cluster) => ({ weight: cluster.weight, outcomes: outcomesOf(cluster.members[0] ?? winner) }));
  let best: { args: JsonValue[]; value: JsonValue; score: number } | null = null;
  for (const [index, args] of probes.entries()) {
    const outcome = own[index];
    if (!isReturned(outcome) || !isAskable(args, outcome.value)) continue;
    const against = rivals
      .filter((rival) => JSON.stringify(rival.outcomes[index]) !== JSON.stringify(outcome))
      .reduce((sum, rival) => sum + rival.weight, 0);
    const score = against * 10 + telling(outcome.value) - JSON.stringify(args).length / MAX_QUESTION_CHARACTERS;
    if (!best || score > best.score) best = { args, value: outcome.value, score };
  }
  return best && { args: best.args, value: best.value };
}

type Stored = string | { kind: "returned"; value: JsonValue } | { kind: "timeout" } | undefined;

const outcomesOf = (record: CandidateRecord): Stored[] =>
  record.fingerprint === "" ? [] : (JSON.parse(record.fingerprint) as Stored[]);

const isReturned = (outcome: Stored): outcome is { kind: "returned"; value: JsonValue } =>
  typeof outcome === "object" && outcome.kind === "returned";

function isAskable(args: JsonValue[], value: JsonValue): boolean {
  const text = JSON.stringify(args) + JSON.stringify(value);
  // Control characters and exotic letters of the generator make no readable question.
  return text.length <= MAX_QUESTION_CHARACTERS && /^[\x20-\x7e]*$/.test(text) && !/\\[ubfnrt]/.test(text);
}

/** A value other than empty, zero or yes/no says more. */
function telling(value: JsonValue): number {
  if (value === null || value === "" || value === 0 || value === "0") return 0;
  if (typeof value === "boolean") return 0.5;
  return Array.isArray(value) && value.length === 0 ? 0 : 1;
}
