import { AppError, type Measured } from "@guildhall/contracts";
import type { SourceFile } from "../change/relevant-files.ts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { searchChange } from "../stages/write-change.ts";
import { exampleCalls, runIn, sameBehaviour } from "./evidence/calls-of.ts";
import { type CodeUnit, codeMap, isMarkup, isTestPath } from "./evidence/code-map.ts";
import { namedFiles, namedNowhere, targetsOf } from "./evidence/find-target.ts";
import { type Inputs, type InputsFrom, inputsOf, type Run } from "./evidence/inputs-of.ts";
import { growingCalls } from "./profile/growing-calls.ts";
import { isFaster, measuredOf, spreadOf } from "./profile/measured.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

const RUNS = 11;
const SUITE_RUNS = 5;
const MAX_COMMAND = 300;
const EXITS = "Name a function and a call in backticks, like `total([1, 2])`.";
const CALL_MS = 4000;
/** Below this nothing is worth a change. */
const MIN_MS = 1;
const WANTS_CHANGE =
  /\b(?:make|speed|faster|optimi[sz]e|improve|reduce|lower|cut|bring|fix|cache|batch|vectori[sz]e|schneller|beschleunig\w*|accélère|plus rapide|acelera|más rápid\w)\b/i;
const ABOUT_TESTS = /\b(?:tests?|test suite|suite|pytest)\b/i;
const SIZES = [1, 0.3, 0.1, 0.02];

