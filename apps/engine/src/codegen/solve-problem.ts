import type { SourceJudge } from "../languages/index.ts";
import { type Round, type SearchOptions, type SearchPolicy, searchCandidates } from "./candidate-search.ts";
import { chosenRepair } from "./choose-repair.ts";
import { mendTypes } from "./mend-types.ts";
import { passingEdits } from "./passing-edits.ts";
import { probesFor } from "./probes.ts";
import type { CodeProblem } from "./problem.ts";
import { targetOf } from "./problem-target.ts";
import type { CandidateRecord, Selection } from "./select.ts";

export interface ProblemSolution {
  code: string | null;
  /** Whether the code passes every example that was given. */
  passesExamples: boolean;
  /** Examples and messages that were given, and those of them that the code fulfils. */
  given: { passed: number; found: number };
  candidates: CandidateRecord[];
  tokens: { prompt: number; completion: number };
  repairs: number;
}

/** Asked the other way first: what agrees with the first answer then is a second reading, not the same one again. */
const ROUNDS: Round[] = [
  { samples: 1, temperature: 0.6, style: "complete" },
  { samples: 3, temperature: 0.8, style: "task" },
  { samples: 3, temperature: 0.8, style: "complete" },
];
/** Answers beside the greedy one, at most. */
export const MAX_PROBLEM_SAMPLES = ROUNDS.reduce((sum, round) => sum + round.samples, 0);
/** So many answers that behave alike on every input end the search. */
const AGREEING = 2;
/** So many examples say enough that the first answer which passes them all ends it; our choice. */
const SEVERAL_EXAMPLES = 2;

export interface ProblemOptions extends SearchOptions {
  judge: SourceJudge;
  maxRepairs: number;
  seed: number;
  /** For comparing programs with each other: so many that behave alike are wanted, and nothing is repaired. */
  witnesses?: number;
}

/**
 * Finds code for one problem: a greedy answer, then up to seven more until what passes several examples is found or
 * answers agree; then small edits of the nearest miss, then repairs. What passes most examples is taken; among equals
 * what most answers behave like.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function solveProblem(
  problem: CodeProblem,
  { judge, maxRepairs, seed, witnesses, ...options }: ProblemOptions,
): Promise<ProblemSolution> {
  const probes = await probesFor(problem, options, seed);
  const target = targetOf(problem, judge, seed, probes);
  const { selection, candidates, tokens, repairs } = await searchCandidates(
    { ...target, edits: async (before, signal) => (await passingEdits(problem, before, { judge, signal })).passing },
    [],
    witnesses === undefined ? policyFor(target.vouched, maxRepairs) : policyOfWitnesses(witnesses),
    options,
  );
  const { nearest } = selection;
  // Edits pass the examples by being tried: what keeps most of the miss is likelier than what most of them do.
  const winner = selection.winner?.source === "edit" && nearest ? chosenRepair(selection, nearest) : selection.winner;
  // What the judge could not load may still be a file that works elsewhere: better than none.
  const chosen = winner ?? nearest ?? candidates.find(({ code }) => code !== "") ?? null;
  const alike = winner ? [winner, ...membersWith(winner, selection)] : [];
  const isTyped = problem.language === "typescript" && problem.outline !== undefined && alike.length > 0;
  const mended = isTyped ? await mendTypes(problem, alike, { ...options, target, judge, seed }) : null;
  const spent = [tokens, probes.tokens, mended?.tokens ?? { prompt: 0, completion: 0 }];
  return {
    code: mended?.code ?? chosen?.code ?? null,
    passesExamples: winner !== null,
    given: { passed: chosen?.passed.length ?? 0, found: target.vouched },
    candidates,
    tokens: {
      prompt: spent.reduce((sum, { prompt }) => sum + prompt, 0),
      completion: spent.reduce((sum, { completion }) => sum + completion, 0),
    },
    repairs,
  };
}

/** Whether programs agree says something only when enough of them were written, whatever the first one passes. */
const policyOfWitnesses = (witnesses: number): SearchPolicy => ({
  rounds: ROUNDS,
  maxRepairs: 0,
  goesOn: (_round, { selection }) => !agreed(selection, witnesses),
});

function policyFor(vouched: number, maxRepairs: number): SearchPolicy {
  return {
    rounds: ROUNDS,
    maxRepairs,
    goesOn: (_round, { selection }) =>
      !agreed(selection, AGREEING) && !(selection.winner && vouched >= SEVERAL_EXAMPLES),
  };
}

/** Enough answers behave alike, and no other behaviour has as many. */
const agreed = ({ clusters: [first, second] }: Selection, enough: number): boolean =>
  first !== undefined && first.members.length >= enough && first.members.length > (second?.members.length ?? 0);

const membersWith = (record: CandidateRecord, { clusters }: Selection): CandidateRecord[] =>
  clusters.find(({ members }) => members.includes(record))?.members ?? [];
