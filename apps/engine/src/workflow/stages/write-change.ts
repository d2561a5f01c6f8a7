import { AppError, type CaseResult, type ProjectSpec } from "@guildhall/contracts";
import { editedFile, editPrompt } from "../../codegen/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { changeLabel } from "../change/change-label.ts";
import { type FixGoal, fixGoalOf } from "../change/fix-goal.ts";
import { type EditVerdict, judgeEdit } from "../change/judge-edit.ts";
import { type RankedFile, relevantFiles, type SourceFile, symbolsOf } from "../change/relevant-files.ts";
import type { Trial } from "../project/trial.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import type { StageInput } from "./stage-input.ts";

/** The best file first, then once more with the reason it failed, then the next file. */
const MAX_FILES = 2;
const TRIES_A_FILE = 2;
const TEMPERATURES = [0, 0.5];
const AROUND_FILES = 6;
const EXITS =
  "Name the file, the function or the row it is about; choose a row of the requirements; edit the file yourself; or take a bigger model for this project.";

/** An edit that stood the gates. */
export interface Accepted {
  file: RankedFile;
  text: string;
  verdict: EditVerdict;
  /** Checks that passed on it. */
  passed: number;
}

/** What an expert knows beyond the words of the request. */
export interface ChangeHow {
  /** Words in place of the person's. */
  request?: string;
  goal?: FixGoal;
  /** Whose models write it; the coder's when left out. */
  expert?: string;
  /** The only files that may change, nearest first. */
  paths?: string[];
  /** A further reason why a text cannot stand in the copy, where it was just written; null when it can. */
  guard?: (file: SourceFile, text: string, trial: Trial) => Promise<string | null>;
}

/**
 * A request that no row holds: the model changes one file, which becomes a version that the person can look at and keep
 * in part. Throws STUCK with what was tried.
 */
export async function writeChange(input: StageInput, spec: ProjectSpec | null): Promise<void> {
  const { context, services } = input;
  // The engine may have ended after the version and before the checkpoint.
  if (await services.changes.isWritten(context)) return;
  const accepted = await searchChange(input, spec);
  await services.changes.write(
    context,
    [{ path: accepted.file.path, text: accepted.text }],
    changeLabel(context.request),
  );
  await tellAccepted(input, accepted);
}

/**
 * The edit of one file that stands: it is tried in a copy of the project, parses, and every check that passed before
 * still passes. Nothing is written. The same edit or the same failure twice ends it. Throws STUCK with what was tried.
 */
export async function searchChange(
  input: StageInput,
  spec: ProjectSpec | null,
  how: ChangeHow = {},
): Promise<Accepted> {
  const { context, services } = input;
  const request = how.request ?? context.request;
  // What repairs a check may not change the check.
  const own = async () => (await services.changes.records(context.projectId))?.map(({ checkId: id }) => ({ id })) ?? [];
  const goal = how.goal ?? fixGoalOf(request, spec ? deriveSpec(spec).checks : await own());
  const ranked = relevantFiles(request, await services.changes.sources(context.projectId), {
    recent: await services.changes.recent(context.projectId),
    tests: goal.kind === "none" ? "when-asked" : "read-only",
  });
  const files = how.paths
    ? how.paths.flatMap((path) => ranked.filter((file) => file.path === path).map((file) => ({ ...file, score: 1 })))
    : ranked.filter((file) => file.score > 0);
  if (files.length === 0) {
    throw new AppError("STUCK", "No row and no file of this project speaks of that.", EXITS);
  }
  const backend = await services.models.backendOrNull(context, how.expert ?? "coder");
  if (!backend) {
    throw new AppError("STUCK", "No row holds this, so code has to change, and there is no model to write it.", EXITS);
  }
  const names = files.slice(0, MAX_FILES).map((file) => `${file.path} (${file.why[0] ?? "nearest"})`);
  await context.emit({
    type: "notice",
    level: "info",
    text: `${how.paths ? "Files" : "No row holds this. Files"} that matter: ${names.join(", ")}`,
  });
  const trial = await services.changes.openTrial(context.projectId);
  try {
    return await search(input, { spec, files, backend, trial, goal, request, guard: how.guard });
  } finally {
    await trial.close();
  }
}

interface Search {
  /** Null in a project that was opened from files: its own tests are the checks. */
  spec: ProjectSpec | null;
  files: RankedFile[];
  backend: ChatBackend;
  trial: Trial;
  goal: FixGoal;
  request: string;
  guard: ChangeHow["guard"];
}

async function search(
  input: StageInput,
  { spec, files, backend, trial, goal, request, guard }: Search,
): Promise<Accepted> {
  const { context, services } = input;
  const rules = await services.projects.rules(context.projectId);
  const before = await baseline(input, spec, trial);
  const seen = new Set<string>();
  const reasons: string[] = [];
  // Where one file clearly is the one, another would only be changed because nothing checks it.
  const near = files.filter((file) => file.score * 2 >= (files[0]?.score ?? 0));
  for (const file of near.slice(0, MAX_FILES)) {
    let refused: string | null = null;
    for (let attempt = 0; attempt < TRIES_A_FILE; attempt += 1) {
      const steering = await services.changes.steering(context);
      const around = files
        .filter((other) => other !== file)
        .slice(0, AROUND_FILES)
        .map(outline);
      const prompt = editPrompt({
        request,
        path: file.path,
        text: file.text,
        around,
        rules,
        refused,
        steering,
      });
      await context.emit({ type: "progress", label: attempt === 0 ? `Writing ${file.path}` : `Mending ${file.path}` });
      const answer = await ask(input, backend, { prompt, path: file.path, attempt });
      // A whole file goes on inside the fence it was begun with; an edit is read with its beginning.
      const said = prompt.form === "blocks" ? prompt.prefill + answer : answer;
      const made = editedFile(file.text, said, prompt.form);
      const outcome =
        "refused" in made
          ? made.refused
          : await tryEdit(input, { spec, trial, file, text: made.text, before, goal, guard });
      if (typeof outcome !== "string") return outcome;
      const mark = JSON.stringify([file.path, outcome, "text" in made ? made.text : ""]);
      const same = reasons.includes(`${file.path}: ${outcome}`) || seen.has(mark);
      seen.add(mark);
      reasons.push(`${file.path}: ${outcome}`);
      await context.emit({ type: "notice", level: "warning", text: `Not taken: ${file.path}: ${outcome}` });
      refused = outcome;
      // The same failure twice: another try of the same kind would only repeat it.
      if (same) break;
    }
  }
  const shown = [...new Set(reasons)].slice(0, 3).join("; ");
  throw new AppError(
    "STUCK",
    `The change could not be written so that everything else still works. Tried: ${shown}.`,
    EXITS,
  );
}

