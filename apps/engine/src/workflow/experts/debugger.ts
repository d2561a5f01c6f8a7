import { AppError, type CaseResult, type Check, type Leaf, type ReviewFinding } from "@guildhall/contracts";
import { z } from "zod";
import { leafOfCheck } from "../../verify/index.ts";
import type { FixGoal } from "../change/fix-goal.ts";
import { wordsOf } from "../change/place/words.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { searchChange } from "../stages/write-change.ts";
import { explainError } from "./debug/explain-error.ts";
import { type Frame, readTrace } from "./debug/read-trace.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { type CodeUnit, codeMap } from "./evidence/code-map.ts";
import { namedFiles, targetsOf } from "./evidence/find-target.ts";
import { lineAt, numbered } from "./evidence/numbered.ts";
import { pastedCode } from "./evidence/pasted-code.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

/** Only asks for the reason: nothing is changed. */
const ASKS_WHY =
  /^(?:why|explain|what (?:causes|is wrong|does)|how come|warum|wieso|pourquoi|por qué)\b|\bwhy\s*[?.!]*$/i;
const NOT_LOADED = /^(?:ModuleNotFoundError|ImportError)$/;
const MAX_ROWS = 6;

/** Where a failure is and what shows that it is gone. */
interface Diagnosis {
  rows: ReviewFinding[];
  goal: FixGoal;
  /** Files to mend, nearest first. */
  paths: string[];
  /** What a model is told beyond the request. */
  told: string;
}

/**
 * Finds the place first: frames of a pasted trace, failing checks, what the compilers say. Then the smallest change is
 * tried in a copy; it counts when the failing check or problem is gone and nothing that passed is lost.
 */
export const debuggerWay: WayOfWorking = async (task) => {
  const { context } = task;
  await context.emit({ type: "progress", label: "Looking for the place" });
  const diagnosis = await diagnose(task);
  if (ASKS_WHY.test(task.request.trim()) || pastedCode(task.request).length > 0) return told(task, diagnosis, null);
  if (diagnosis.paths.length === 0) return told(task, diagnosis, null);
  try {
    return await mended(task, diagnosis);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STUCK") throw error;
    return told(task, diagnosis, error.message);
  }
};

async function mended(task: ExpertTask, { rows, goal, paths, told: facts }: Diagnosis): Promise<WorkDone> {
  const { file, text, passed } = await searchChange(task, task.spec, {
    expert: task.expert.id,
    request: `${task.request.slice(0, 1500)}\n\n${facts}`,
    ...{ goal, paths: paths.slice(0, 2) },
  });
  const shown =
    goal.kind === "check"
      ? `The check ${goal.checkId} failed before and passes now.`
      : goal.kind === "problem"
        ? "The compiler's complaint is gone."
        : null;
  const [first] = rows;
  return {
    product: {
      kind: "change",
      summary: first ? `${first.message} (${first.path}, line ${first.line})` : `${file.path} was mended.`,
      files: [file.path],
      proof: [...(shown ? [shown] : []), `${passed} checks pass, none that passed before was lost.`],
    },
    verdict: {
      check: "failure-gone",
      passed: shown === null ? null : true,
      reasons: [
        shown ?? "No failing check and no problem showed this failure, so nothing proves that it is gone: try it.",
      ],
    },
    provenance: [
      { part: "place", by: "house", source: "trace, checks and compilers" },
      { part: "change", by: "model", source: "written by the model, tried in a copy" },
    ],
    files: [{ path: file.path, text }],
    label: `Mended ${file.path}`,
  };
}

/** What is known of the failure, where nothing was changed. */
async function told(task: ExpertTask, { rows, goal }: Diagnosis, stuck: string | null): Promise<WorkDone> {
  const explained = await inWords(task, rows);
  const notes = [
    ...(stuck === null ? [] : [stuck]),
    ...(rows.length === 0
      ? [
          "No trace in the request, no failing check and no complaint of a compiler points at a place. Paste the error, or say what was given and what came.",
        ]
      : []),
    ...(goal.kind !== "none" && stuck === null ? ["Say “fix it” and it will be mended against this."] : []),
  ];
  const files = [...new Set(rows.map(({ path }) => path))];
  return {
    ...READ_ONLY,
    product: { kind: "findings", rows: explained, looked: { files, lines: 0 }, notes },
    verdict: {
      check: "failure-gone",
      passed: stuck === null ? null : false,
      reasons: [stuck ?? (rows.length > 0 ? "The place was told; nothing was changed." : "No place was found.")],
    },
    provenance: [
      { part: "place", by: "house", source: "trace, checks and compilers" },
      ...(explained.some((row) => row.explained !== "")
        ? [{ part: "cause", by: "model" as const, source: "worded by the model" }]
        : []),
    ],
  };
}

