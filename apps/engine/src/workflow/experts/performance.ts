import { AppError, type Measured } from "@guildhall/contracts";
import type { SourceFile } from "../change/relevant-files.ts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { searchChange } from "../stages/write-change.ts";
import { exampleCalls, sameBehaviour, typedCalls } from "./evidence/calls-of.ts";
import { type CodeUnit, codeMap, isTestPath } from "./evidence/code-map.ts";
import { namedFiles, targetsOf } from "./evidence/find-target.ts";
import { growingCalls } from "./profile/growing-calls.ts";
import { isFaster, measuredOf } from "./profile/measured.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

const RUNS = 5;
const CALL_MS = 4000;
/** Below this nothing is worth a change. */
const MIN_MS = 1;
const WANTS_CHANGE =
  /\b(?:make|speed|faster|optimi[sz]e|improve|reduce|lower|cut|bring|fix|cache|batch|vectori[sz]e|schneller|beschleunig\w*|accélère|plus rapide|acelera|más rápid\w)\b/i;
const SIZES = [1, 0.3, 0.1, 0.02];

/** What is run to be measured. */
interface Workload {
  unit: CodeUnit;
  calls: string[];
  /** As a person would write it. */
  command: string;
}

/**
 * Measures in the sandbox where the time goes. A change is only kept when the same calls come to the same and every
 * measured run after it is faster than every one before.
 */
export const performanceWay: WayOfWorking = async (task) => {
  const { context, services, sources, request } = task;
  const units = await codeMap(sources);
  const trial = await services.changes.openTrial(context.projectId);
  try {
    const target = targetsOf(request, units, namedFiles(request, sources))[0] ?? null;
    const load = target ? await workload(task, target, trial) : await heaviest(task, units, trial);
    if (load === null) return await suiteProfile(task, trial);
    await context.emit({ type: "progress", label: `Measuring ${load.unit.name}` });
    const before = await measure(task, load, trial);
    if (before === null) return await suiteProfile(task, trial);
    const wants = WANTS_CHANGE.test(request) && before.medianMs >= MIN_MS;
    return wants ? await faster(task, load, before) : profiled(load, before, tooFast(before));
  } finally {
    await trial.close();
  }
};

const tooFast = ({ medianMs }: Measured): string[] =>
  medianMs < MIN_MS
    ? [`It takes ${medianMs} ms on these calls: nothing is worth a change here. Name a call that is slow.`]
    : [];

async function measure(
  { services, context }: ExpertTask,
  { unit, calls }: Workload,
  trial: Trial,
): Promise<Measured | null> {
  const { path, language } = unit;
  const { root } = trial.files;
  const run = await services.calls({
    root,
    path,
    language,
    calls,
    callMs: CALL_MS,
    repeat: RUNS,
    profile: true,
    signal: context.signal,
  });
  return run.refused === null && run.runsMs.length > 0 ? measuredOf(run) : null;
}

/** Calls of a function with as much to do as it gets through in time: confirmed examples first, then its types. */
async function workload(
  { services, context, spec, request }: ExpertTask,
  unit: CodeUnit,
  trial: Trial,
): Promise<Workload | null> {
  const derived = spec ? deriveSpec(spec) : null;
  const leaf = derived?.leaves.find(({ name, file }) => name === unit.name && file === unit.path);
  const examples = leaf && derived ? exampleCalls(leaf, derived.examples, unit.language).map(({ call }) => call) : [];
  const said = [...request.matchAll(new RegExp(`\`(${unit.name}\\([^\`\\n]*\\))\``, "g"))].map(([, call = ""]) => call);
  const typed = typedCalls(unit, 12);
  const known = said.length > 0 ? said : [...examples, ...typed].slice(0, 6);
  const callable = known.length > 0 ? known : unit.params.length === 0 ? [`${unit.name}()`] : [];
  for (const scale of said.length > 0 ? [null] : SIZES) {
    const calls = scale === null ? callable : growingCalls(callable, unit.language, scale);
    const { path, language } = unit;
    const ran = await services.calls({
      root: trial.files.root,
      path,
      language,
      calls,
      callMs: CALL_MS,
      repeat: 0,
      profile: false,
      signal: context.signal,
    });
    const fit = calls.filter(
      (_, index) => ran.outcomes[index]?.kind === "value" || ran.outcomes[index]?.text === "TooLarge",
    );
    if (ran.refused === null && fit.length > 0 && !ran.outcomes.some(({ kind }) => kind === "timeout"))
      return { unit, calls: fit.slice(0, 3), command: fit.slice(0, 3).join("; ").slice(0, 300) };
  }
  return null;
}

