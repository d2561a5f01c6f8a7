import { setTimeout } from "node:timers/promises";
import { AppError, type CaseResult, plainText } from "@guildhall/contracts";
import { readProblem } from "../../codegen/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { regressionTests } from "../../verify/index.ts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import type { Callee } from "./evidence/callee.ts";
import { exampleCalls, projectCalls, runIn } from "./evidence/calls-of.ts";
import { type CodeUnit, codeMap, isMarkup, isTestPath } from "./evidence/code-map.ts";
import { namedFiles, namedNowhere, targetsOf } from "./evidence/find-target.ts";
import { type Inputs, inputsOf } from "./evidence/inputs-of.ts";
import { type TestCase, testPathOf, writeTestFile } from "./tests/write-test-file.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

const MAX_CASES = 12;
/** Fewer show little of what a function does, even where they notice every change. */
const MIN_CASES = 5;
const MUTANTS = 40;
const MAX_TRIED = 3;
const A_SECOND_MS = 1050;
const CLOCK = /\btime\.time\(|\b(?:now|utcnow|today)\(|\bnew Date\(\)/;
const EXITS = "Name a function, or ask which parts are not covered.";
const BUDGET_MS = 45_000;
const CALL_MS = 1000;
/** Asks what is proved, and for no new test. */
const ASKS_GAPS =
  /\b(?:which|what|welche|qué|quels?)\b.*\b(?:not covered|untested|uncovered|missing|edge cases|unproved|unproven|fehlen|faltan)\b|\b(?:is|are|does|do) (?:there|anything|any)\b.*\b(?:tests?|prove[sd]?|cover(?:s|ed)?)\b|\bcoverage report\b/i;

/**
 * Finds inputs that tell a function apart from slips of it, and pins what it does with them. Inputs come from confirmed
 * examples, from types and from a model; values come from running the code. A confirmed example that does not hold is
 * said, never pinned over.
 */
export const tester: WayOfWorking = async (task) => {
  const { context, sources, request } = task;
  await context.emit({ type: "progress", label: "Looking for what to test" });
  const units = await codeMap(sources);
  if (ASKS_GAPS.test(request)) return gaps(task, units);
  const files = namedFiles(request, sources);
  const [target] = targetsOf(request, units, files);
  const nowhere = target ? null : namedNowhere(request, units);
  if (nowhere !== null) throw new AppError("STUCK", `Nothing in the project is called \`${nowhere}\`.`, EXITS);
  const within = files.filter((path) => !isTestPath(path));
  const tried = target ? [target] : leastTested(task, units, within).slice(0, MAX_TRIED);
  if (tried.length === 0) {
    throw new AppError("STUCK", "No function of this project could be called by a test.", EXITS);
  }
  const trial = await task.services.changes.openTrial(context.projectId);
  try {
    let first: WorkDone | null = null;
    for (const unit of tried) {
      const done = await testsOf(task, units, unit, trial);
      if (done.verdict.passed) return done;
      first ??= done;
    }
    return first as WorkDone;
  } finally {
    await trial.close();
  }
};

async function testsOf(task: ExpertTask, units: readonly CodeUnit[], unit: CodeUnit, trial: Trial): Promise<WorkDone> {
  const { context, services, sources, spec, request } = task;
  const { signal } = context;
  const source = sources.find(({ path }) => path === unit.path)?.text ?? "";
  const derived = spec ? deriveSpec(spec) : null;
  const leaf = derived?.leaves.find(({ name, file }) => name === unit.name && file === unit.path);
  const examples = leaf && derived ? exampleCalls(leaf, derived.examples, unit.language) : [];
  await context.emit({ type: "progress", label: `Trying inputs of ${nameOf(unit)}` });
  const within = runIn(services.calls, { files: trial.files, language: unit.language, signal });
  const inputs = await inputsOf(unit, { request, units, sources }, within);
  if (typeof inputs === "string") return none(unit, [inputs]);
  const { callee } = inputs;
  const run = projectCalls(services.calls, { files: trial.files, unit, module: callee.module, signal });
  const found = await pinned(task, units, { unit, source, inputs, examples, run });
  await context.addTokens(found.tokens);
  const confirmed = new Map(examples.map(({ call, expected }) => [call, expected]));
  const pinnedText = new Map(found.kept.map(({ call, outcome }) => [call, outcome.text]));
  const asked = [...new Set([...confirmed.keys(), ...pinnedText.keys()])];
  // A clock that tells seconds moves on only after one.
  if (sources.some(({ path, text }) => !isTestPath(path) && CLOCK.test(text))) await setTimeout(A_SECOND_MS);
  const { cases: kept, moved } = await literals(run, source, { calls: asked, before: pinnedText });
  const broken = kept.filter(
    ({ call, expected }) =>
      confirmed.has(call) && (expected.kind !== "value" || expected.literal !== confirmed.get(call)),
  );
  // Scripts write one value in one way; Python has several for many.
  const disputed =
    unit.language === "python"
      ? await differing(
          run,
          source,
          broken.map(({ call }) => ({ call, expected: confirmed.get(call) ?? "" })),
        )
      : broken.map(({ call }) => call);
  const shapes = kept.length === 0 ? await shapesOf(run, source, { unit, calls: [...pinnedText.keys()] }) : [];
  const cases = [...kept, ...shapes]
    .filter(({ call }) => !disputed.includes(call))
    .map((entry): TestCase => ({ ...entry, oracle: confirmed.has(entry.call) ? "confirmed" : "none" }));
  const notes = [
    ...disputed.map(
      (call) =>
        `A person said that \`${call}\` gives ${confirmed.get(call)}; the code gives something else. It is not pinned: fix the code, or the example.`,
    ),
    ...(moved > 0
      ? [`${moved} calls came to something else a moment later: they depend on the clock or on chance.`]
      : []),
    ...(shapes.length > 0
      ? [
          `No value that \`${nameOf(unit)}\` gives can be pinned, so only its shape is, not what it does. Name calls that end in a fixed value, in backticks.`,
        ]
      : []),
    ...(found.coverage && found.kept.length > 0
      ? [`${found.coverage.passed} of ${found.coverage.places} places of it are passed.`]
      : []),
  ];
  if (cases.length === 0) return none(unit, [...notes, ...whyNone(found.dropped)]);
  return proven(task, callee, trial, { cases, notes, found: { ...found, ...noticedBy(cases, found) } });
}

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
function noticedBy(cases: readonly TestCase[], { kept, kills, survivors, mutants }: Found) {
  const written = new Set(cases.map(({ call }) => call));
  if (!kept.some(({ call }) => written.has(call))) return { mutants: 0, killed: 0, survivors: [] };
  const killed = new Set(kept.flatMap(({ call }, at) => (written.has(call) ? [...(kills[at] ?? [])] : [])));
  return { mutants, killed: killed.size, survivors };
}

type Found = Awaited<ReturnType<typeof regressionTests>>;

interface Pinning {
  unit: CodeUnit;
  source: string;
  inputs: Inputs;
  examples: { call: string; expected: string }[];
  run: ReturnType<typeof projectCalls>;
}

/** Inputs with what they come to, chosen by what they notice of the unit's own lines; without a model where it fails. */
async function pinned(task: ExpertTask, units: readonly CodeUnit[], { unit, source, inputs, examples, run }: Pinning) {
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

interface Proven {
  cases: TestCase[];
  notes: string[];
  found: Found;
}

/** The file is run in the copy before it is handed over: what does not pass there is no test. */
async function proven(
  task: ExpertTask,
  callee: Callee,
  trial: Trial,
  { cases, notes, found }: Proven,
): Promise<WorkDone> {
  const { context, services, sources } = task;
  const { unit } = callee;
  const path = testPathOf(
    unit,
    sources.map((file) => file.path),
  );
  const text = writeTestFile(callee, path, cases);
  await context.emit({ type: "progress", label: `Running ${path}` });
  const source = sources.find((file) => file.path === unit.path)?.text ?? "";
  await trial.files.write(unit.path, source);
  await trial.files.write(path, text);
  const results = (
    await services.suites.runOne(trial.files, { path, language: unit.language, signal: context.signal })
  ).filter(({ file }) => file === path);
  const passed = results.filter(({ status }) => status === "passed").length;
  const ran = passed === cases.length;
  const outcomeOf = ({ expected }: TestCase) =>
    expected.kind === "value" ? expected.literal : `raises ${expected.error}`;
  return {
    product: {
      kind: "tests",
      path: ran ? path : null,
      target: `${nameOf(unit)} in ${unit.path}`,
      cases: cases.map((entry) => ({
        call: entry.call,
        outcome: outcomeOf(entry).slice(0, 200),
        oracle: entry.oracle,
      })),
      mutants: found.mutants,
      killed: found.killed,
      survivors: found.survivors.slice(0, 6).map(({ line, original, replacement }) => ({
        line,
        change: `${original.slice(0, 60)} → ${replacement.slice(0, 60) || "nothing"}`,
      })),
      notes: ran ? notes : [...notes, `The file was not kept: ${failureOf(results)}`],
    },
    verdict: {
      check: "tests-ran",
      passed: ran,
      reasons: [
        `${passed} of ${cases.length} cases ran and passed on the code as it is`,
        ...(found.mutants > 0 ? [`${found.killed} of ${found.mutants} small changes of the code are noticed`] : []),
      ],
    },
    provenance: [
      { part: "values", by: "record", source: "computed by running the code" },
      {
        part: "inputs",
        by: found.tokens.completion > 0 ? "model" : "house",
        source: found.tokens.completion > 0 ? "examples, types, and a model" : "examples and types",
      },
    ],
    files: ran ? [{ path, text }] : [],
    label: `Tests of ${nameOf(unit)}`,
  };
}

/** A method with its class. */
const nameOf = ({ owner, name }: CodeUnit): string => (owner === null ? name : `${owner}.${name}`);

const failureOf = (results: CaseResult[]): string =>
  results
    .find(({ status }) => status === "failed")
    ?.output.trim()
    .split("\n")
    .at(-1)
    ?.slice(0, 200) ?? "no case of it was found by the runner";

/** What calls come to, as a test file may hold it; a call that came to something else a while before is left out. */
async function literals(
  run: ReturnType<typeof projectCalls>,
  source: string,
  { calls, before }: { calls: string[]; before: ReadonlyMap<string, string> },
): Promise<{ cases: Omit<TestCase, "oracle">[]; moved: number }> {
  if (calls.length === 0) return { cases: [], moved: 0 };
  await run(source, calls, CALL_MS);
  let moved = 0;
  const cases = calls.flatMap((call, index): Omit<TestCase, "oracle">[] => {
    const outcome = run.last()?.outcomes[index];
    if (!outcome) return [];
    if ((before.get(call) ?? outcome.text) !== outcome.text) {
      moved += 1;
      return [];
    }
    if (outcome.kind === "value" && outcome.literal !== null)
      return [{ call, expected: { kind: "value" as const, literal: outcome.literal } }];
    if (outcome.kind === "raised" && outcome.text !== "TooLarge")
      return [{ call, expected: { kind: "raised" as const, error: outcome.text } }];
    return [];
  });
  return { cases, moved };
}

/** What can be said of values that no literal writes down: the names of what they hold, or their type. */
async function shapesOf(
  run: ReturnType<typeof projectCalls>,
  source: string,
  { unit, calls }: { unit: CodeUnit; calls: readonly string[] },
): Promise<Omit<TestCase, "oracle">[]> {
  const shapes = calls.map((call) =>
    unit.language === "python" ? `type(${call}).__name__` : `Object.keys(${call}).sort()`,
  );
  return (await literals(run, source, { calls: shapes.slice(0, 2), before: new Map() })).cases.filter(
    ({ expected }) => expected.kind === "value" && expected.literal !== "[]",
  );
}

/** Calls whose value is not the confirmed one: compared by the language itself, because one value has many forms. */
async function differing(
  run: ReturnType<typeof projectCalls>,
  source: string,
  pairs: { call: string; expected: string }[],
): Promise<string[]> {
  if (pairs.length === 0) return [];
  const { outcomes } = await run(
    source,
    pairs.map(({ call, expected }) => `(${call}) == (${expected})`),
    CALL_MS,
  );
  return pairs.filter((_, index) => !/^true$/i.test(outcomes[index]?.text ?? "")).map(({ call }) => call);
}

function whyNone(dropped: readonly { reason: string }[]): string[] {
  const reasons = new Map<string, number>();
  for (const { reason } of dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const told = [...reasons]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([reason, count]) => `${count} inputs: ${reason}`);
  return told.length > 0 ? told : ["No inputs could be made from its types; give an example of a call."];
}

function none(unit: CodeUnit, notes: string[]): WorkDone {
  return {
    ...READ_ONLY,
    product: {
      kind: "tests",
      path: null,
      target: `${nameOf(unit)} in ${unit.path}`,
      cases: [],
      mutants: 0,
      killed: 0,
      survivors: [],
      notes,
    },
    verdict: { check: "tests-ran", passed: false, reasons: ["no input gave something a test may pin"] },
    provenance: [{ part: "notes", by: "record", source: "calls that were tried" }],
  };
}

const testsText = (task: ExpertTask) =>
  task.sources
    .filter(({ path }) => isTestPath(path))
    .map(({ text }) => text)
    .join("\n");

/** Functions no test mentions first, then by the ways through them; of some files where those were named. */
function leastTested(task: ExpertTask, units: readonly CodeUnit[], files: readonly string[]): CodeUnit[] {
  const tests = testsText(task);
  const callable = units.filter(
    ({ kind, path, parameters, owner, inner, name }) =>
      kind === "function" &&
      !isTestPath(path) &&
      !isMarkup(path) &&
      (files.length === 0 || files.includes(path)) &&
      parameters.length > 0 &&
      owner === null &&
      !inner &&
      !name.startsWith("_"),
  );
  const mentioned = ({ name }: CodeUnit) => new RegExp(`\\b${name}\\b`).test(tests);
  return callable.toSorted((a, b) => Number(mentioned(a)) - Number(mentioned(b)) || b.complexity - a.complexity);
}

/** What nothing proves: criteria by the records, functions by the names in tests. */
async function gaps(task: ExpertTask, units: readonly CodeUnit[]): Promise<WorkDone> {
  const { services, context, spec } = task;
  const tests = testsText(task);
  const records = new Map(
    (await services.changes.records(context.projectId))?.map((result) => [result.checkId, result.status]),
  );
  const derived = spec ? deriveSpec(spec) : null;
  const criteria = derived?.requirements.flatMap((requirement) => requirement.criteria) ?? [];
  const open = criteria.flatMap((criterion) => {
    const { id } = criterion;
    const text = plainText(criterion);
    const own = derived?.checks.filter((check) => check.criteria.includes(id)) ?? [];
    if (own.length === 0) return [`${id} has no check: ${text}`];
    const failed = own.filter((check) => records.get(check.id) === "failed");
    return failed.length > 0 ? [`${id} has a failing check (${failed[0]?.title}): ${text}`] : [];
  });
  const silent = units.filter(
    ({ kind, path, name }) =>
      kind === "function" && !isTestPath(path) && !name.startsWith("_") && !new RegExp(`\\b${name}\\b`).test(tests),
  );
  const named = silent
    .sort((a, b) => b.complexity - a.complexity)
    .slice(0, 10)
    .map(
      ({ name, path, startLine, complexity }) =>
        `No test mentions \`${name}\` (${path}, line ${startLine}, ${complexity} ways through it).`,
    );
  return {
    ...READ_ONLY,
    product: {
      kind: "tests",
      path: null,
      target: "the project",
      cases: [],
      ...{ mutants: 0, killed: 0, survivors: [] },
      notes: [
        ...open,
        ...named,
        ...(open.length + named.length === 0
          ? ["Every criterion has a check that passes, and every function stands in a test."]
          : []),
      ],
    },
    verdict: {
      check: "tests-ran",
      passed: records.size > 0 ? true : null,
      reasons: [records.size > 0 ? `read from ${records.size} records` : "no check ran on this version"],
    },
    provenance: [{ part: "gaps", by: "record", source: "records of the checks, names in test files" }],
  };
}
