import { AppError, type JsonValue, type RowEdit } from "@guildhall/contracts";
import { toolParams } from "./computed.ts";
import { finish } from "./finish.ts";
import { type CollectionView, type WebForm, webFormSchema } from "./form.ts";
import { parseFormula } from "./formula.ts";
import { camel, plural, sentence } from "./names.ts";
import { isComputedKey, renamedComputed } from "./rename-computed.ts";

/** Editing by row: a pointer into the form, checked by its schema. No model is ever needed for it. */

type Node = { [key: string]: JsonValue } | JsonValue[];

const refused = (message: string, remedy = "Correct the value and try again."): AppError =>
  new AppError("INVALID_INPUT", message, remedy);

const isNode = (value: JsonValue | undefined): value is Node => typeof value === "object" && value !== null;

function read(node: Node, step: string): JsonValue | undefined {
  if (Array.isArray(node)) return /^\d+$/.test(step) ? node[Number(step)] : undefined;
  return Object.hasOwn(node, step) ? node[step] : undefined;
}

/** The holder of what a path names, and its last step. */
function locate(root: Node, path: string): { holder: Node; last: string } {
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = steps.pop();
  let holder = root;
  for (const step of steps) {
    const next = read(holder, step);
    if (!isNode(next)) throw refused(`There is no row ${path}.`, "Reload the page; the requirements have changed.");
    holder = next;
  }
  if (last === undefined || last === "") throw refused("The row is not named.");
  return { holder, last };
}

/** What a new item of a list begins as; a text given with it is its label. */
function blank(path: string, form: WebForm, text: string): JsonValue {
  const list = path.split("/").at(-1) ?? "";
  const entity = form.entities[Number(/^\/entities\/(\d+)/.exec(path)?.[1] ?? 0)] ?? form.entities[0];
  const view = form.views[Number(/^\/views\/(\d+)/.exec(path)?.[1] ?? 0)];
  const viewEntity =
    (view && "entity" in view ? form.entities.find((candidate) => candidate.key === view.entity) : null) ??
    form.entities[0];
  const numeric = viewEntity?.fields.find((field) => ["integer", "number", "money"].includes(field.type));
  const named = (fallback: string) => sentence(text || fallback).slice(0, 60);
  switch (list) {
    case "settings":
      return {
        key: camel(text || "New setting", "newSetting"),
        label: named("New setting"),
        type: "number",
        required: true,
        initial: "1",
      };
    case "fields":
    case "inputs":
      return {
        key: camel(text || "New field", "newField"),
        label: named("New field"),
        type: list === "inputs" ? "number" : "text",
        required: list === "inputs",
      };
    case "derived":
    case "outputs":
      return { key: camel(text || "New value", "newValue"), label: named("New value"), type: "number", purpose: text };
    case "marks":
      return { label: named("New mark"), field: entity?.fields[0]?.key ?? "name", op: "is empty" };
    case "rules":
      return { key: camel(text || "new rule", "newRule"), message: named("This is not allowed."), formula: "" };
    case "tiles":
      return { label: named("Number of entries"), entity: viewEntity?.key ?? "items", measure: "count" };
    case "charts":
      return {
        title: named("New chart"),
        entity: viewEntity?.key ?? "items",
        type: "bar",
        by: (viewEntity?.fields.find((field) => field.type === "choice") ?? viewEntity?.fields[0])?.key ?? "name",
        measure: numeric ? "sum" : "count",
        field: numeric?.key ?? "",
      };
    case "pools":
      return { key: camel(text || "new list", "newList"), label: named("New list"), items: ["First", "Second"] };
    case "sections":
      return { kind: "text", heading: named("New section"), text: "Write here." };
    case "items":
      return { title: named("New entry"), text: "" };
    case "questions":
      return { text: named("New question?"), options: ["Yes", "No"], answer: "Yes" };
    case "views":
      return {
        kind: "page",
        id: camel(text || "page", "page"),
        title: named("New page"),
        sections: [{ kind: "text", heading: named("New page"), text: "Write here." }],
      };
    case "entities":
      return {
        key: camel(plural(text || "thing"), "things"),
        name: named("Thing"),
        plural: sentence(plural(text || "Thing")),
        fields: [{ key: "name", label: "Name", type: "text", required: true }],
      };
    default:
      throw refused("Nothing can be added there.");
  }
}

/** A new item of which some parts were said; the rest is what it begins as. */
function completed(path: string, form: WebForm, given: Node): JsonValue {
  if (Array.isArray(given)) return given;
  const text = given.label ?? given.title;
  const rest = typeof text === "string" ? blank(path, form, text) : {};
  return isNode(rest) && !Array.isArray(rest) ? { ...rest, ...given } : given;
}

const NUMBERS = /\/(?:min|max|amount|minutes)$/;

