import { isDeepStrictEqual } from "node:util";
import type { Blueprint, KeptRun } from "@guildhall/blueprints";
import { blueprintOf, KEPT_RUN } from "@guildhall/blueprints";
import {
  AppError,
  type Correction,
  type Example,
  type JsonValue,
  jsonValueSchema,
  type ProjectSpec,
  type Question,
  type RowEdit,
} from "@guildhall/contracts";
import { changedLeaves, deriveSpec } from "./derive-spec.ts";
import { itemPath, namedPath, nameOf, valueAt, withoutItem } from "./named-path.ts";

/** "decide for me": the recommended answer is taken and recorded as an assumption. */
export const DECIDE = "decide";
/** The answer that confirms "for this input the result is X, right?". */
export const YES = "yes";
/** The answer that confirms the other side of "A or B?". */
export const OTHER = "other";
/** "No, it should be …": the right value follows, as JSON or as plain text. */
const SHOULD_BE = "should be ";

function withForm(spec: ProjectSpec, blueprint: Blueprint, form: unknown): ProjectSpec {
  const finished = blueprint.finish(form);
  const { title, summary } = blueprint.describe(finished);
  return withoutOutdated(spec, { ...spec, title, summary, form: finished as JsonValue });
}

/** What was computed for a function that changed since is no question any more. Answered ones stay. */
function withoutOutdated(before: ProjectSpec, after: ProjectSpec): ProjectSpec {
  if (!after.questions.some((question) => question.example && question.answer === null)) return after;
  const changed = new Set(changedLeaves(deriveSpec(before).leaves, deriveSpec(after).leaves));
  const names = new Set(deriveSpec(after).leaves.map((leaf) => leaf.name));
  const questions = after.questions.filter(
    ({ example, answer }) => !example || answer !== null || (names.has(example.leaf) && !changed.has(example.leaf)),
  );
  return { ...after, questions };
}

/** Applies edits of rows in order. Throws INVALID_INPUT of the blueprint; then nothing is changed. Pure. */
export function editSpec(spec: ProjectSpec, edits: RowEdit[]): ProjectSpec {
  const blueprint = blueprintOf(spec.blueprint);
  let form = blueprint.form.parse(spec.form) as JsonValue;
  let sources = { ...spec.sources };
  const corrections: Correction[] = [];
  for (const edit of edits) {
    const before = form;
    form = blueprint.edit(before, edit) as JsonValue;
    corrections.push(correctionOf(edit, before, form));
    if (edit.op === "remove") sources = withoutItem(sources, itemPath(edit.path));
    else sources[edit.path] = "user";
  }
  return remembering({ ...withForm(spec, blueprint, form), sources }, ...corrections);
}

/** An edit by names: positions differ in the next reading of the brief. */
function correctionOf(edit: RowEdit, before: JsonValue, after: JsonValue): Correction {
  if (edit.op === "set") return { op: "set", at: namedPath(before, edit.path), value: edit.value };
  if (edit.op === "remove") return { op: "remove", at: namedPath(before, itemPath(edit.path)) };
  const names = (form: JsonValue): (string | null)[] => {
    const list = valueAt(form, edit.path);
    return Array.isArray(list) ? list.map(nameOf) : [];
  };
  const known = new Set(names(before));
  const made = names(after).findLast((name) => !known.has(name)) ?? null;
  return { op: "add", at: namedPath(before, edit.path), value: edit.value, made };
}

function remembering(spec: ProjectSpec, ...corrections: Correction[]): ProjectSpec {
  return { ...spec, corrections: [...(spec.corrections ?? []), ...corrections] };
}

