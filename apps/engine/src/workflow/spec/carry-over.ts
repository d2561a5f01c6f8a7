import { type Blueprint, blueprintOf } from "@guildhall/blueprints";
import {
  AppError,
  type Correction,
  type Example,
  type JsonValue,
  type ProjectSpec,
  type RowEdit,
} from "@guildhall/contracts";
import { answerQuestion, editSpec, removeExample } from "./edit-spec.ts";
import { nameKeyOf, nameOf, pointerTo, valueAt } from "./named-path.ts";

/**
 * What the person put right survives a new reading of the brief: every correction is made again, by name, and every
 * example stays. A removal ends where the new request names what was removed. Pure.
 */
export function carryOver(before: ProjectSpec, after: ProjectSpec, request: string): ProjectSpec {
  const corrections = (before.corrections ?? []).filter((entry) => !takenBack(entry, request));
  const added: string[][] = [];
  let spec = after;
  for (const correction of corrections) spec = again(spec, correction, added);
  spec = withAddedItems(before, spec, added);
  const blueprint = blueprintOf(spec.blueprint);
  const merged = withExamples(blueprint, before, spec);
  return {
    ...spec,
    form: merged,
    questions: withRightQuestions(blueprint, before, { ...spec, form: merged }),
    corrections,
  };
}

const words = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;

/** The person's newest word counts: a request that names what was removed asks for it again. */
function takenBack(correction: Correction, request: string): boolean {
  if (correction.op === "remove") {
    const name = correction.at.at(-1) ?? "";
    return name.startsWith("=") && words(request).includes(words(name.slice(1)));
  }
  if (correction.op !== "remove-example") return false;
  const said = (arg: JsonValue) => request.includes(typeof arg === "string" ? arg : JSON.stringify(arg));
  return correction.args.length > 0 && correction.args.every((arg) => arg !== "" && said(arg));
}

/** One correction on the new reading. What no longer exists there cannot be corrected again; that is no failure. */
function again(spec: ProjectSpec, correction: Correction, added: string[][]): ProjectSpec {
  switch (correction.op) {
    case "answer":
      return attempt(spec, () => answerQuestion(spec, correction.question, correction.answer));
    case "remove-example": {
      const found = examplesOf(spec).find((example) => sameCall(example, correction));
      return found ? removeExample(spec, found.id) : spec;
    }
    case "remove":
      return edited(spec, correction.at, (path) => ({ op: "remove", path }));
    case "add": {
      const list = pointerTo(spec.form, correction.at);
      const items = list === null ? undefined : valueAt(spec.form, list);
      if (!Array.isArray(items)) return spec;
      if (correction.made !== null) added.push([...correction.at, `=${correction.made}`]);
      const isIt = (item: JsonValue) =>
        correction.made === null
          ? JSON.stringify(item) === JSON.stringify(correction.value)
          : nameOf(item) === correction.made;
      if (items.some(isIt)) return spec;
      return edited(spec, correction.at, (path) => ({ op: "add", path, value: correction.value }));
    }
    case "set":
      return setAgain(spec, correction, added);
  }
}

function setAgain(
  spec: ProjectSpec,
  { at, value }: Extract<Correction, { op: "set" }>,
  added: string[][],
): ProjectSpec {
  const path = pointerTo(spec.form, at);
  if (path === null) return spec;
  const itemAt = path.replace(/\/[^/]+$/, "");
  const item = valueAt(spec.form, itemAt);
  const renames = /\/\d+$/.test(itemAt) && nameKeyOf(item) === at.at(-1);
  const neighbours = valueAt(spec.form, itemAt.replace(/\/\d+$/, ""));
  // The new reading has the new name already: what it read under the old one is the same thing a second time.
  if (renames && value !== nameOf(item) && Array.isArray(neighbours) && neighbours.some((one) => nameOf(one) === value))
    return attempt(spec, () => editSpec(spec, [{ op: "remove", path: itemAt }]));
  const next = attempt(spec, () => editSpec(spec, [{ op: "set", path, value }]));
  const name = renames ? nameOf(valueAt(next.form, itemAt)) : null;
  if (name !== null) {
    const old = at.slice(0, -1);
    for (const entry of added) if (JSON.stringify(entry) === JSON.stringify(old)) entry[entry.length - 1] = `=${name}`;
  }
  return next;
}