const outline = (file: RankedFile): string =>
  `- ${file.path}: ${symbolsOf(file.text).slice(0, 8).join(", ") || "no functions"}`;

async function ask(
  { context }: StageInput,
  backend: ChatBackend,
  how: { prompt: ReturnType<typeof editPrompt>; path: string; attempt: number },
): Promise<string> {
  const { messages, prefill, stop, maxTokens } = how.prompt;
  const result = await backend.chat(
    {
      messages,
      prefill,
      stop,
      maxTokens,
      temperature: TEMPERATURES[how.attempt] ?? 0.5,
      seed: context.seed + how.attempt,
      samples: 1,
    },
    { signal: context.signal, onToken: context.stream({ target: how.path, form: "code" }) },
  );
  await context.addTokens({ prompt: result.usage.promptTokens, completion: result.usage.completionTokens });
  return result.samples[0]?.text ?? "";
}

interface Measured {
  checks: CaseResult[];
  problems: string[];
}

/** Records of the version the files are at, else a run of the checks as they stand. */
async function baseline(input: StageInput, spec: ProjectSpec | null, trial: Trial): Promise<Measured> {
  const { context, services } = input;
  const problems = await trial.problems(context.signal);
  const known = await services.changes.records(context.projectId);
  if (known !== null) return { checks: known, problems };
  await context.emit({ type: "progress", label: "Running the checks before the change" });
  return { checks: await trial.check(context, spec), problems };
}

interface TryEdit {
  spec: ProjectSpec | null;
  trial: Trial;
  file: RankedFile;
  text: string;
  before: Measured;
  goal: FixGoal;
  guard: ChangeHow["guard"];
}

/** Why an edit cannot stand, or the edit; the copy is as before when it cannot. */
async function tryEdit(
  input: StageInput,
  { spec, trial, file, text, before, goal, guard }: TryEdit,
): Promise<Accepted | string> {
  const { context } = input;
  await trial.files.write(file.path, text);
  await context.emit({ type: "progress", label: `Checking ${file.path}` });
  const problems = await trial.problems(context.signal);
  const early = judgeEdit({ checks: [], problems: before.problems }, { checks: [], problems });
  const parses = early.newProblems.length === 0 || isOnlyTypes(early.newProblems);
  let verdict = early;
  if (parses) {
    await context.emit({ type: "progress", label: "Running the checks that passed before" });
    const checks = await trial.check(context, spec);
    verdict = judgeEdit(before, { checks, problems });
    const missed =
      missedGoal(goal, { checks, problems }) ??
      (verdict.broken.length === 0 ? ((await guard?.(file, text, trial)) ?? null) : null);
    if (verdict.broken.length === 0 && missed === null) {
      return { file, text, verdict, passed: checks.filter(({ status }) => status === "passed").length };
    }
    if (verdict.broken.length === 0 && missed !== null) {
      await trial.files.write(file.path, file.text);
      return missed;
    }
  }
  await trial.files.write(file.path, file.text);
  if (!parses) return early.newProblems[0]?.slice(0, 300) ?? "it does not parse";
  const titles = new Map((spec ? deriveSpec(spec).checks : []).map((check) => [check.id, check.title]));
  return `it breaks ${verdict.broken
    .slice(0, 3)
    .map((id) => `“${titles.get(id) ?? id}”`)
    .join(", ")}`;
}

/** Why what was to be mended is not. */
function missedGoal(goal: FixGoal, { checks, problems }: Measured): string | null {
  if (goal.kind === "problem") return problems.includes(goal.problem) ? `it still says: ${goal.problem}` : null;
  if (goal.kind === "none") return null;
  const result = checks.find((entry) => entry.checkId === goal.checkId);
  if (result?.status === "passed") return null;
  return `the check still fails: ${result?.output.trim().slice(-300) ?? "it did not run"}`;
}

/** A type error is a signal, not a verdict: what behaves is kept, and told. */
const isOnlyTypes = (problems: string[]): boolean =>
  problems.every((problem) => /\(TS(?!1\d{3}\))\d+\)$/.test(problem));

async function tellAccepted({ context }: StageInput, { file, verdict }: Accepted): Promise<void> {
  const notes = [
    ...verdict.newProblems.map((problem) => `Types do not fit yet: ${problem}`),
    ...(verdict.failedBefore.length > 0
      ? [`${verdict.failedBefore.length} checks had failed before this change already.`]
      : []),
  ];
  await context.emit({
    type: "notice",
    level: "info",
    text: `${file.path} was changed by the model; every check that passed before still passes. No check speaks of what is new: try it, review it, and keep what you want.`,
  });
  for (const text of notes.slice(0, 4)) await context.emit({ type: "notice", level: "warning", text });
}