/** Answers one question; the answer changes the form. Throws NOT_FOUND, INVALID_INPUT. Pure. */
export function answerQuestion(spec: ProjectSpec, questionId: string, answer: string): ProjectSpec {
  const question = spec.questions.find((entry) => entry.id === questionId);
  if (!question) {
    throw new AppError("NOT_FOUND", "That question is no longer asked.", "Reload the page to see the current ones.");
  }
  if (question.example && answer.startsWith(SHOULD_BE)) {
    return correctedExample(spec, question, answer.slice(SHOULD_BE.length));
  }
  const value = answer === DECIDE ? question.recommended : answer;
  if (!question.options.some((option) => option.value === value)) {
    throw new AppError("INVALID_INPUT", "That is not one of the answers offered.", "Choose one of the answers.");
  }
  const answered = spec.questions.map((entry) => (entry.id === questionId ? { ...entry, answer } : entry));
  // Only the person's own word confirms what the code gave; "decide for me" leaves it unconfirmed.
  if (question.example) {
    const { leaf, args } = question.example;
    const outcome = outcomeOf(spec, question, answer);
    const next = outcome ? addExample(spec, { leaf, args, outcome }) : withoutAnswered(spec, question);
    return { ...next, questions: answered };
  }
  const blueprint = blueprintOf(spec.blueprint);
  const template = blueprint.questions.find((entry) => entry.id === questionId);
  const form = template ? template.answer(blueprint.form.parse(spec.form), value) : spec.form;
  const label = question.options.find((option) => option.value === value)?.label ?? value;
  const assumption = `${question.text} ${label}`;
  const others = spec.assumptions.filter((entry) => entry !== assumption);
  const next = {
    ...withForm(spec, blueprint, form),
    questions: answered,
    assumptions: answer === DECIDE ? [...others, assumption] : others,
  };
  return remembering(next, { op: "answer", question: questionId, answer });
}

/** What an answer says the result is; undefined where it says none. */
function outcomeOf(spec: ProjectSpec, question: Question, answer: string | null): Example["outcome"] | undefined {
  if (answer === YES) return question.example?.outcome;
  if (answer === OTHER) return question.rival;
  if (!answer?.startsWith(SHOULD_BE)) return undefined;
  const value = valueSaid(spec, question, answer.slice(SHOULD_BE.length));
  return value === undefined ? undefined : { kind: "returns", value };
}

/** The example that the answer before gave goes with it. One for the same inputs that says something else stays. */
function withoutAnswered(spec: ProjectSpec, question: Question): ProjectSpec {
  const outcome = outcomeOf(spec, question, question.answer);
  if (!question.example || !outcome) return spec;
  const given = { ...question.example, outcome };
  const blueprint = blueprintOf(spec.blueprint);
  const form = blueprint.form.parse(spec.form);
  const all = blueprint.examples(form);
  const left = all.filter((entry) => !sameCall(entry, given) || !isDeepStrictEqual(entry.outcome, outcome));
  return left.length === all.length ? spec : withForm(spec, blueprint, blueprint.setExamples(form, left));
}

/** The person's own value in place of the computed one: it is the example. Throws INVALID_INPUT. */
function correctedExample(spec: ProjectSpec, question: Question, text: string): ProjectSpec {
  if (!question.example || text.trim() === "" || text.length > MAX_VALUE_CHARACTERS) {
    throw new AppError("INVALID_INPUT", "The right result is missing.", "Write what it should be.");
  }
  const value = valueSaid(spec, question, text);
  if (value === undefined) {
    throw new AppError("INVALID_INPUT", `${text} is not a value.`, 'Write a number, true, "text", or a list as JSON.');
  }
  const { args } = question.example;
  const answered = { ...question, answer: `${SHOULD_BE}${text}` };
  const next = addExample(spec, { leaf: question.example.leaf, args, outcome: { kind: "returns", value } });
  return {
    ...next,
    questions: spec.questions
      .filter(({ id }) => id === question.id || next.questions.some((entry) => entry.id === id))
      .map((entry) => (entry.id === question.id ? answered : entry)),
  };
}

const MAX_VALUE_CHARACTERS = 2000;

/** The value that words write for the function asked about, undefined where they write none. Text needs no quotes. */
function valueSaid(spec: ProjectSpec, question: Question, text: string): JsonValue | undefined {
  const leaf = deriveSpec(spec).leaves.find((entry) => entry.name === question.example?.leaf);
  if (leaf?.returns !== "text") return jsonValue(text);
  if (!/^".*"$/s.test(text)) return text;
  const value = jsonValue(text);
  return value === undefined ? undefined : String(value);
}

