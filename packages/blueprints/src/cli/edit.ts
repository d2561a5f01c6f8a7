import type { JsonValue, RowEdit, TypeRef } from "@guildhall/contracts";
import { leafName, refuseTaken } from "../leaf-names.ts";
import { locateRow, readRow, refuseEdit, writeRow } from "../row-pointer.ts";
import { finishForm } from "./finish.ts";
import { renamedRules } from "./finish-rules.ts";
import { arg, type CliForm, cliFormSchema, command, field, leaf, MOST_COMMANDS, MOST_LEAVES } from "./form.ts";
import { withRenamedOptions, withSettledCalls } from "./kept-calls.ts";
import { commandWord, leafNameOf, SHELL_NAMES } from "./settled-names.ts";
import { typeNamed } from "./type-names.ts";
import { camel, fieldName, kebab, pascal, snake } from "./words.ts";

/** What is typed into a row as the form holds it. */
function valueFor(path: string, value: JsonValue): JsonValue {
  if (/\/returns$|\/params\/\d+\/type$/.test(path) && typeof value === "string") {
    const named = typeNamed(value);
    if (named !== null) return named as JsonValue;
    try {
      return JSON.parse(value) as JsonValue;
    } catch {
      return refuseEdit(`${value} is not a type.`);
    }
  }
  if (path === "/name" && typeof value === "string") {
    const name = kebab(value, "");
    return name === "" ? refuseEdit("The program needs a name that begins with a letter.") : name;
  }
  if (/\/default$|\/sortBy$/.test(path) && value === "") return null;
  if (/^\/(records)\/\d+\/name$/.test(path) && typeof value === "string") return pascal(value, "Entry");
  if (/\/(fields|args)\/\d+\/name$/.test(path) && typeof value === "string") return fieldName(value, "value");
  return value;
}

const LEAF_NAME = /^\/leaves\/\d+\/name$/;
const COMMAND_NAME = /^\/commands\/(\d+)\/name$/;

/** The name a person gives a function; the one it has is not held against the rules for new ones. */
function chosenName(form: CliForm, before: string, value: string): string {
  if (value === before || value === camel(before)) return before;
  const name = leafName(value, SHELL_NAMES);
  const others = form.leaves.map((one) => one.name).filter((one) => one !== before);
  // In TypeScript `a_1` and `a1` are one name.
  refuseTaken(camel(name), others.map(camel));
  return name;
}

/** Refuses a word another command has, or gets beside others. Throws INVALID_INPUT. */
function refuseTakenWord(form: CliForm, name: string, own = -1): void {
  if (form.commands.some((one, at) => at !== own && commandWord(one) === name))
    refuseEdit(`There is a command called ${name} already; take another name.`);
}

/** The name a person gives a command; without one it keeps none, or beside others the word of what it does. */
function chosenWord(form: CliForm, at: number, value: string): string {
  const own = form.commands[at];
  const isBlank = value.trim() === "";
  if (!own || (isBlank && form.commands.length === 1)) return "";
  const name = isBlank ? commandWord({ ...own, name: "" }) : kebab(value, "run");
  refuseTakenWord(form, name, at);
  return name;
}

/** A command with its function. Throws INVALID_INPUT where there is no room for both, or one is called so. */
function newCommand(form: CliForm, word: string | null): JsonValue {
  if (form.commands.length >= MOST_COMMANDS) refuseEdit(`A tool has at most ${MOST_COMMANDS} commands.`);
  const name = kebab(word ?? `command-${form.commands.length + 1}`, "run");
  if (word !== null) refuseTakenWord(form, name);
  const wanted = leafNameOf(snake(name, "result"));
  const others = form.leaves.map((one) => one.name);
  // A function that a library has without a command gets one by this.
  if (!form.library || !others.includes(wanted)) {
    if (word !== null) refuseTaken(camel(wanted), others.map(camel));
    if (form.leaves.length >= MOST_LEAVES && !others.includes(wanted))
      refuseEdit(`A tool has at most ${MOST_LEAVES} leaves, and each new command has one.`);
  }
  return JSON.parse(
    JSON.stringify(command(name, { kind: "compute", leaf: wanted }, { help: word ?? "" })),
  ) as JsonValue;
}

/** What is typed into a row of this form, names as they can stand beside the others. */
function valueIn(form: CliForm, path: string, before: JsonValue, value: JsonValue): JsonValue {
  if (typeof value !== "string") return valueFor(path, value);
  if (LEAF_NAME.test(path)) return chosenName(form, String(before), value);
  const command = COMMAND_NAME.exec(path)?.[1];
  return command === undefined ? valueFor(path, value) : chosenWord(form, Number(command), value);
}

