import {
  type CandidateRecord,
  type CodeProblem,
  MAX_PROBLEM_SAMPLES,
  solveProblem,
} from "../../apps/engine/src/codegen/index.ts";
import { select } from "../../apps/engine/src/codegen/select.ts";
import type { SourceJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import type { SandboxDriver } from "../../apps/engine/src/sandbox/index.ts";
import { type ProblemRow, problemOf } from "./rows.ts";
import { programOf, runSource } from "./run-row.ts";

/** What came of one problem; all sides are judged by the same hidden tests. */
export interface RowRecord {
  id: string;
  language: string;
  /** The greedy answer alone. */
  raw: boolean;
  /** What the house chose. */
  house: boolean;
  /** The behaviour most answers share, chosen without looking at an example. */
  majority: boolean;
  /** Any of the answers: what a perfect choice would have reached. */
  any: boolean;
  passesExamples: boolean;
  examples: number;
  samples: number;
  repairs: number;
  rawTokens: number;
  tokens: number;
  /** Milliseconds the model worked: for the greedy answer, and for all. */
  rawMs: number;
  ms: number;
  /** Whether the choice among the first answers is right, by how many there are; see `CURVE`. */
  curve: boolean[];
  /** Why the greedy answer was refused before it ran; empty when it ran. */
  rawRefusal: string;
}

const MAX_REPAIRS = 2;
/** Numbers of answers at which the choice is looked at; a search that ended earlier stays as it was. */
export const CURVE = [1, 3, 6, 8];

/** A problem with its hidden tests. */
export interface JudgedProblem {
  id: string;
  problem: CodeProblem;
  /** Whether code passes the hidden tests. */
  passes: (code: string) => Promise<boolean>;
}

/** Solves one row as the house does; the first answer of the same search is the raw model's. */
export async function measureRow(
  row: ProblemRow,
  { driver, ...tools }: { judge: SourceJudge; driver: SandboxDriver; backend: ChatBackend; seed: number },
): Promise<RowRecord> {
  const passes = async (code: string) =>
    (await runSource(driver, { language: row.language, text: programOf(row, code) })).passed;
  return measureProblem({ id: row.id, problem: problemOf(row), passes }, tools);
}

/** The same for any problem. */
export async function measureProblem(
  { id, problem, passes: passesTests }: JudgedProblem,
  { judge, backend, seed }: { judge: SourceJudge; backend: ChatBackend; seed: number },
): Promise<RowRecord> {
  const counted = countedBackend(backend);
  const solution = await solveProblem(problem, {
    model: async () => ({ backend: counted.backend, maxSamples: MAX_PROBLEM_SAMPLES }),
    judge,
    maxRepairs: MAX_REPAIRS,
    seed,
  });
  const verdicts = new Map<string, Promise<boolean>>();
  const passes = (code: string | null | undefined): Promise<boolean> => {
    if (!code) return Promise.resolve(false);
    const known = verdicts.get(code) ?? passesTests(code);
    verdicts.set(code, known);
    return known;
  };
  const samples = solution.candidates.filter((candidate) => candidate.source === "sample");
  const [first] = samples;
  const curve = [];
  for (const count of CURVE) {
    const { winner, nearest } = select(samples.slice(0, count), problem.examples.length);
    curve.push(await passes((winner ?? nearest ?? samples[0])?.code));
  }
  const any = [];
  for (const candidate of solution.candidates) any.push(await passes(candidate.code));
  return {
    id,
    language: problem.language,
    raw: await passes(first?.code),
    house: await passes(solution.code),
    majority: await passes(commonest(samples)?.code),
    any: any.includes(true),
    passesExamples: solution.passesExamples,
    examples: problem.examples.length,
    samples: samples.length,
    repairs: solution.repairs,
    rawTokens: counted.greedy().tokens,
    tokens: counted.all().tokens,
    rawMs: counted.greedy().ms,
    ms: counted.all().ms,
    curve,
    rawRefusal: first?.rejected ?? "",
  };
}

interface Cost {
  /** Tokens that were written. */
  tokens: number;
  ms: number;
}

/** Counts what is written: by the greedy answer, and by everything that was asked for. */
export function countedBackend(backend: ChatBackend) {
  const written: (Cost & { isControl: boolean })[] = [];
  const counting: ChatBackend = {
    ...backend,
    chat: async (request, options) => {
      const result = await backend.chat(request, options);
      const tokens = result.samples.reduce((sum, sample) => sum + sample.tokens, 0);
      written.push({ tokens, ms: result.totalMs, isControl: request.grammar !== undefined });
      return result;
    },
  };
  const nothing: Cost = { tokens: 0, ms: 0 };
  return {
    backend: counting,
    greedy: (): Cost => written.find(({ isControl }) => !isControl) ?? nothing,
    all: (): Cost =>
      written.reduce((sum, { tokens, ms }) => ({ tokens: sum.tokens + tokens, ms: sum.ms + ms }), nothing),
  };
}

/** A member of the largest group that behaves alike; the one that was written first. */
export function commonest(samples: readonly CandidateRecord[]): CandidateRecord | undefined {
  const groups = Map.groupBy(
    samples.filter((sample) => sample.rejected === null),
    (sample) => sample.fingerprint,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? samples[0];
}
