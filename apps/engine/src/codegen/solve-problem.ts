import { furtherCalls, type SourceJudge, type SourceOutcome, type SourceVerdict } from "../languages/index.ts";
import {
  type Judged,
  type Round,
  type SearchOptions,
  type SearchPolicy,
  type SearchTarget,
  searchCandidates,
} from "./candidate-search.ts";
import type { SourceExample } from "./doc-examples.ts";
import { extractSource } from "./extract-source.ts";
import type { CodeProblem } from "./problem.ts";
import { problemPrompt, problemRepairPrompt } from "./problem-prompt.ts";
import type { CandidateRecord, Selection } from "./select.ts";
import { writeCalls } from "./write-calls.ts";

export interface ProblemSolution {
  code: string | null;
  /** Whether the code passes every example that was given. */
  passesExamples: boolean;
  candidates: CandidateRecord[];
  tokens: { prompt: number; completion: number };
  repairs: number;
}

/** Inputs beyond the examples, on which candidates are compared with each other. */
const PROBES = 16;
const ROUNDS: Round[] = [
  { samples: 2, temperature: 0.6, style: "task" },
  { samples: 2, temperature: 0.7, style: "complete" },
  { samples: 3, temperature: 0.8, style: "task" },
];
/** Answers beside the greedy one, at most. */
export const MAX_PROBLEM_SAMPLES = ROUNDS.reduce((sum, round) => sum + round.samples, 0);
/** So many answers that behave alike on every input end the search. */
const AGREEING = 3;

/**
 * Finds code for one problem: a greedy answer, then up to seven more until enough of what passes behaves
 * alike, then repairs. What passes most examples is taken; among equals what most answers behave like.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function solveProblem(
  problem: CodeProblem,
  { judge, maxRepairs, seed, ...options }: SearchOptions & { judge: SourceJudge; maxRepairs: number; seed: number },
): Promise<ProblemSolution> {
  const written = await callsToCompare(problem, options, seed);
  const { selection, candidates, tokens, repairs } = await searchCandidates(
    targetOf(problem, judge, seed, written.calls),
    [],
    policyFor(maxRepairs),
    options,
  );
  const chosen = selection.winner ?? selection.nearest ?? null;
  return {
    code: chosen?.code ?? null,
    passesExamples: selection.winner !== null,
    candidates,
    tokens: {
      prompt: tokens.prompt + written.tokens.prompt,
      completion: tokens.completion + written.tokens.completion,
    },
    repairs,
  };
}

/** Without an example nothing says how the code is called, so the model is asked for calls; never for their values. */
async function callsToCompare(
  problem: CodeProblem,
  { model, signal }: SearchOptions,
  seed: number,
): Promise<{ calls: string[]; tokens: ProblemSolution["tokens"] }> {
  const none = { calls: [], tokens: { prompt: 0, completion: 0 } };
  const found = problem.examples.length === 0 ? await model() : null;
  return found ? writeCalls(found.backend, problem, { seed, signal }) : none;
}

function policyFor(maxRepairs: number): SearchPolicy {
  return {
    rounds: ROUNDS,
    maxRepairs,
    goesOn: (_round, { selection }) => !agreed(selection),
  };
}

/** Enough answers behave alike, and no other behaviour has as many. */
const agreed = ({ clusters: [first, second] }: Selection): boolean =>
  first !== undefined && first.members.length >= AGREEING && first.members.length > (second?.members.length ?? 0);

function targetOf(problem: CodeProblem, judge: SourceJudge, seed: number, written: readonly string[]): SearchTarget {
  const { language, setup, entry, examples } = problem;
  const known = [...examples.map((example) => example.call), ...written];
  const probes = [...written, ...furtherCalls(known, { language, count: PROBES, seed })];
  const calls = [
    ...examples.map(({ call, expected }, index) => ({ id: `example-${index}`, call, expected })),
    ...probes.map((call, index) => ({ id: `probe-${index}`, call, expected: null })),
  ];
  return {
    prompt: (style) => problemPrompt(problem, style),
    repairPrompt: (code, failure) => problemRepairPrompt(problem, code, failure),
    extract: (prompt, answer) => extractSource(problem, prompt.prefill, answer),
    judge: async (candidates, signal) => {
      const requests = candidates.map(({ id, code }) => ({
        id,
        language,
        source: language === "javascript" ? withoutExports(code) : code,
        setup,
        entry,
        calls,
      }));
      return (await judge.judge(requests, signal)).map((verdict) => judgedOf(verdict, examples));
    },
    vouched: examples.length,
    broken: [],
    seed,
  };
}

function judgedOf({ id, rejected, outcomes }: SourceVerdict, examples: readonly SourceExample[]): Judged {
  const passed: string[] = [];
  const failed: Judged["failed"] = [];
  for (const [index, example] of examples.entries()) {
    const outcome = outcomes[index];
    if (!outcome || outcome.matches === null) continue;
    if (outcome.matches) passed.push(outcome.id);
    else failed.push({ id: outcome.id, got: outcome.text, message: failureOf(outcome, example) });
  }
  return {
    id,
    rejected: rejected ? `${rejected.gate}: ${rejected.message}` : null,
    passed,
    failed,
    fingerprint: JSON.stringify(outcomes.map(({ kind, text }) => [kind, text])),
  };
}

/** JavaScript is judged as a script, where `export` means nothing. */
const withoutExports = (code: string): string => code.replaceAll(/^export\s+(?:default\s+)?(?=\S)/gm, "");

/** What a repair is told: the call, what it gave, what it should have given. */
function failureOf(outcome: SourceOutcome, { call, expected }: SourceExample): string {
  const got = outcome.kind === "value" ? `gives ${outcome.text}` : `fails with ${outcome.text} ${outcome.message}`;
  return `${call} ${outcome.kind === "timeout" ? "does not end" : got.trim()}, and should give ${expected}`;
}