function jsonValue(text: string): JsonValue | undefined {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const sameCall = (one: Pick<Example, "leaf" | "args">, other: Pick<Example, "leaf" | "args">): boolean =>
  one.leaf === other.leaf && isDeepStrictEqual(one.args, other.args);

/** Adds an example by the user's word; it counts as confirmed. The same inputs replace an older one. Pure. */
export function addExample(spec: ProjectSpec, example: Omit<Example, "id" | "oracle">): ProjectSpec {
  const blueprint = blueprintOf(spec.blueprint);
  const form = blueprint.form.parse(spec.form);
  const leaf = blueprint.leaves(blueprint.finish(form)).find((entry) => entry.name === example.leaf);
  if (!leaf) {
    throw new AppError(
      "NOT_FOUND",
      `There is no function ${example.leaf}.`,
      "Reload the page to see the current ones.",
    );
  }
  if (example.args.length !== leaf.params.length) {
    throw new AppError(
      "INVALID_INPUT",
      `${leaf.name} takes ${leaf.params.length} inputs, the example has ${example.args.length}.`,
      "Give one value for each input.",
    );
  }
  const others = blueprint.examples(form).filter((entry) => !sameCall(entry, example));
  const numbers = others.map((entry) => Number(/^u(\d+)$/.exec(entry.id)?.[1] ?? 0));
  const id = `u${Math.max(0, ...numbers) + 1}`;
  return withForm(spec, blueprint, blueprint.setExamples(form, [...others, { ...example, id, oracle: "confirmed" }]));
}

/**
 * Keeps a run of the program as a check by the person's word; the same call replaces what was kept of it before. The
 * caller made the run. Throws CONFLICT, INVALID_INPUT. Pure.
 */
export function keepRun(spec: ProjectSpec, run: Omit<KeptRun, "id">): { spec: ProjectSpec; id: string } {
  const blueprint = blueprintOf(spec.blueprint);
  const form = blueprint.form.parse(spec.form);
  if (!blueprint.kept) throw new AppError("INVALID_INPUT", "Nothing of this kind is run by calls.", "Add an example.");
  const all = blueprint.kept.list(form);
  const call = ({ before, args, files }: Omit<KeptRun, "id">) => ({ before, args, files });
  const known = all.find((entry) => isDeepStrictEqual(call(entry), call(run)));
  if (!known && all.length >= KEPT_RUN.runs) {
    const remedy = "Remove one that no longer matters in Requirements, under Examples.";
    throw new AppError("CONFLICT", `${KEPT_RUN.runs} runs are kept already.`, remedy);
  }
  const id = known?.id ?? `k${Math.max(0, ...all.map((entry) => Number(entry.id.slice(1)))) + 1}`;
  const runs = known ? all.map((entry) => (entry === known ? { ...run, id } : entry)) : [...all, { ...run, id }];
  return { spec: withForm(spec, blueprint, blueprint.kept.set(form, runs)), id };
}

/** Takes a kept run back. Pure. */
function removeKeptRun(spec: ProjectSpec, id: string): ProjectSpec {
  const blueprint = blueprintOf(spec.blueprint);
  const at = blueprint.kept?.list(blueprint.form.parse(spec.form)).findIndex((entry) => entry.id === id) ?? -1;
  return at < 0 ? spec : editSpec(spec, [{ op: "remove", path: `/kept/${at}` }]);
}

/** Puts a clause of the brief out of scope. Throws NOT_FOUND when nothing open says that. Pure. */
export function leaveOut(spec: ProjectSpec, clause: string): ProjectSpec {
  if (!deriveSpec(spec).unplaced.includes(clause)) {
    throw new AppError("NOT_FOUND", "That part of the brief is not open.", "Reload the page to see what is.");
  }
  return { ...spec, outOfScope: [...spec.outOfScope, clause] };
}

/** Removes an example, or a run that was kept. Pure. */
export function removeExample(spec: ProjectSpec, exampleId: string): ProjectSpec {
  const blueprint = blueprintOf(spec.blueprint);
  const form = blueprint.form.parse(spec.form);
  const all = blueprint.examples(form);
  const removed = all.find((entry) => entry.id === exampleId);
  if (!removed) return removeKeptRun(spec, exampleId);
  const left = all.filter((entry) => entry !== removed);
  const next = withForm(spec, blueprint, blueprint.setExamples(form, left));
  return remembering(next, { op: "remove-example", leaf: removed.leaf, args: removed.args });
}
