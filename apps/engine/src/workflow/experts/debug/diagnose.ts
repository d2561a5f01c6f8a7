import type { CaseResult, Check, Leaf, ReviewFinding } from "@guildhall/contracts";
import type { Problem } from "../../../languages/index.ts";
import { leafOfCheck } from "../../../verify/index.ts";
import type { FixGoal } from "../../change/fix-goal.ts";
import { wordsOf } from "../../change/place/words.ts";
import { deriveSpec } from "../../spec/derive-spec.ts";
import { type CodeUnit, codeMap, isTestPath } from "../evidence/code-map.ts";
import { namedFiles, targetsOf } from "../evidence/find-target.ts";
import { lineAt } from "../evidence/numbered.ts";
import { pastedCode } from "../evidence/pasted-code.ts";
import type { ExpertTask } from "../way-of-working.ts";
import { explainError } from "./explain-error.ts";
import { cannotRun, missingPackage } from "./missing-package.ts";
import { type Frame, type ReadTrace, readTrace } from "./read-trace.ts";

const MAX_ROWS = 6;

/** Where a failure is and what shows that it is gone. */
export interface Diagnosis {
  rows: ReviewFinding[];
  goal: FixGoal;
  /** Files to mend, nearest first. */
  paths: string[];
  /** What a model is told beyond the request. */
  told: string;
  /** The function the report names, and how a person calls it; null where it names none. */
  named: { unit: CodeUnit; called: string } | null;
  /** Whether a trace, a check or a compiler speaks of what is reported, and not only the report's words. */
  shown: boolean;
  /** Why the project's tests cannot start here; null where they can. */
  cannotRun: string | null;
}

type Place = (path: string, line: number, rest: Pick<ReviewFinding, "rule" | "message" | "by">) => ReviewFinding;

/** Lays what a report says against the project: frames of a trace, failing checks, complaints of compilers, names. */
export async function diagnose(task: ExpertTask): Promise<Diagnosis> {
  const { request, sources, context, services, spec } = task;
  const pasted = pastedCode(request);
  const units = await codeMap([...sources, ...pasted]);
  const texts = new Map([...sources, ...pasted].map(({ path, text }) => [path, text]));
  const trace = readTrace(request, sources);
  const nearness = (result: CaseResult) => closeness(result, request, trace.frames);
  const problems = await services.projects.problems(context.projectId, context.signal);
  const all = await failures(task);
  const failing = all
    // What never started says nothing about the code.
    .filter(({ output }) => missingPackage(output, sources) === null)
    .toSorted((a, b) => nearness(b) - nearness(a));
  const at: Place = (path, line, rest) => ({
    ...{ path, line, severity: "high", ...rest, cure: "", explained: "" },
    quote: lineAt(texts.get(path) ?? "", line)
      .trim()
      .slice(0, 160),
  });
  const fromTrace = traceRows(trace, at);
  const derived = spec ? deriveSpec(spec) : null;
  const pinned = spec ? await services.tests.pinned(context.projectId, spec) : [];
  const known = { units, leaves: derived?.leaves ?? [], checks: [...(derived?.checks ?? []), ...pinned] };
  const fromChecks = failing.slice(0, 2).flatMap((result) => checkRow(result, task, known, at));
  const fromProblems = problems
    .slice(0, 3)
    .map(({ path, line, message, source }) =>
      at(path, line, { rule: source, message: message.slice(0, 400), by: "tool" }),
    );
  const [named = null] = targetsOf(request, units, namedFiles(request, sources));
  const fromNames = named
    ? [
        at(named.path, named.startLine, {
          rule: "named",
          message: `\`${named.name}\` is what the report speaks of.`,
          by: "rule",
        }),
      ]
    : [];
  const isAsked = (found: CaseResult | Problem) =>
    named === null || ("checkId" in found ? nearness(found) > 0 : found.path === named.path);
  const rows = [
    ...fromTrace,
    ...fromChecks,
    ...fromProblems,
    ...(fromTrace.length + fromChecks.length === 0 ? fromNames : []),
  ];
  const [check] = failing;
  const [problem] = problems;
  const goal = goalOf(check, problem, { traced: fromTrace.length > 0, asked: check ? nearness(check) > 0 : false });
  const paths = [...new Set(rows.map(({ path }) => path))].filter((path) =>
    sources.some((source) => source.path === path),
  );
  const told = rows
    .slice(0, 2)
    .map(({ path, line, quote, message }) => `It fails in ${path}, line ${line} (\`${quote}\`): ${message}`);
  if (goal.kind === "check" && check) told.push(`The failing check says:\n${check.output.trim().slice(-500)}`);
  return {
    ...{ rows: rows.slice(0, MAX_ROWS), goal, paths, told: told.join("\n") },
    named: named && { unit: named, called: calledBy(named, units) },
    shown: fromTrace.length > 0 || failing.some(isAsked) || problems.some(isAsked),
    cannotRun: cannotRun(all, sources),
  };
}