async function inWords(task: ExpertTask, rows: ReviewFinding[]): Promise<ReviewFinding[]> {
  const [first, ...rest] = rows;
  const pasted = pastedCode(task.request)[0];
  const source = first && [...task.sources, ...(pasted ? [pasted] : [])].find(({ path }) => path === first.path);
  if (!first || !source) return rows;
  const from = Math.max(1, first.line - 12);
  const shown = source.text
    .split("\n")
    .slice(from - 1, first.line + 12)
    .join("\n");
  const answer = await askRows(task, {
    content: `${first.path}:\n${numbered(shown, from)}\n\nLine ${first.line}: ${first.message}\n\nReport: ${task.request.slice(0, 800)}\n\nWhat in this code leads to it? JSON: {"cause": "two sentences at most"}`,
    schema: z.object({ cause: z.string().max(400) }),
  });
  return [{ ...first, explained: answer?.cause.trim() ?? "" }, ...rest];
}

async function diagnose(task: ExpertTask): Promise<Diagnosis> {
  const { request, sources, context, services, spec } = task;
  const pasted = pastedCode(request);
  const units = await codeMap([...sources, ...pasted]);
  const texts = new Map([...sources, ...pasted].map(({ path, text }) => [path, text]));
  const trace = readTrace(request, sources);
  const problems = await services.projects.problems(context.projectId, context.signal);
  const failing = (await failures(task)).toSorted(
    (a, b) => closeness(b, request, trace.frames) - closeness(a, request, trace.frames),
  );
  const at = (path: string, line: number, rest: Pick<ReviewFinding, "rule" | "message" | "by">): ReviewFinding => ({
    ...{ path, line, severity: "high", ...rest, cure: "", explained: "" },
    quote: lineAt(texts.get(path) ?? "", line)
      .trim()
      .slice(0, 160),
  });
  const fromTrace = trace.frames.slice(0, 3).map((frame, index) =>
    at(frame.path, frame.line, {
      rule: trace.error || "trace",
      message:
        index === 0
          ? explainError(trace.error, trace.message)
          : `It is called from here${frame.name ? `, in \`${frame.name}\`` : ""}.`,
      by: "rule",
    }),
  );
  const derived = spec ? deriveSpec(spec) : null;
  const pinned = spec ? await services.tests.pinned(context.projectId, spec) : [];
  const checks = [...(derived?.checks ?? []), ...pinned];
  const fromChecks = failing.slice(0, 2).flatMap((result) => {
    const place = placeOf(result, units, derived?.leaves ?? [], checks);
    const inside = readTrace(result.output, sources);
    // A file that cannot be loaded fails where it asks for what is missing, whatever the words beside it name.
    const [asks] = NOT_LOADED.test(inside.error) ? inside.frames : [];
    if (asks)
      return [
        at(asks.path, asks.line, {
          rule: inside.error,
          message: explainError(inside.error, inside.message),
          by: "record",
        }),
      ];
    const own = inside.frames.find(({ path }) => path === place?.path);
    const line = own?.line ?? place?.startLine;
    if (!place || line === undefined) return [];
    const title = checks.find(({ id }) => id === result.checkId)?.title ?? result.checkId;
    const end = result.output.trim().split("\n").at(-1) ?? "";
    const message = inside.error
      ? explainError(inside.error, inside.message)
      : `The check “${title}” fails: ${end.slice(0, 200)}`;
    return [at(place.path, line, { rule: inside.error || "failing-check", message, by: "record" })];
  });
  const fromProblems = problems
    .slice(0, 3)
    .map(({ path, line, message, source }) =>
      at(path, line, { rule: source, message: message.slice(0, 400), by: "tool" }),
    );
  const named = targetsOf(request, units, namedFiles(request, sources)).slice(0, 1);
  const fromNames = named.map((unit) =>
    at(unit.path, unit.startLine, {
      rule: "named",
      message: `\`${unit.name}\` is what the report speaks of.`,
      by: "rule",
    }),
  );
  const rows = [
    ...fromTrace,
    ...fromChecks,
    ...fromProblems,
    ...(fromTrace.length + fromChecks.length === 0 ? fromNames : []),
  ];
  const [check] = failing;
  const [problem] = problems;
  const goal: FixGoal =
    check && (fromTrace.length === 0 || closeness(check, request, trace.frames) > 0)
      ? { kind: "check", checkId: check.checkId }
      : problem && fromTrace.length === 0
        ? { kind: "problem", problem: `${problem.path}: ${problem.message}` }
        : { kind: "none" };
  const paths = [...new Set(rows.map(({ path }) => path))].filter((path) =>
    sources.some((source) => source.path === path),
  );
  const told = rows
    .slice(0, 2)
    .map(({ path, line, quote, message }) => `It fails in ${path}, line ${line} (\`${quote}\`): ${message}`);
  if (goal.kind === "check" && check) told.push(`The failing check says:\n${check.output.trim().slice(-500)}`);
  return { rows: rows.slice(0, MAX_ROWS), goal, paths, told: told.join("\n") };
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
function placeOf(
  result: CaseResult,
  units: readonly CodeUnit[],
  leaves: Leaf[],
  checks: readonly Check[],
): CodeUnit | null {
  const check = checks.find(({ id }) => id === result.checkId);
  const leaf = check && leafOfCheck(check, leaves);
  if (leaf) return units.find((unit) => unit.path === leaf.file && unit.name === leaf.name) ?? null;
  return targetsOf(`${result.output}\n${result.checkId.replaceAll("_", " ")}`, units, [])[0] ?? null;
}