/** A new item of a list. */
function newItem(form: CliForm, path: string, given: JsonValue | undefined): JsonValue {
  const word = typeof given === "string" && given !== "" ? given : null;
  if (path === "/commands" && typeof given === "object" && given !== null && !Array.isArray(given)) {
    const { name, input } = given;
    const made = newItem(form, path, name) as Record<string, JsonValue>;
    const text = typeof input === "string" && input !== "" ? [arg(fieldName(input, "text"), "positional", "text")] : [];
    return { ...made, args: JSON.parse(JSON.stringify(text)) as JsonValue };
  }
  if (path === "/commands") return newCommand(form, word);
  if (path === "/records")
    return {
      name: pascal(word ?? `Record ${form.records.length + 1}`, "Record"),
      fields: [JSON.parse(JSON.stringify(field("name", "text"))) as JsonValue],
    };
  if (path === "/leaves")
    return JSON.parse(
      JSON.stringify(
        leaf(word === null ? `rule_${form.leaves.length + 1}` : chosenName(form, "", word), {
          params: [{ name: "text", type: "text" }],
        }),
      ),
    ) as JsonValue;
  if (path.endsWith("/fields") && typeof given === "object" && given !== null && !Array.isArray(given)) {
    const { name, ...said } = given;
    const blank = field(fieldName(typeof name === "string" ? name : "new_field", "value"), "text", { required: false });
    return { ...(JSON.parse(JSON.stringify(blank)) as Record<string, JsonValue>), ...said };
  }
  if (path.endsWith("/fields"))
    return JSON.parse(
      JSON.stringify(field(fieldName(word ?? "new_field", "value"), "text", { required: false })),
    ) as JsonValue;
  if (path.endsWith("/args"))
    return JSON.parse(JSON.stringify(arg(fieldName(word ?? "option", "option"), "option", "text"))) as JsonValue;
  if (path.endsWith("/groupBy")) return { field: word ?? form.records[0]?.fields[0]?.name ?? "name", part: "value" };
  return given ?? "";
}

/** A batch names the command whose rule it uses. */
const withBatchesOf = (form: CliForm, before: string, after: string): CliForm => ({
  ...form,
  commands: form.commands.map((one) =>
    one.action.kind === "batch" && one.action.of === before ? { ...one, action: { ...one.action, of: after } } : one,
  ),
});

/** Kept runs follow what is called otherwise now: `after` has the commands of `before` in the same order. */
function withKeptCalls(before: CliForm, after: CliForm): CliForm {
  const words = after.commands.map((one) => one.name);
  return withRenamedOptions(withSettledCalls(after, before.commands, words), before.commands);
}

/** References follow a new name. */
function renamed(form: CliForm, path: string, before: JsonValue | undefined, after: JsonValue): CliForm {
  if (typeof before !== "string" || typeof after !== "string" || before === after) return form;
  if (COMMAND_NAME.test(path)) return withBatchesOf(form, before, after);
  if (LEAF_NAME.test(path))
    return {
      ...form,
      commands: form.commands.map((one) =>
        one.action.kind === "compute" && one.action.leaf === before
          ? { ...one, action: { ...one.action, leaf: after } }
          : one,
      ),
      leaves: form.leaves.map((one) => ({
        ...one,
        properties: one.properties.map((item) => (item.with === before ? { ...item, with: after } : item)),
      })),
      examples: form.examples.map((one) => (one.leaf === before ? { ...one, leaf: after } : one)),
    };
  if (/^\/records\/\d+\/name$/.test(path)) {
    const swap = (name: string): string => (name === before ? after : name);
    return {
      ...form,
      store: form.store ? { ...form.store, entities: form.store.entities.map(swap) } : null,
      commands: form.commands.map((one) => ({
        ...one,
        input: one.input?.record === before ? { ...one.input, record: after } : one.input,
        action: "entity" in one.action ? { ...one.action, entity: swap(one.action.entity) } : one.action,
      })),
      leaves: form.leaves.map((one) => ({
        ...one,
        params: one.params.map((param) => ({ ...param, type: swapRecord(param.type, before, after) })),
        returns: swapRecord(one.returns, before, after),
      })),
    };
  }
  if (/^\/records\/\d+\/fields\/\d+\/name$/.test(path)) {
    const swap = <T extends string | null>(name: T): T | string => (name === before ? after : name);
    return {
      ...form,
      commands: form.commands.map((one) => {
        const action = renamedRules(one.action, before, after);
        if (action.kind === "summarise")
          return {
            ...one,
            action: {
              ...action,
              groupBy: action.groupBy.map((item) => ({ ...item, field: swap(item.field) })),
              measures: action.measures.map((item) => ({
                ...item,
                field: item.field === null ? null : swap(item.field),
              })),
            },
          };
        if (action.kind === "duplicates") return { ...one, action: { ...action, keys: action.keys.map(swap) } };
        if (action.kind === "select")
          return { ...one, action: { ...action, sortBy: action.sortBy === null ? null : swap(action.sortBy) } };
        return action.kind === "store"
          ? { ...one, action, args: one.args.map((item) => ({ ...item, name: swap(item.name) })) }
          : one;
      }),
    };
  }
  return form;
}