function edited(spec: ProjectSpec, at: string[], editOf: (path: string) => RowEdit): ProjectSpec {
  const path = pointerTo(spec.form, at);
  return path === null ? spec : attempt(spec, () => editSpec(spec, [editOf(path)]));
}

function attempt(spec: ProjectSpec, work: () => ProjectSpec): ProjectSpec {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return spec;
    throw error;
  }
}

/** What the person added stands nowhere in the brief: it keeps all that was in it. */
function withAddedItems(before: ProjectSpec, spec: ProjectSpec, added: string[][]): ProjectSpec {
  const form = structuredClone(spec.form);
  for (const at of added) {
    const [from, to] = [pointerTo(before.form, at), pointerTo(form, at)];
    const item = from === null ? undefined : valueAt(before.form, from);
    if (to === null || item === undefined) continue;
    const list = valueAt(form, to.replace(/\/\d+$/, ""));
    if (Array.isArray(list)) list[Number(to.split("/").at(-1))] = item;
  }
  const blueprint = blueprintOf(spec.blueprint);
  const parsed = blueprint.form.safeParse(form);
  return parsed.success ? { ...spec, form: blueprint.finish(parsed.data) as JsonValue } : spec;
}

/** Whether both are about the same inputs of the same function. Pure. */
export const sameCall = (one: Pick<Example, "leaf" | "args">, other: Pick<Example, "leaf" | "args">): boolean =>
  one.leaf === other.leaf && JSON.stringify(one.args) === JSON.stringify(other.args);

/** All examples of requirements, the person's and those that were read. Pure. */
export function examplesOf({ blueprint, form }: ProjectSpec): Example[] {
  const kind = blueprintOf(blueprint);
  return kind.examples(kind.form.parse(form));
}

function withExamples(blueprint: Blueprint, before: ProjectSpec, spec: ProjectSpec): JsonValue {
  const form = blueprint.form.parse(spec.form);
  const names = new Set(blueprint.leaves(blueprint.finish(form)).map((leaf) => leaf.name));
  const now = blueprint.examples(form);
  const kept = examplesOf(before).filter(
    (example) => names.has(example.leaf) && !now.some((other) => sameCall(example, other)),
  );
  return withKeptRuns(blueprint, before, blueprint.finish(blueprint.setExamples(form, [...now, ...kept])));
}

/** Runs that the person kept stand nowhere in the brief: they stay while their commands do, and follow their names. */
function withKeptRuns(blueprint: Blueprint, before: ProjectSpec, form: unknown): JsonValue {
  const kind = blueprintOf(before.blueprint);
  if (!blueprint.kept || !kind.kept) return form as JsonValue;
  const runs = blueprint.kept.carried(kind.form.parse(before.form), form);
  return (runs.length > 0 ? blueprint.kept.set(form, runs) : form) as JsonValue;
}

/** "Is this right?" stays asked, and stays answered, while its function takes the same inputs. */
function withRightQuestions(blueprint: Blueprint, before: ProjectSpec, after: ProjectSpec): ProjectSpec["questions"] {
  const leaves = blueprint.leaves(blueprint.finish(blueprint.form.parse(after.form)));
  const fits = (example: Example) =>
    leaves.some((leaf) => leaf.name === example.leaf && leaf.params.length === example.args.length);
  const kept = before.questions.filter(
    ({ id, example }) => example && fits(example) && !after.questions.some((one) => one.id === id),
  );
  return [...after.questions, ...kept];
}
