import type { CaseResult } from "@guildhall/contracts";
import type { Trial } from "../../project/trial.ts";
import type { Callee } from "../evidence/callee.ts";
import type { CodeUnit } from "../evidence/code-map.ts";
import { type ExpertTask, READ_ONLY, type WorkDone } from "../way-of-working.ts";
import type { Found } from "./pin-calls.ts";
import { nameOf, type TestCase, testPathOf, writeTestFile } from "./write-test-file.ts";

interface Proven {
  cases: TestCase[];
  notes: string[];
  found: Found;
}

/** The file is run in the copy before it is handed over: what does not pass there is no test. */
export async function provenTests(
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
    await services.suites.runOne(context.projectId, trial.files, {
      path,
      language: unit.language,
      signal: context.signal,
    })
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

const failureOf = (results: CaseResult[]): string =>
  results
    .find(({ status }) => status === "failed")
    ?.output.trim()
    .split("\n")
    .at(-1)
    ?.slice(0, 200) ?? "no case of it was found by the runner";

/** What is handed over where no test could be written, and why. Pure. */
export function noTests(unit: CodeUnit, notes: string[]): WorkDone {
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

/** Why inputs were left out, the most frequent reasons first. Pure. */
export function whyNone(dropped: readonly { reason: string }[]): string[] {
  const reasons = new Map<string, number>();
  for (const { reason } of dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const told = [...reasons]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([reason, count]) => `${count} inputs: ${reason}`);
  return told.length > 0 ? told : ["No inputs could be made from its types; give an example of a call."];
}
