import { AppError } from "@guildhall/contracts";
import { readProblem } from "../../../codegen/index.ts";
import type { ChatBackend } from "../../../models/index.ts";
import { regressionTests } from "../../../verify/index.ts";
import type { projectCalls } from "../evidence/calls-of.ts";
import { type CodeUnit, isTestPath } from "../evidence/code-map.ts";
import type { Inputs } from "../evidence/inputs-of.ts";
import type { ExpertTask } from "../way-of-working.ts";
import type { TestCase } from "./write-test-file.ts";

const MAX_CASES = 12;
/** Fewer show little of what a function does, even where they notice every change. */
const MIN_CASES = 5;
const MUTANTS = 40;
const BUDGET_MS = 45_000;

/** Errors the project declares and raises: where another file of it does, that is a promise as well. Pure. */
function ownErrors(sources: ExpertTask["sources"], units: readonly CodeUnit[]): string[] {
  const code = sources.filter(({ path }) => !isTestPath(path)).map(({ text }) => text);
  return units
    .filter(
      ({ kind, name }) =>
        kind === "class" && code.some((text) => new RegExp(`\\b(?:raise|throw new) ${name}\\b`).test(text)),
    )
    .map(({ name }) => name);
}

/** What the cases of the file notice: a kept call whose value cannot be written down is in no file. Pure. */
export function noticedBy(cases: readonly Pick<TestCase, "call">[], { kept, kills, survivors, mutants }: Found) {
  const written = new Set(cases.map(({ call }) => call));
  if (!kept.some(({ call }) => written.has(call))) return { mutants: 0, killed: 0, survivors: [] };
  const killed = new Set(kept.flatMap(({ call }, at) => (written.has(call) ? [...(kills[at] ?? [])] : [])));
  return { mutants, killed: killed.size, survivors };
}

export type Found = Awaited<ReturnType<typeof regressionTests>>;

interface Pinning {
  unit: CodeUnit;
  source: string;
  inputs: Inputs;
  examples: { call: string; expected: string }[];
  run: ReturnType<typeof projectCalls>;
}

/** Inputs with what they come to, chosen by what they notice of the unit's own lines; without a model where it fails. */
export async function pinnedCalls(
  task: ExpertTask,
  units: readonly CodeUnit[],
  { unit, source, inputs, examples, run }: Pinning,
) {
  const { context, services } = task;
  const { begin, module } = inputs.callee;
  const problem = readProblem({
    ...{ language: unit.language, instructions: "", setup: "", entry: unit.name },
    prompt: [unit.signature, unit.doc ?? ""].filter(Boolean).join("\n"),
  });
  const tests = (backend: ChatBackend | null) =>
    regressionTests({ ...problem, examples: [...examples, ...problem.examples] }, source, {
      ...{ run, backend, seed: context.seed, signal: context.signal },
      ...{ limit: MAX_CASES, atLeast: MIN_CASES, mutants: MUTANTS, budgetMs: BUDGET_MS },
      // Coverage is read by a name of the module that was changed.
      readsInside: unit.language === "python" && module === unit.path,
      within: unit,
      promised: ownErrors(task.sources, units),
      plain: inputs.calls,
      callOf: (call) => (call.startsWith(`${unit.name}(`) ? begin + call.slice(unit.name.length) : call),
    });
  try {
    return await tests(await services.models.backendOrNull(context, task.expert.id));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "CANCELLED" || error.code === "SANDBOX_UNAVAILABLE") throw error;
    const text = `It goes on without the model's inputs: ${error.message}`;
    await context.emit({ type: "notice", level: "warning", text, remedy: error.remedy });
    return tests(null);
  }
}
