import type { SourceJudge } from "../languages/index.ts";
import {
  type Judged,
  type Round,
  type SearchOptions,
  type SearchPolicy,
  searchCandidates,
} from "./candidate-search.ts";
import { chosenRepair } from "./choose-repair.ts";
import { type EditSource, passingEdits } from "./passing-edits.ts";
import { probesFor } from "./probes.ts";
import type { CodeProblem } from "./problem.ts";
import { targetOf } from "./problem-target.ts";
import { fixPrompt } from "./repair-prompt.ts";
import { type CandidateRecord, type Selection, strictlyBetter } from "./select.ts";

export interface SourceRepair {
  /** The repaired program; the given one where nothing was strictly better. */
  code: string;
  repaired: boolean;
  /** Whether it passes every example that was given. */
  passesExamples: boolean;
  candidates: CandidateRecord[];
  /** Small edits that were run, and those of them that pass every example. */
  edits: { tried: number; passing: number };
  tokens: { prompt: number; completion: number };
}

const ROUNDS: Round[] = [
  { samples: 2, temperature: 0.6, style: "task" },
  { samples: 2, temperature: 0.7, style: "complete" },
  { samples: 3, temperature: 0.8, style: "task" },
];
/** So much evidence for one behaviour, and more than for any other, ends the search (an answer weighs 1, an edit ½). */
const ENOUGH = 3;

/**
 * Repairs a program that fails an example: every small edit is run, and the model is asked at several styles. What
 * passes all examples is compared by behaviour on further calls, and the strongest behaviour is taken. The result
 * fails nothing that the given program passed. `problem.prompt` is the broken program.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function repairSource(
  problem: CodeProblem,
  { judge, seed, edits, ...options }: SearchOptions & { judge: SourceJudge; seed: number; edits?: EditSource },
): Promise<SourceRepair> {
  const probes = await probesFor(problem, options, seed);
  const target = targetOf(problem, judge, seed, probes);
  const before = recordOf(
    problem.prompt,
    (await target.judge([{ id: "given", code: problem.prompt }], options.signal))[0],
  );
  options.onPhase?.("repairing", "trying small edits");
  const { tried, passing } = await passingEdits(problem, before, { judge, edits, signal: options.signal });
  const failure = before.failed[0]?.message ?? before.rejected ?? "";
  const { selection, candidates, tokens } = await searchCandidates(
    { ...target, prompt: (style) => fixPrompt(problem, failure, style), broken: [problem.prompt] },
    passing,
    POLICY,
    options,
  );
  const best = accepted(selection, before);
  return {
    code: best?.code ?? problem.prompt,
    repaired: best !== null,
    passesExamples: (best ?? before).failed.length === 0 && (best ?? before).rejected === null,
    candidates,
    edits: { tried, passing: candidates.filter(passesAll).length },
    tokens: {
      prompt: tokens.prompt + probes.tokens.prompt,
      completion: tokens.completion + probes.tokens.completion,
    },
  };
}

const POLICY: SearchPolicy = {
  rounds: ROUNDS,
  // A second try at a small model's answer is worth next to nothing; another sample is worth more.
  maxRepairs: 0,
  goesOn: (_round, { selection: { clusters } }) => {
    const [first, second] = clusters;
    return !first || first.weight < ENOUGH || first.weight <= (second?.weight ?? 0);
  },
};

/** The chosen program, where it is strictly better and fails nothing that was passed before. Pure. */
function accepted(selection: Selection, before: CandidateRecord): CandidateRecord | null {
  const best = chosenRepair(selection, before);
  if (!best || !strictlyBetter(best, before)) return null;
  return before.passed.every((id) => best.passed.includes(id)) ? best : null;
}

const passesAll = ({ source, rejected, failed }: CandidateRecord): boolean =>
  source === "edit" && rejected === null && failed.length === 0;

function recordOf(code: string, judged: Judged | undefined): CandidateRecord {
  const nothing = { id: "given", rejected: "it could not be run", passed: [], failed: [], fingerprint: "" };
  return { source: "user", origin: null, prior: 0, said: true, code, ...(judged ?? nothing) };
}