/** No function is named: the one with most ways through it that can be called. */
async function heaviest(task: ExpertTask, units: readonly CodeUnit[], trial: Trial): Promise<Workload | null> {
  const callable = units
    .filter(({ kind, path, name }) => kind === "function" && !isTestPath(path) && !name.startsWith("_"))
    .sort((a, b) => b.depth - a.depth || b.complexity - a.complexity)
    .slice(0, 4);
  let slowest: { load: Workload; ms: number } | null = null;
  for (const unit of callable) {
    const load = await workload(task, unit, trial);
    const found = load && (await measure(task, load, trial));
    if (load && found && (slowest === null || found.medianMs > slowest.ms)) slowest = { load, ms: found.medianMs };
  }
  return slowest?.load ?? null;
}

/** Where the project's own tests spend their time; for Python, whose profiler runs them. */
async function suiteProfile({ services, context, sources }: ExpertTask, trial: Trial): Promise<WorkDone> {
  if (!sources.some(({ path }) => isTestPath(path) && path.endsWith(".py"))) {
    throw new AppError(
      "STUCK",
      "Nothing here could be called to be measured.",
      "Name a function and a call in backticks, like `total([1, 2])`.",
    );
  }
  await context.emit({ type: "progress", label: "Measuring the tests" });
  const { root } = trial.files;
  const run = await services.calls({
    root,
    path: "",
    language: "python",
    calls: [],
    callMs: CALL_MS,
    repeat: 2,
    profile: true,
    tests: true,
    signal: context.signal,
  });
  if (run.runsMs.length === 0)
    throw new AppError("STUCK", "The tests could not be measured.", "Name a function and a call in backticks.");
  return profiled({ command: "pytest -q" }, measuredOf(run), [
    "No function was named, so the project's own tests were measured.",
  ]);
}

function profiled({ command }: Pick<Workload, "command">, before: Measured, notes: string[]): WorkDone {
  return {
    ...READ_ONLY,
    product: { kind: "profile", command, before, after: null, files: [], notes },
    verdict: {
      check: "measured",
      passed: before.runsMs.length > 1,
      reasons: [`${before.runsMs.length} runs in the sandbox, median ${before.medianMs} ms`],
    },
    provenance: [{ part: "times", by: "record", source: "measured in the sandbox" }],
  };
}

async function faster(task: ExpertTask, load: Workload, before: Measured): Promise<WorkDone> {
  const { context, services, sources } = task;
  const { unit, calls } = load;
  let after: Measured | null = null;
  let compared = 0;
  const guard = async (file: SourceFile, text: string, trial: Trial): Promise<string | null> => {
    const same = await sameBehaviour(services.calls, {
      ...{ files: trial.files, units: [unit], before: file.text, after: text, signal: context.signal },
      extra: calls,
    });
    await trial.files.write(file.path, text);
    if (same.differs !== null) return `it does not do the same: ${same.differs}`;
    const found = await measure(task, load, trial);
    if (found === null) return "it could not be measured";
    if (!isFaster(before, found)) return `it is not faster: ${before.medianMs} ms before, ${found.medianMs} ms after`;
    after = found;
    compared = same.compared;
    return null;
  };
  const hot = before.rows
    .slice(0, 3)
    .map(({ name, path, line, selfMs }) => `- ${name} (${path}:${line}): ${selfMs} ms of its own`);
  try {
    const { file, text, passed } = await searchChange(task, task.spec, {
      expert: task.expert.id,
      request: `${task.request.slice(0, 1000)}\n\nMake \`${unit.name}\` faster and change nothing it returns. Measured, most time first:\n${hot.join("\n")}`,
      ...{ goal: { kind: "none" }, paths: [unit.path], guard },
    });
    return {
      product: {
        kind: "profile",
        command: load.command,
        before,
        after,
        files: [file.path],
        notes: [`${compared} calls came to the same before and after; ${passed} checks pass.`],
      },
      verdict: {
        check: "measured",
        passed: true,
        reasons: [
          `${RUNS} runs each in the sandbox: median ${before.medianMs} ms before, ${(after as Measured | null)?.medianMs} ms after`,
        ],
      },
      provenance: [
        { part: "times", by: "record", source: "measured in the sandbox, before and after" },
        { part: "change", by: "model", source: "written by the model, tried in a copy" },
      ],
      files: [{ path: file.path, text }],
      label: `Made ${unit.name} faster`,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STUCK") throw error;
    const missing = sources.some(({ path }) => path === unit.path) ? error.message : "";
    const done = profiled(load, before, [`Nothing faster was found. ${missing}`]);
    return {
      ...done,
      verdict: {
        ...done.verdict,
        passed: false,
        reasons: [...done.verdict.reasons, "no change was faster and did the same"],
      },
    };
  }
}
