import type { SourceJudge, SourceLanguage, SourceOutcome, SourceVerdict } from "../languages/index.ts";
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
import { mendTypes } from "./mend-types.ts";
import { type Probes, probesFor } from "./probes.ts";
import type { CodeProblem } from "./problem.ts";
import { problemPrompt, problemRepairPrompt } from "./problem-prompt.ts";
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
  const probes = await probesFor(problem, options, seed);
  const target = targetOf(problem, judge, seed, probes);
  const { selection, candidates, tokens, repairs } = await searchCandidates(target, [], policyFor(maxRepairs), options);
  // What the judge could not load may still be a file that works elsewhere: better than none.
  const chosen = selection.winner ?? selection.nearest ?? candidates.find(({ code }) => code !== "") ?? null;
  const alike = selection.winner ? [selection.winner, ...(selection.clusters[0]?.members ?? [])] : [];
  const isTyped = problem.language === "typescript" && problem.outline !== undefined && alike.length > 0;
  const mended = isTyped ? await mendTypes(problem, alike, { ...options, target, judge, seed }) : null;
  const spent = [tokens, probes.tokens, mended?.tokens ?? { prompt: 0, completion: 0 }];
  return {
    code: mended?.code ?? chosen?.code ?? null,
    passesExamples: selection.winner !== null,
    given: { passed: chosen?.passed.length ?? 0, found: target.vouched },
    candidates,
    tokens: {
      prompt: spent.reduce((sum, { prompt }) => sum + prompt, 0),
      completion: spent.reduce((sum, { completion }) => sum + completion, 0),
    },
    repairs,
  };
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

/** How answers to a problem are asked for, read and judged: by its examples, and by `probes` against each other. */
export function targetOf(
  problem: CodeProblem,
  judge: SourceJudge,
  seed: number,
  { calls: probes }: Probes,
): SearchTarget {
  const { language, setup, entry, examples, messages = [] } = problem;
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
        source: judgedSource(language, code),
        setup,
        entry,
        calls,
      }));
      const verdicts = await judge.judge(requests, signal);
      return verdicts.map((verdict, index) =>
        withMessages(judgedOf(verdict, examples), messages, candidates[index]?.code ?? ""),
      );
    },
    vouched: examples.length + messages.length,
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

/** A message that is given word for word stands in the code, or it is never said. */
function withMessages(judged: Judged, messages: readonly string[], code: string): Judged {
  if (judged.rejected !== null) return judged;
  const [said, unsaid] = [true, false].map((wanted) => messages.filter((text) => code.includes(text) === wanted));
  const failures = (unsaid ?? []).map((text) => ({
    id: `message ${text}`,
    got: "",
    message: `it never says "${text}"`,
  }));
  const passed = [...judged.passed, ...(said ?? []).map((text) => `message ${text}`)];
  return { ...judged, passed, failed: [...judged.failed, ...failures] };
}

/** JavaScript is judged as a script, where `export` means nothing. */
export const judgedSource = (language: SourceLanguage, code: string): string =>
  language === "javascript" ? code.replaceAll(/^export\s+(?:default\s+)?(?=\S)/gm, "") : code;

/** What a repair is told: the call, what it gave, what it should have given. */
function failureOf(outcome: SourceOutcome, { call, expected }: SourceExample): string {
  const got = outcome.kind === "value" ? `gives ${outcome.text}` : `fails with ${outcome.text} ${outcome.message}`;
  return `${call} ${outcome.kind === "timeout" ? "does not end" : got.trim()}, and should give ${expected}`;
}
