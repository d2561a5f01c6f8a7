import type { Example, JsonValue } from "@guildhall/contracts";
import { outcomesOf, type ProbeOutcome, refuses } from "./probe-outcomes.ts";
import type { CandidateRecord, Selection } from "./select.ts";

export interface AskableExample {
  args: JsonValue[];
  /** What the chosen candidate gives: computed by running it, never guessed. */
  outcome: Example["outcome"];
  /** What the strongest rival gives, where a large group of survivors behaves otherwise; null = "X, right?". */
  rival: Example["outcome"] | null;
}

/** Inputs longer than this as JSON are no question for a person. */
const MAX_QUESTION_CHARACTERS = 240;
/** A group of survivors is worth a question of two sides from this share of the evidence on; our choice. */
const LARGE_SHARE = 0.2;
/**
 * Another filling of an idiom is worth a question where it fits this much of what the chosen one does; set by the rows
 * of `bench clarify`, all of them.
 */
const SILENT_SHARE = 0.4;

/**
 * The one input that tells most about a chosen leaf. Where a large rival group disagrees with the chosen one: the
 * input that splits the survivors best, with what both give. Else a small input with a telling result. The person's
 * answer becomes a confirmed example. Pure; null when nothing is askable.
 */
export function splittingInput(selection: Selection, probes: JsonValue[][]): AskableExample | null {
  return twoSided(selection, probes) ?? oneSided(selection, probes);
}

function twoSided(selection: Selection, probes: JsonValue[][]): AskableExample | null {
  const { clusters, winner } = selection;
  const rivalOf = largeRival(clusters) ?? silentRival(selection);
  if (!winner || !rivalOf) return null;
  const [first, second] = [outcomesOf(winner), outcomesOf(rivalOf)];
  const total = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  return best(probes, (args, index) => {
    const [own, other] = [first[index], second[index]];
    const [outcome, rival] = [sideOf(own), sideOf(other)];
    if (!outcome || !rival || JSON.stringify(own) === JSON.stringify(other)) return null;
    if (!isAskable(args, outcome, rival)) return null;
    return { args, outcome, rival, score: splitBy(clusters, index, total) - lengthOf(args) / 10 };
  });
}

/** One of the second group, where that is large. */
function largeRival(clusters: Selection["clusters"]): CandidateRecord | null {
  const total = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  const second = clusters[1];
  return second && second.weight >= LARGE_SHARE * total ? (second.members[0] ?? null) : null;
}

/** The likeliest other filling of the chosen idiom, where the purpose decides neither it nor the chosen one. */
function silentRival({ winner, clusters }: Selection): CandidateRecord | null {
  if (winner?.source !== "idiom" || winner.said) return null;
  const others = clusters.flatMap(({ members }) => (members.includes(winner) ? [] : members));
  const rivals = others.filter(({ origin, said, prior }) => {
    return origin === winner.origin && !said && prior >= SILENT_SHARE * winner.prior;
  });
  return rivals.sort((a, b) => b.prior - a.prior)[0] ?? null;
}

/** Chance that the answer tells two pieces of evidence apart (Gini), 0 to 1. */
function splitBy(clusters: Selection["clusters"], index: number, total: number): number {
  const sides = new Map<string, number>();
  for (const { members, weight } of clusters) {
    const key = JSON.stringify(outcomesOf(members[0] ?? { fingerprint: "" })[index] ?? null);
    sides.set(key, (sides.get(key) ?? 0) + weight);
  }
  return 1 - [...sides.values()].reduce((sum, weight) => sum + (weight / total) ** 2, 0);
}

function oneSided({ winner, clusters }: Selection, probes: JsonValue[][]): AskableExample | null {
  if (!winner) return null;
  const own = outcomesOf(winner);
  const rivals = clusters
    .filter((cluster) => !cluster.members.includes(winner))
    .map((cluster) => ({ weight: cluster.weight, outcomes: outcomesOf(cluster.members[0] ?? winner) }));
  return best(probes, (args, index) => {
    const outcome = sideOf(own[index]);
    if (outcome?.kind !== "returns" || !isAskable(args, outcome)) return null;
    const against = rivals
      .filter((rival) => JSON.stringify(rival.outcomes[index]) !== JSON.stringify(own[index]))
      .reduce((sum, rival) => sum + rival.weight, 0);
    return { args, outcome, rival: null, score: against * 10 + telling(outcome.value) - lengthOf(args) };
  });
}

/** Share of the longest askable input; short ones read better. */
const lengthOf = (args: JsonValue[]): number => JSON.stringify(args).length / MAX_QUESTION_CHARACTERS;

function best(
  probes: JsonValue[][],
  rate: (args: JsonValue[], index: number) => (AskableExample & { score: number }) | null,
): AskableExample | null {
  let found: (AskableExample & { score: number }) | null = null;
  for (const [index, args] of probes.entries()) {
    const rated = rate(args, index);
    if (rated && (!found || rated.score > found.score)) found = rated;
  }
  return found && { args: found.args, outcome: found.outcome, rival: found.rival };
}

/** A value, or a refusal; bugs and calls without an end are no side of a question. */
function sideOf(outcome: ProbeOutcome | undefined): Example["outcome"] | null {
  if (refuses(outcome)) return { kind: "raises" };
  return typeof outcome === "object" && outcome.kind === "returned" ? { kind: "returns", value: outcome.value } : null;
}

function isAskable(args: JsonValue[], ...sides: Example["outcome"][]): boolean {
  const values = sides.map((side) => (side.kind === "returns" ? JSON.stringify(side.value) : ""));
  const text = JSON.stringify(args) + values.join("");
  // Control characters and exotic letters of the generator make no readable question.
  return text.length <= MAX_QUESTION_CHARACTERS && /^[\x20-\x7e\u00c0-\u017f]*$/.test(text) && !/\\[ubfnrt]/.test(text);
}

/** A value other than empty, zero or yes/no says more. */
function telling(value: JsonValue): number {
  if (value === null || value === "" || value === 0 || value === "0") return 0;
  if (typeof value === "boolean") return 0.5;
  return Array.isArray(value) && value.length === 0 ? 0 : 1;
}
