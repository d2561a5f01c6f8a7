import { AppError, type ReviewFinding } from "@guildhall/contracts";
import { z } from "zod";
import { searchChange } from "../stages/write-change.ts";
import { type Diagnosis, diagnose } from "./debug/diagnose.ts";
import { readFunction } from "./debug/read-function.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { numbered } from "./evidence/numbered.ts";
import { pastedCode } from "./evidence/pasted-code.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

/** Only asks for the reason: nothing is changed. */
const ASKS_WHY =
  /^(?:why|explain|what (?:causes|is wrong|does)|how come|warum|wieso|pourquoi|por qué)\b|\bwhy\s*[?.!]*$/i;

/**
 * Finds the place first: frames of a pasted trace, failing checks, what the compilers say. Then the smallest change is
 * tried in a copy; it counts when the failing check or problem is gone and nothing that passed is lost.
 */
export const debuggerWay: WayOfWorking = async (task) => {
  const { context } = task;
  await context.emit({ type: "progress", label: "Looking for the place" });
  const diagnosis = await diagnose(task);
  const read = diagnosis.shown ? null : await readInCode(task, diagnosis);
  if (read) return read;
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

/**
 * Why a function fails, read in its code where nothing ran that shows it; null where that is not asked, or where the
 * function the report names raises nothing.
 */
async function readInCode(task: ExpertTask, { named, cannotRun }: Diagnosis): Promise<WorkDone | null> {
  const question = task.request.trim();
  const source = named && task.sources.find(({ path }) => path === named.unit.path);
  if (!named || !source || !ASKS_WHY.test(question)) return null;
  const answer = await readFunction(named.unit, source, { question, name: named.called });
  if (!answer) return null;
  // A small model's words beside it were tried: they denied what the lines say.
  return {
    ...READ_ONLY,
    product: {
      kind: "answer",
      text: [answer.text, cannotRun].filter((part) => part !== null).join("\n\n"),
      ...{ citations: answer.citations, refused: false },
    },
    verdict: {
      check: "failure-gone",
      passed: null,
      reasons: ["the answer was read in the code", "nothing was run that shows it, and nothing was changed"],
    },
    provenance: [{ part: "answer", by: "house", source: "the function's own ways out by an error" }],
  };
}

/** What is known of the failure, where nothing was changed. */
async function told(task: ExpertTask, { rows, goal, cannotRun }: Diagnosis, stuck: string | null): Promise<WorkDone> {
  const explained = await inWords(task, rows);
  const notes = [
    ...(stuck === null ? [] : [stuck]),
    ...(cannotRun === null ? [] : [cannotRun]),
    ...(rows.length === 0 && cannotRun === null
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
      reasons: [stuck ?? (rows.length > 0 ? "the place was told; nothing was changed" : "no place was found")],
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