/** What is run to be measured. */
interface Workload {
  unit: CodeUnit;
  /** Module the calls are made in. */
  module: string;
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
  const from = { request, units, sources };
  const trial = await services.changes.openTrial(context.projectId);
  try {
    const target = targetsOf(request, units, namedFiles(request, sources))[0] ?? null;
    const nowhere = target ? null : namedNowhere(request, units);
    if (nowhere !== null) throw new AppError("STUCK", `Nothing in the project is called \`${nowhere}\`.`, EXITS);
    const load = target
      ? await workload(task, target, { trial, from })
      : ABOUT_TESTS.test(request)
        ? null
        : await heaviest(task, from, trial);
    if (load === null) return await suiteProfile(task, trial);
    if (typeof load === "string") throw new AppError("STUCK", load, EXITS);
    await context.emit({ type: "progress", label: `Measuring ${load.unit.name}` });
    const before = await measure(task, load, trial);
    if (before === null)
      throw new AppError("STUCK", `The calls of \`${load.unit.name}\` did not end when they were repeated.`, EXITS);
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
  { unit, module, calls }: Workload,
  trial: Trial,
): Promise<Measured | null> {
  const { root } = trial.files;
  const run = await services.calls({
    root,
    path: module,
    language: unit.language,
    calls,
    callMs: CALL_MS,
    repeat: RUNS,
    profile: true,
    signal: context.signal,
  });
  return run.refused === null && run.runsMs.length > 0 ? measuredOf(run) : null;
}

const shortened = (text: string) => (text.length > MAX_COMMAND ? `${text.slice(0, MAX_COMMAND)}…` : text);

/**
 * Calls of a function with as much to do as it gets through in time: those of the request as they are, else confirmed
 * examples, what tests and callers give it, and its types. A string says why it cannot be called.
 */
async function workload(
  { services, context, spec }: ExpertTask,
  unit: CodeUnit,
  { trial, from }: { trial: Trial; from: InputsFrom },
): Promise<Workload | string> {
  const derived = spec ? deriveSpec(spec) : null;
  const leaf = derived?.leaves.find(({ name, file }) => name === unit.name && file === unit.path);
  const examples = leaf && derived ? exampleCalls(leaf, derived.examples, unit.language).map(({ call }) => call) : [];
  const run = runIn(services.calls, { files: trial.files, language: unit.language, signal: context.signal });
  const inputs = await inputsOf(unit, from, run);
  if (typeof inputs === "string") return inputs;
  const { asked, callee } = inputs;
  const known = await working(inputs, examples, run(callee.module));
  if (typeof known === "string") return `\`${unit.name}\` in ${unit.path} could not be called: ${known}`;
  for (const scale of asked.length > 0 ? [null] : [...SIZES, null]) {
    const calls = scale === null ? known : growingCalls(known, unit.language, scale);
    const ran = await run(callee.module)(calls, CALL_MS);
    const fit = calls.filter(
      (_, index) => ran.outcomes[index]?.kind === "value" || ran.outcomes[index]?.text === "TooLarge",
    );
    // What breaks on more of the same is measured on what it takes.
    if (ran.refused === null && fit.length === calls.length)
      return { unit, module: callee.module, calls: fit, command: shortened(fit.join("; ")) };
  }
  return `No call of \`${unit.name}\` ended within ${CALL_MS / 1000} s.`;
}

/** Up to three calls that come to a value, those with most in them; why not where none does. */
async function working({ asked, calls }: Inputs, examples: readonly string[], run: Run): Promise<string[] | string> {
  const known = asked.length > 0 ? asked : [...new Set([...examples, ...calls])];
  if (known.length === 0) return "no inputs could be made from its types, its callers or its tests.";
  const ran = await run(known, CALL_MS);
  if (ran.refused !== null) return `its module cannot be loaded (${ran.refused}).`;
  const fit = known.filter(
    (_, index) => ran.outcomes[index]?.kind === "value" || ran.outcomes[index]?.text === "TooLarge",
  );
  if (fit.length > 0) return asked.length > 0 ? fit : fit.toSorted((a, b) => b.length - a.length).slice(0, 3);
  const [first] = ran.outcomes;
  return `\`${known[0]}\` came to ${first ? `${first.text} ${first.message}`.trim().slice(0, 160) : "nothing"}.`;
}

/** No function is named: the one with most ways through it that can be called. */
async function heaviest(task: ExpertTask, from: InputsFrom, trial: Trial): Promise<Workload | null> {
  const callable = from.units
    .filter(
      ({ kind, path, name, inner }) =>
        kind === "function" && !inner && !isTestPath(path) && !isMarkup(path) && !name.startsWith("_"),
    )
    .sort((a, b) => b.depth - a.depth || b.complexity - a.complexity)
    .slice(0, 4);
  let slowest: { load: Workload; ms: number } | null = null;
  for (const unit of callable) {
    const load = await workload(task, unit, { trial, from });
    if (typeof load === "string") continue;
    const found = await measure(task, load, trial);
    if (found && (slowest === null || found.medianMs > slowest.ms)) slowest = { load, ms: found.medianMs };
  }
  return slowest?.load ?? null;
}

/** Where the project's own tests spend their time; for Python, whose profiler runs them. */
async function suiteProfile({ services, context, sources }: ExpertTask, trial: Trial): Promise<WorkDone> {
  if (!sources.some(({ path }) => isTestPath(path) && path.endsWith(".py"))) {
    throw new AppError("STUCK", "Nothing here could be called to be measured.", EXITS);
  }
  await context.emit({ type: "progress", label: "Measuring the tests" });
  const { root } = trial.files;
  const run = await services.calls({
    root,
    path: "",
    language: "python",
    calls: [],
    callMs: CALL_MS,
    repeat: SUITE_RUNS,
    profile: true,
    tests: true,
    signal: context.signal,
  });
  const missing = run.tests?.missing ?? [];
  const told = missing.slice(0, 4).map(({ file, why }) => `${file}: ${why}`);
  if (run.runsMs.length === 0) {
    const why =
      told.length > 0 ? `The tests cannot start. ${told.join("; ")}.` : "No test of this project could be run.";
    throw new AppError("STUCK", why, told.length > 0 ? `Install what is missing, or name a function. ${EXITS}` : EXITS);
  }
  return profiled({ command: "pytest -q" }, measuredOf(run), [
    `The project's own tests were measured: ${run.tests?.ran ?? 0} ran.`,
    ...(told.length > 0 ? [`Not among them, because they cannot start: ${told.join("; ")}.`] : []),
  ]);
}

function profiled({ command }: Pick<Workload, "command">, before: Measured, notes: string[]): WorkDone {
  const { lower, upper } = spreadOf(before.runsMs);
  return {
    ...READ_ONLY,
    product: { kind: "profile", command, before, after: null, files: [], notes },
    verdict: {
      check: "measured",
      passed: before.runsMs.length > 1,
      reasons: [
        `${before.runsMs.length} runs in the sandbox, median ${before.medianMs} ms, half of them between ${lower} and ${upper} ms`,
      ],
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
      ...{ extra: calls, module: load.module },
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