function swapRecord(type: TypeRef, before: string, after: string): TypeRef {
  if (typeof type === "string") return type;
  if ("list" in type) return { list: swapRecord(type.list, before, after) };
  if ("record" in type) return { record: type.record === before ? after : type.record };
  return type;
}

/** An edit of one row. Throws INVALID_INPUT when the row does not exist or the value does not fit. */
export function editForm(form: CliForm, edit: RowEdit): CliForm {
  const copy = structuredClone(form) as unknown as JsonValue;
  if (/^\/kept(\/|$)/.test(edit.path) && !(edit.op === "remove" && /^\/kept\/\d+$/.test(edit.path)))
    return refuseEdit("A kept run holds what really came out: run it in Try it and keep that.");
  const { node, key } = locateRow(copy, edit.path);
  const before = readRow(node, key);
  if (edit.op === "set") {
    if (before === undefined) return refuseEdit(`There is no row ${edit.path}.`);
    writeRow(node, key, valueIn(form, edit.path, before, edit.value));
  } else if (edit.op === "add") {
    if (!Array.isArray(before)) return refuseEdit(`Nothing can be added to ${edit.path}.`);
    before.push(newItem(form, edit.path, edit.value));
  } else {
    if (!Array.isArray(node)) {
      // A row inside an item (its name) stands for the item.
      const parent = edit.path.replace(/\/[^/]+$/, "");
      if (/\/\d+$/.test(parent)) return editForm(form, { op: "remove", path: parent });
      return refuseEdit(`${edit.path} cannot be removed.`);
    }
    if (!(Number(key) in node)) refuseEdit(`There is no row ${edit.path}.`);
    node.splice(Number(key), 1);
  }
  const parsed = cliFormSchema.safeParse(copy);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuseEdit(`${issue?.path.join("/") ?? edit.path}: ${issue?.message ?? "does not fit"}`);
  }
  const after = edit.op === "set" ? readRow(node, key) : undefined;
  const referred = renamed(parsed.data, edit.path, before, after ?? null);
  const linked = edit.op === "set" && key === "name" ? withKeptCalls(form, referred) : referred;
  const unused = edit.op === "remove" && edit.path.startsWith("/commands/") ? withoutUnused(form, linked) : linked;
  const gone =
    edit.op === "remove" &&
    edit.path.startsWith("/leaves/") &&
    typeof before === "object" &&
    before !== null &&
    !Array.isArray(before)
      ? before.name
      : null;
  const kept =
    gone === null
      ? unused
      : {
          ...unused,
          commands: unused.commands.filter((one) => !(one.action.kind === "compute" && one.action.leaf === gone)),
        };
  return finishForm(edit.op === "set" ? inOtherWords(kept, edit.path) : kept);
}

/** A function a person describes anew is no longer the one whose results the house knew. */
function inOtherWords(form: CliForm, path: string): CliForm {
  const at = /^\/leaves\/(\d+)\/(?:purpose|params|returns|raises)\b/.exec(path)?.[1];
  const changed = at === undefined ? undefined : form.leaves[Number(at)];
  if (!changed) return form;
  const { told: _, ...own } = changed;
  return {
    ...form,
    leaves: form.leaves.map((one) => (one === changed ? own : one)),
    examples: form.examples.filter((one) => one.leaf !== changed.name || one.oracle !== "derived"),
  };
}

/** A rule goes with the last command that called it; functions of a library stay. */
function withoutUnused(before: CliForm, after: CliForm): CliForm {
  const called = (form: CliForm): Set<string> =>
    new Set(form.commands.flatMap((one) => (one.action.kind === "compute" ? [one.action.leaf] : [])));
  const [was, is] = [called(before), called(after)];
  return { ...after, leaves: after.leaves.filter((one) => staysCalled(one.name, was, is)) };
}

const staysCalled = (name: string, was: Set<string>, is: Set<string>): boolean => is.has(name) || !was.has(name);
