import type { CandidateSource, JsonValue, Leaf, RecordedSearch } from "@guildhall/contracts";
import { inputsFor, type JudgeVerdict, type LeafJudge, type LeafTest, plainInputs } from "../languages/index.ts";
import {
  type Judged,
  type ReadyCandidate,
  type Round,
  type SearchOptions,
  type SearchPolicy,
  type SearchTarget,
  searchCandidates,
} from "./candidate-search.ts";
import { extractLeaf } from "./extract.ts";
import { leafPrompt, repairPrompt } from "./leaf-prompt.ts";
import { exampleText, recordSearch } from "./recorded-search.ts";
import type { CandidateRecord, Selection } from "./select.ts";
import { type AskableExample, splittingInput } from "./splitting-input.ts";

export interface LeafTask {
  leaf: Leaf;
  /** The module a candidate is judged in: imports, records, then its code. */
  moduleFor: (code: string) => string;
  /** Tests beyond the leaf's examples and properties, for benches. */
  extraTests?: LeafTest[];
  ready: ReadyCandidate[];
  /** Failures in use: inputs it must not break on again, and code that must not come back. */
  broke?: { inputs: JsonValue[][]; codes: string[] } | null;
  /** Text every prompt of the project begins with; keeps its place in the model's context. */
  rules?: string;
  seed: number;
}

export interface SolveOptions extends SearchOptions {
  judge: LeafJudge;
  maxRepairs: number;
}

export interface LeafSolution {
  status: Selection["status"];
  code: string | null;
  source: CandidateSource | null;
  origin: string | null;
  candidates: CandidateRecord[];
  /** Plain sentence about how it went, or what is missing. */
  detail: string;
  tokens: { prompt: number; completion: number };
  repairs: number;
  /** What the choice follows from, to be stored. */
  search: RecordedSearch;
  /** An input worth asking the person about, with what the chosen code gives; null when nothing is askable. */
  question: AskableExample | null;
}

/** Inputs on which candidates are compared: at the edges of their types, and ones a person could be asked about. */
const PROBES = 16;
const PLAIN_PROBES = 12;
/** From here on an idiom's words fit the purpose better than a small model's answers do. */
const FITTING_PRIOR = 0.4;
/** The fan-out: first near the mode, then wider, asked in two ways. */
const ROUNDS: Round[] = [
  { samples: 4, temperature: 0.7, style: "task" },
  { samples: 4, temperature: 0.8, style: "complete" },
  { samples: 4, temperature: 0.9, style: "task" },
  { samples: 4, temperature: 0.9, style: "complete" },
  { samples: 4, temperature: 1, style: "task" },
  { samples: 4, temperature: 1.1, style: "complete" },
];
/** Answers beside the greedy one, at most. */
export const MAX_SAMPLES = ROUNDS.reduce((sum, round) => sum + round.samples, 0);
/** So many vouched tests can tell a right sample from a wrong one; with fewer, more samples are only more guesses. */
const JUDGING_TESTS = 2;
/** Rounds that look for agreement among answers which pass; later ones only for one that passes at all. */
const AGREEMENT_ROUNDS = 3;
const ROUNDS_UNJUDGED = 1;
/** Written tokens after which no further round begins: about a minute on two processors. */
const WRITING_BUDGET = 1200;