function coerce(path: string, value: JsonValue, old: JsonValue | undefined): JsonValue {
  if (NUMBERS.test(path)) {
    if (value === "" || value === null) return null;
    const number = Number(value);
    if (!Number.isFinite(number)) throw refused("That is not a number.");
    return number;
  }
  if (Array.isArray(old) && typeof value === "string")
    return value
      .split(/[\n,]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (typeof value === "string") return value.trim();
  return value;
}

/** A formula must read over its own names before it is kept; the message says what is wrong. */
function checkFormula(form: WebForm, path: string, value: JsonValue): void {
  if (!/\/(?:formula|when)$/.test(path) || typeof value !== "string") return;
  const statement = path.includes("/statements/");
  if (value === "" ? !(statement && path.endsWith("/formula")) : path.endsWith("/when") && !statement) return;
  const entity = form.entities[Number(/^\/entities\/(\d+)/.exec(path)?.[1] ?? -1)];
  const view = form.views[Number(/^\/views\/(\d+)/.exec(path)?.[1] ?? -1)];
  if (statement && view?.kind === "collection") {
    checkOverview(form, view, path, value);
    return;
  }
  const names = entity
    ? [...entity.fields.map((field) => field.key), "today"]
    : view?.kind === "calculator"
      ? view.inputs.map((field) => field.key)
      : view?.kind === "tool"
        ? toolParams(view).map((param) => param.name)
        : [];
  try {
    parseFormula(value, names);
  } catch (error) {
    throw refused(
      error instanceof Error ? error.message : "The formula is not understood.",
      `It may use ${names.join(", ")}.`,
    );
  }
}

/** The formula of a line: over the settings and all records, or a condition on one record whose name is shown. */
function checkOverview(form: WebForm, view: CollectionView, path: string, value: string): void {
  const record = form.entities.find((one) => one.key === view.entity)?.fields.map((field) => field.key) ?? [];
  const settings = view.settings.map((field) => field.key);
  const [, s = 0, c = 0, n = 0] = /\/(\d+)\/cases\/(\d+)(?:\/slots\/(\d+))?/.exec(path)?.map(Number) ?? [];
  const slot = path.endsWith("/formula") ? view.statements[s]?.cases[c]?.slots[n] : undefined;
  try {
    parseFormula(value, slot?.join ? [...settings, ...record] : settings, record);
  } catch (error) {
    throw refused(
      error instanceof Error ? error.message : "The formula is not understood.",
      `It may use ${[...settings, ...record.map((name) => `sum(${name})`)].slice(0, 8).join(", ")}.`,
    );
  }
}

/** Lists of field names are typed by label; they are kept by key. */
function keysFor(form: WebForm, path: string, value: JsonValue): JsonValue {
  const match = /^\/views\/(\d+)\/(?:filters|sorts)$/.exec(path);
  const view = match ? form.views[Number(match[1])] : undefined;
  if (!view || !("entity" in view) || !Array.isArray(value)) return value;
  const fields = form.entities.find((entity) => entity.key === view.entity)?.fields ?? [];
  return value.map(
    (part) =>
      fields.find((field) => field.key === part || field.label.toLowerCase() === String(part).toLowerCase())?.key ??
      part,
  );
}

/**
 * Applies one edit and gives the whole form back, completed again.
 * @throws AppError INVALID_INPUT with what is wrong
 */
export function editForm(form: WebForm, edit: RowEdit): WebForm {
  if (edit.op === "set" && isComputedKey(edit.path) && typeof edit.value === "string")
    return renamedComputed(form, edit.path, edit.value);
  const root = structuredClone(form) as unknown as Node;
  const { holder, last } = locate(root, edit.path);
  if (["__proto__", "constructor", "prototype"].includes(last)) throw refused("There is no such row.");
  const old = read(holder, last);
  if (edit.op === "add") {
    if (!Array.isArray(old)) throw refused("Nothing can be added there.");
    const given = edit.value;
    const plainList =
      old.every((item) => typeof item === "string") &&
      !isNode(given) &&
      typeof given === "string" &&
      /(?:options|items|filters|sorts|domains|backgrounds|fonts)$/.test(edit.path) &&
      typeof old[0] === "string";
    old.push(
      plainList
        ? given
        : isNode(given)
          ? completed(edit.path, form, given)
          : blank(edit.path, form, typeof given === "string" ? given.trim() : ""),
    );
  } else if (edit.op === "remove") {
    if (Array.isArray(holder)) {
      if (old === undefined) throw refused("That row is gone already.", "Reload the page.");
      if (holder.length === 1 && /\/(?:fields|views|inputs|outputs|sections|questions)\/\d+$/.test(edit.path))
        throw refused("The last one has to stay.", "Add another first.");
      holder.splice(Number(last), 1);
    } else throw refused("That row cannot be removed.");
  } else {
    if (old === undefined || (/\/(?:kind|key|id|entity)$/.test(edit.path) && !/\/sections\/\d+\/kind$/.test(edit.path)))
      throw refused(`There is no row ${edit.path}.`, "Reload the page; the requirements have changed.");
    const value = keysFor(form, edit.path, coerce(edit.path, edit.value, old));
    checkFormula(form, edit.path, value);
    if (Array.isArray(holder)) holder[Number(last)] = value;
    else {
      holder[last] = value;
      // A formula that a person typed, even the same one, is theirs.
      if (last === "formula" && "guessed" in holder) holder.guessed = false;
      if (last === "type" && value === "choice" && Array.isArray(holder.options) && holder.options.length < 2)
        holder.options = ["Open", "Done"];
      if (
        /^\/entities\/\d+\/name$/.test(edit.path) &&
        typeof value === "string" &&
        holder.plural === sentence(plural(String(old)))
      )
        holder.plural = sentence(plural(value));
    }
  }
  const parsed = webFormSchema.safeParse(root);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(`${issue?.message ?? "That is not valid"} (${issue?.path.join(" ") ?? "row"}).`);
  }
  return finish(parsed.data);
}
