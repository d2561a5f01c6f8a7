import { AppError, type CaseResult, plainText } from "@guildhall/contracts";
import { readProblem } from "../../codegen/index.ts";
import { regressionTests } from "../../verify/index.ts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { exampleCalls, projectCalls } from "./evidence/calls-of.ts";
import { type CodeUnit, codeMap, isTestPath } from "./evidence/code-map.ts";
import { namedFiles, targetsOf } from "./evidence/find-target.ts";
import { type TestCase, testPathOf, writeTestFile } from "./tests/write-test-file.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

const MAX_CASES = 12;
const MUTANTS = 40;
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
  const unit = targetsOf(request, units, namedFiles(request, sources))[0] ?? (await leastTested(task, units));
  if (!unit) {
    throw new AppError(
      "STUCK",
      "No function of this project could be called by a test.",
      "Name a function, or ask which parts are not covered.",
    );
  }
  const trial = await task.services.changes.openTrial(context.projectId);
  try {
    return await testsOf(task, unit, trial);
  } finally {
    await trial.close();
  }
};

async function testsOf(task: ExpertTask, unit: CodeUnit, trial: Trial): Promise<WorkDone> {
  const { context, services, sources, spec } = task;
  const source = sources.find(({ path }) => path === unit.path)?.text ?? "";
  const derived = spec ? deriveSpec(spec) : null;
  const leaf = derived?.leaves.find(({ name, file }) => name === unit.name && file === unit.path);
  const examples = leaf && derived ? exampleCalls(leaf, derived.examples, unit.language) : [];
  await context.emit({ type: "progress", label: `Trying inputs of ${unit.name}` });
  const problem = readProblem({
    language: unit.language,
    instructions: "",
    prompt: [unit.signature, unit.doc ?? ""].filter(Boolean).join("\n"),
    setup: "",
    entry: unit.name,
  });
  const run = projectCalls(services.calls, { files: trial.files, unit, signal: context.signal });
  const found = await regressionTests({ ...problem, examples: [...examples, ...problem.examples] }, source, {
    run,
    readsInside: unit.language === "python",
    backend: await services.models.backendOrNull(context, task.expert.id),
    ...{ seed: context.seed, limit: MAX_CASES, mutants: MUTANTS, budgetMs: BUDGET_MS, signal: context.signal },
  });
  await context.addTokens(found.tokens);
  const confirmed = new Map(examples.map(({ call, expected }) => [call, expected]));
  const kept = await literals(run, source, [...new Set([...confirmed.keys(), ...found.kept.map(({ call }) => call)])]);
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
  const cases = kept
    .filter(({ call }) => !disputed.includes(call))
    .map((entry): TestCase => ({ ...entry, oracle: confirmed.has(entry.call) ? "confirmed" : "none" }));
  const notes = [
    ...disputed.map(
      (call) =>
        `A person said that \`${call}\` gives ${confirmed.get(call)}; the code gives something else. It is not pinned: fix the code, or the example.`,
    ),
    ...(found.coverage ? [`${found.coverage.passed} of ${found.coverage.places} places of the file are passed.`] : []),
  ];
  if (cases.length === 0) return none(unit, [...notes, ...whyNone(found.dropped)]);
  return proven(task, unit, trial, { cases, notes, found });
}

interface Proven {
  cases: TestCase[];
  notes: string[];
  found: Awaited<ReturnType<typeof regressionTests>>;
}

/** The file is run in the copy before it is handed over: what does not pass there is no test. */
async function proven(
  task: ExpertTask,
  unit: CodeUnit,
  trial: Trial,
  { cases, notes, found }: Proven,
): Promise<WorkDone> {
  const { context, services, sources } = task;
  const path = testPathOf(
    unit,
    sources.map((file) => file.path),
  );
  const text = writeTestFile(unit, path, cases);
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
      target: `${unit.name} in ${unit.path}`,
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
        `${found.killed} of ${found.mutants} small changes of the code are noticed`,
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
    label: `Tests of ${unit.name}`,
  };
}

const failureOf = (results: CaseResult[]): string =>
  results
    .find(({ status }) => status === "failed")
    ?.output.trim()
    .split("\n")
    .at(-1)
    ?.slice(0, 200) ?? "no case of it was found by the runner";

/** What calls come to, as a test file may hold it. */
async function literals(
  run: ReturnType<typeof projectCalls>,
  source: string,
  calls: string[],
): Promise<Omit<TestCase, "oracle">[]> {
  if (calls.length === 0) return [];
  await run(source, calls, CALL_MS);
  return calls.flatMap((call, index): Omit<TestCase, "oracle">[] => {
    const outcome = run.last()?.outcomes[index];
    if (outcome?.kind === "value" && outcome.literal !== null)
      return [{ call, expected: { kind: "value" as const, literal: outcome.literal } }];
    if (outcome?.kind === "raised" && outcome.text !== "TooLarge")
      return [{ call, expected: { kind: "raised" as const, error: outcome.text } }];
    return [];
  });
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
      target: `${unit.name} in ${unit.path}`,
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

/** The function with most ways through it that no test mentions. */
async function leastTested(task: ExpertTask, units: readonly CodeUnit[]): Promise<CodeUnit | null> {
  const tests = testsText(task);
  const callable = units.filter(
    ({ kind, path, params, name }) =>
      kind === "function" && !isTestPath(path) && params.length > 0 && params[0] !== "self" && !name.startsWith("_"),
  );
  const untested = callable.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(tests));
  return [...(untested.length > 0 ? untested : callable)].sort((a, b) => b.complexity - a.complexity)[0] ?? null;
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