/**
 * Finds code for one leaf. Ready candidates first, then one greedy answer, then a fan-out, then at most
 * `maxRepairs` repairs of the nearest miss; execution decides at every step and it stops at the first proof.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function solveLeaf(
  task: LeafTask,
  { judge, maxRepairs, ...options }: SolveOptions,
): Promise<LeafSolution> {
  const tests = testsOf(task);
  const probes = [...inputsFor(task.leaf, { seed: task.seed, count: PROBES }), ...plainInputs(task.leaf, PLAIN_PROBES)];
  const target = targetOf(task, judge, tests, probes);
  const { selection, candidates, tokens, repairs } = await searchCandidates(
    target,
    task.ready,
    policyFor(target.vouched, maxRepairs),
    options,
  );
  const { winner } = selection;
  return {
    status: selection.status,
    code: winner?.code ?? null,
    source: winner?.source ?? null,
    origin: winner?.origin ?? null,
    candidates,
    detail: describe(selection, candidates, tests.length),
    tokens,
    repairs,
    search: recordSearch({ vouched: target.vouched, checks: tests.map(checkOf), probes, records: candidates }),
    question: splittingInput(selection, probes),
  };
}

function targetOf(task: LeafTask, judge: LeafJudge, tests: LeafTest[], probes: JsonValue[][]): SearchTarget {
  const { leaf, rules = "", broke } = task;
  return {
    prompt: (style) => leafPrompt(leaf, rules, { style, brokeOn: broke?.inputs }),
    repairPrompt: (code, failure) => repairPrompt(leaf, code, failure, rules),
    extract: (prompt, answer) =>
      extractLeaf({ language: leaf.language, entry: leaf.name, prefill: prompt.prefill, answer }),
    judge: async (candidates, signal) => {
      const requests = candidates.map(({ id, code }) => ({
        id,
        language: leaf.language,
        code: task.moduleFor(code),
        entry: leaf.name,
        params: leaf.params,
        returns: leaf.returns,
        records: leaf.records,
        tests,
        probes,
      }));
      return (await judge.judge(requests, signal)).map(judgedOf);
    },
    vouched: tests.filter(saysWhatItIs).length,
    broken: broke?.codes ?? [],
    seed: task.seed,
  };
}

function judgedOf({ id, rejected, results, outcomes }: JudgeVerdict): Judged {
  return {
    id,
    rejected: rejected ? `${rejected.gate}: ${rejected.message}` : null,
    passed: results.filter((result) => result.passed).map((result) => result.id),
    failed: results.filter((result) => !result.passed).map(({ id, got, message }) => ({ id, got, message })),
    fingerprint: JSON.stringify(outcomes.map((outcome) => (outcome.kind === "raised" ? outcome.error : outcome))),
  };
}

/** More samples where examples can judge them, until it is proved or a tested piece fits and nothing outvotes it. */
function policyFor(vouched: number, maxRepairs: number): SearchPolicy {
  const judged = vouched >= JUDGING_TESTS;
  const agreement = judged ? AGREEMENT_ROUNDS : ROUNDS_UNJUDGED;
  return {
    rounds: judged ? ROUNDS : ROUNDS.slice(0, ROUNDS_UNJUDGED),
    maxRepairs,
    goesOn: (round, { selection: { status, winner }, written }) => {
      const fits = winner?.source === "idiom" && winner.prior >= FITTING_PRIOR;
      if (written >= WRITING_BUDGET || status === "proved" || fits) return false;
      return round < agreement || status === "none";
    },
  };
}

/** A property holds of many functions; only an example somebody vouches for, or a bench's own script, says what this one is. */
function saysWhatItIs(test: LeafTest): boolean {
  return test.kind === "script" || (test.kind === "example" && test.example.oracle !== "none");
}

/**
 * What a leaf's own promise can be tested by: its examples, and its properties but those that need another function. Pure.
 */
export function leafTests(leaf: Leaf): LeafTest[] {
  return [
    ...leaf.examples.map((example): LeafTest => ({ id: example.id, kind: "example", example })),
    ...leaf.properties.flatMap((entry, index): LeafTest[] =>
      entry.with
        ? []
        : [{ id: `${entry.property}-${index}`, kind: "property", property: entry.property, param: entry.param }],
    ),
  ];
}

function testsOf(task: LeafTask): LeafTest[] {
  const unbroken = (task.broke?.inputs ?? []).map(
    (args, index): LeafTest => ({ id: `unbroken-${index}`, kind: "unbroken", args, mayRefuse: task.leaf.raises }),
  );
  return [...leafTests(task.leaf), ...unbroken, ...(task.extraTests ?? [])];
}

/** A check in the words of the drawer. */
function checkOf(test: LeafTest): { id: string; text: string } {
  switch (test.kind) {
    case "example":
      return { id: test.id, text: exampleText(test.example) };
    case "property":
      return { id: test.id, text: test.property.replaceAll("-", " ") };
    case "unbroken":
      return { id: test.id, text: `${JSON.stringify(test.args).slice(1, -1).slice(0, 200)} does not break it` };
    default:
      return { id: test.id, text: "a script of the bench" };
  }
}

function describe(chosen: Selection, records: CandidateRecord[], tests: number): string {
  const winner = chosen.winner;
  if (!winner) {
    const nearest = chosen.nearest;
    const asked = records.some((record) => record.source === "sample");
    const alone = asked ? "" : "No tested piece fits, and there was no model to write it. ";
    if (nearest) {
      const failure = nearest.failed[0];
      return `${alone}Best attempt passes ${nearest.passed.length} of ${tests} checks. ${failure?.message ?? ""}`.trim();
    }
    return asked ? `None of ${records.length} candidates ran: ${records.at(-1)?.rejected ?? ""}` : alone.trim();
  }
  const survivors = chosen.clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
  const how = `${survivors} of ${records.length} candidates passed ${tests} checks`;
  return chosen.status === "proved" ? how : `${how}, but that does not settle it: give an example`;
}