/** The innermost frames of a pasted trace: what the error means at the first, who called it at the others. */
const traceRows = ({ frames, error, message }: ReadTrace, at: Place): ReviewFinding[] =>
  frames.slice(0, 3).map((frame, index) =>
    at(frame.path, frame.line, {
      rule: error || "trace",
      message:
        index === 0
          ? explainError(error, message)
          : `It is called from here${frame.name ? `, in \`${frame.name}\`` : ""}.`,
      by: "rule",
    }),
  );

/** What shows that it is mended: a pasted trace stands above checks that have nothing in common with it. */
function goalOf(
  check: CaseResult | undefined,
  problem: Problem | undefined,
  { traced, asked }: { traced: boolean; asked: boolean },
): FixGoal {
  if (check && (!traced || asked)) return { kind: "check", checkId: check.checkId };
  if (problem && !traced) return { kind: "problem", problem: `${problem.path}: ${problem.message}` };
  return { kind: "none" };
}

/** A method with its class before it. */
function calledBy(unit: CodeUnit, units: readonly CodeUnit[]): string {
  const owner = units.findLast(
    ({ kind, path, start, end }) => kind === "class" && path === unit.path && start <= unit.start && unit.end <= end,
  );
  return owner ? `${owner.name}.${unit.name}` : unit.name;
}

interface Known {
  units: readonly CodeUnit[];
  leaves: Leaf[];
  checks: readonly Check[];
}

/** A failing check at the line its trace names, or at the function it is about. */
function checkRow(result: CaseResult, { sources }: ExpertTask, known: Known, at: Place): ReviewFinding[] {
  const inside = readTrace(result.output, sources);
  const place = placeOf(result, known);
  const own = inside.frames.find(({ path }) => (place ? path === place.path : !isTestPath(path)));
  const [path, line] = own ? [own.path, own.line] : [place?.path, place?.startLine];
  if (path === undefined || line === undefined) return [];
  const title = known.checks.find(({ id }) => id === result.checkId)?.title ?? result.checkId;
  const end = result.output.trim().split("\n").at(-1) ?? "";
  const message = inside.error
    ? explainError(inside.error, inside.message)
    : `The check “${title}” fails: ${end.slice(0, 200)}`;
  return [at(path, line, { rule: inside.error || "failing-check", message, by: "record" })];
}

/** Failing checks of the version as it is; they are run where no record speaks of it. */
async function failures({ context, services, spec }: ExpertTask): Promise<CaseResult[]> {
  let records = await services.changes.records(context.projectId);
  if (records === null) {
    await context.emit({ type: "progress", label: "Running the checks" });
    const trial = await services.changes.openTrial(context.projectId);
    try {
      records = await trial.check(context, spec);
    } finally {
      await trial.close();
    }
  }
  return records.filter(({ status }) => status === "failed");
}

/** How much a failing check has in common with a report. */
function closeness({ checkId, output, file }: CaseResult, request: string, frames: readonly Frame[]): number {
  const wanted = new Set(wordsOf(request));
  const shared = new Set(
    wordsOf(`${checkId} ${file} ${output.slice(-600)}`).filter((word) => word.length > 2 && wanted.has(word)),
  );
  return (
    shared.size + frames.filter(({ path, line }) => output.includes(path) && output.includes(String(line))).length * 5
  );
}

/** The function a failing check is about: its leaf, or what its trace or file names. */
function placeOf(result: CaseResult, { units, leaves, checks }: Known): CodeUnit | null {
  const check = checks.find(({ id }) => id === result.checkId);
  const leaf = check && leafOfCheck(check, leaves);
  if (leaf) return units.find((unit) => unit.path === leaf.file && unit.name === leaf.name) ?? null;
  // Every class has an `__init__`: that one stands in an output names none of them.
  const telling = units.filter(({ name }) => !/^__\w+__$|^constructor$/.test(name));
  return targetsOf(`${result.output}\n${result.checkId.replaceAll("_", " ")}`, telling, [])[0] ?? null;
}
