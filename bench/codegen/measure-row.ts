import { type CandidateRecord, MAX_PROBLEM_SAMPLES, solveProblem } from "../../apps/engine/src/codegen/index.ts";
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
  /** Why the greedy answer was refused before it ran; empty when it ran. */
  rawRefusal: string;
}

const MAX_REPAIRS = 2;

/** Solves one row as the house does; the first answer of the same search is the raw model's. */
export async function measureRow(
  row: ProblemRow,
  tools: { judge: SourceJudge; driver: SandboxDriver; backend: ChatBackend; seed: number },
): Promise<RowRecord> {
  const problem = problemOf(row);
  const { judge, backend, seed } = tools;
  const written: number[] = [];
  const counting: ChatBackend = {
    ...backend,
    chat: async (request, options) => {
      const result = await backend.chat(request, options);
      written.push(...result.samples.map((sample) => sample.tokens));
      return result;
    },
  };
  const solution = await solveProblem(problem, {
    model: async () => ({ backend: counting, maxSamples: MAX_PROBLEM_SAMPLES }),
    judge,
    maxRepairs: MAX_REPAIRS,
    seed,
  });
  const verdicts = new Map<string, Promise<boolean>>();
  const passes = (code: string | null | undefined): Promise<boolean> => {
    if (!code) return Promise.resolve(false);
    const run = () => runSource(tools.driver, { language: row.language, text: programOf(row, code) });
    const known = verdicts.get(code) ?? run().then((result) => result.passed);
    verdicts.set(code, known);
    return known;
  };
  const samples = solution.candidates.filter((candidate) => candidate.source === "sample");
  const [first] = samples;
  const any = [];
  for (const candidate of solution.candidates) any.push(await passes(candidate.code));
  return {
    id: row.id,
    language: row.language,
    raw: await passes(first?.code),
    house: await passes(solution.code),
    majority: await passes(commonest(samples)?.code),
    any: any.includes(true),
    passesExamples: solution.passesExamples,
    examples: problem.examples.length,
    samples: samples.length,
    repairs: solution.repairs,
    rawTokens: written[0] ?? 0,
    tokens: written.reduce((sum, tokens) => sum + tokens, 0),
    rawRefusal: first?.rejected ?? "",
  };
}

/** A member of the largest group that behaves alike; the one that was written first. */
function commonest(samples: readonly CandidateRecord[]): CandidateRecord | undefined {
  const groups = Map.groupBy(
    samples.filter((sample) => sample.rejected === null),
    (sample) => sample.fingerprint,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? samples[0];
}
