import { setTimeout } from "node:timers/promises";
import { AppError } from "@guildhall/contracts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { exampleCalls, projectCalls, runIn } from "./evidence/calls-of.ts";
import { type CodeUnit, codeMap, isTestPath } from "./evidence/code-map.ts";
import { namedFiles, namedNowhere, targetsOf } from "./evidence/find-target.ts";
import { inputsOf } from "./evidence/inputs-of.ts";
import { ASKS_GAPS, findGaps, leastTested } from "./tests/find-gaps.ts";
import { noTests, provenTests, whyNone } from "./tests/hand-over-tests.ts";
import { noticedBy, pinnedCalls } from "./tests/pin-calls.ts";
import { nameOf, type TestCase } from "./tests/write-test-file.ts";
import { differing, literals, shapesOf } from "./tests/written-values.ts";
import type { ExpertTask, WayOfWorking, WorkDone } from "./way-of-working.ts";

const MAX_TRIED = 3;
const A_SECOND_MS = 1050;
const CLOCK = /\btime\.time\(|\b(?:now|utcnow|today)\(|\bnew Date\(\)/;
const EXITS = "Name a function, or ask which parts are not covered.";

/**
 * Finds inputs that tell a function apart from slips of it, and pins what it does with them. Inputs come from confirmed
 * examples, from types and from a model; values come from running the code. A confirmed example that does not hold is
 * said, never pinned over.
 */
export const tester: WayOfWorking = async (task) => {
  const { context, sources, request } = task;
  await context.emit({ type: "progress", label: "Looking for what to test" });
  const units = await codeMap(sources);
  if (ASKS_GAPS.test(request)) return findGaps(task, units);
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
  if (typeof inputs === "string") return noTests(unit, [inputs]);
  const { callee } = inputs;
  const run = projectCalls(services.calls, { files: trial.files, unit, module: callee.module, signal });
  const found = await pinnedCalls(task, units, { unit, source, inputs, examples, run });
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
  if (cases.length === 0) return noTests(unit, [...notes, ...whyNone(found.dropped)]);
  return provenTests(task, callee, trial, { cases, notes, found: { ...found, ...noticedBy(cases, found) } });
}
