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
const MAX_QUESTION_CHARACTERS = 320;
/** A group of survivors is worth a question of two sides from this share of the evidence on; our choice. */
const LARGE_SHARE = 0.2;
/**
 * Another filling of an idiom is worth a question where it fits this much of what the chosen one does; set by every
 * other row of `bench clarify`.
 */
const SILENT_SHARE = 0.75;
/** What must not decide a question: letters and spaces that make it hard to read. */
const ODD_INPUT = 0.05;

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
  const rivals = [...largeRival(clusters), ...silentRivals(selection)];
  for (const rival of winner ? rivals : []) {
    const found = winner && between(selection, probes, { winner, rival });
    if (found) return found;
  }
  return null;
}

/** The input that tells two candidates apart, and with them most of the survivors. */
function between(
  { clusters }: Selection,
  probes: JsonValue[][],
  { winner, rival }: { winner: CandidateRecord; rival: CandidateRecord },
): AskableExample | null {
  const [first, second] = [outcomesOf(winner), outcomesOf(rival)];
  const total = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  return best(probes, (args, index) => {
    const [own, other] = [first[index], second[index]];
    const [outcome, against] = [sideOf(own), sideOf(other)];
    if (!outcome || !against || readsTheSame(outcome, against)) return null;
    if (!isAskable(args, outcome, against)) return null;
    const score = splitBy(clusters, index, total) - lengthOf(args) / 10 - (isPlain(args) ? 0 : ODD_INPUT);
    return { args, outcome, rival: against, score };
  });
}

/** One of the second group, where that is large. */
function largeRival(clusters: Selection["clusters"]): CandidateRecord[] {
  const total = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  const second = clusters[1];
  return second && second.weight >= LARGE_SHARE * total ? second.members.slice(0, 1) : [];
}

/** Other fillings of the chosen idiom, the likeliest first, where the purpose decides neither them nor the chosen one. */
function silentRivals({ winner, clusters }: Selection): CandidateRecord[] {
  if (winner?.source !== "idiom" || winner.said) return [];
  const others = clusters.flatMap(({ members }) => (members.includes(winner) ? [] : members));
  const rivals = others.filter(({ origin, said, prior }) => {
    return origin === winner.origin && !said && prior >= SILENT_SHARE * winner.prior;
  });
  return rivals.sort((a, b) => b.prior - a.prior);
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

/** Amounts that are written differently are no two answers: 12.5 and 12.50. */
function readsTheSame(first: Example["outcome"], second: Example["outcome"]): boolean {
  const written = (side: Example["outcome"]) =>
    JSON.stringify(side).replaceAll(/"(-?\d+(?:\.\d+)?)"/g, (_, amount: string) => String(Number(amount)));
  return written(first) === written(second);
}

function isPlain(args: JsonValue[]): boolean {
  const text = JSON.stringify(args);
  return /^[\x20-\x7e]*$/.test(text) && !/" | "| {2}/.test(text);
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
  return text.length <= MAX_QUESTION_CHARACTERS && /^[\x20-\x7e\u00c0-\u017f]*$/.test(text) && !/\\[ubfrt]/.test(text);
}

/** A value other than empty, zero or yes/no says more. */
function telling(value: JsonValue): number {
  if (value === null || value === "" || value === 0 || value === "0") return 0;
  if (typeof value === "boolean") return 0.5;
  return Array.isArray(value) && value.length === 0 ? 0 : 1;
}
