import type { Field, RecordType, TypeRef } from "@guildhall/contracts";
import type { CliArg, CliCommand, CliField, CliForm, CliLeaf, CliRecord } from "./form.ts";

/** The value type of a field, as records hold it. */
export function fieldType(field: CliField): TypeRef {
  const base: TypeRef =
    field.type === "dates"
      ? { list: "date" }
      : field.type === "choice"
        ? { choice: choicesOf(field.choices) }
        : field.type;
  return field.required || field.default !== null || field.type === "boolean" || field.type === "dates"
    ? base
    : { optional: base };
}

const choicesOf = (choices: string[]): string[] => (choices.length > 0 ? choices : ["other"]);

/** The value type of an argument, as a leaf's parameter gets it. */
export function argType(arg: CliArg): TypeRef {
  if (arg.kind === "flag") return "boolean";
  if (arg.reads) return arg.many ? { list: { tuple: ["text", readType(arg.reads)] } } : readType(arg.reads);
  const base = baseType(arg);
  if (arg.many || arg.listed) return { list: base };
  return arg.required || arg.default !== null ? base : { optional: base };
}

function readType(reads: NonNullable<CliArg["reads"]>): TypeRef {
  if (reads === "json") return "json";
  if (reads === "rows") return { list: { map: "text" } };
  return { list: reads === "dates" ? "date" : "text" };
}

function baseType(arg: CliArg): TypeRef {
  if (arg.type === "path") return "text";
  if (arg.type === "duration") return "integer";
  if (arg.type === "moment") return "datetime";
  return arg.type === "choice" ? { choice: choicesOf(arg.choices) } : arg.type;
}

/** How an argument's value is kept in an entry. */
export const storedType = (type: CliArg["type"]): CliField["type"] =>
  type === "path" || type === "duration" || type === "moment" ? "text" : type;

export const isStored = (form: CliForm, record: string): boolean => form.store?.entities.includes(record) ?? false;

/** A record as leaves and both languages see it: stored ones begin with their number. */
export function recordType(form: CliForm, record: CliRecord): RecordType {
  const fields: Field[] = record.fields.map((field) => ({ name: field.name, type: fieldType(field) }));
  return {
    name: record.name,
    fields: isStored(form, record.name) ? [{ name: "id", type: "integer" }, ...fields] : fields,
  };
}

/** The parameter that holds one line when a rule is called for each. */
export const LINE_PARAM = "line";

export const INPUT_PARAMS = { text: "text", lines: "lines", csv: "rows", json: "data", folder: "names" } as const;

/** The type the input of a command has in the leaf. */
export function inputType(input: NonNullable<CliCommand["input"]>): TypeRef {
  if (input.as === "text") return "text";
  if (input.as === "json") return "json";
  if (input.as === "csv") return { list: input.record ? { record: input.record } : { map: "text" } };
  return { list: "text" };
}

/** Where a leaf's parameter comes from when its command runs. */
export type Binding =
  | { from: "line" }
  | { from: "input" }
  | { from: "items"; entity: string }
  | { from: "today" }
  | { from: "seed" }
  | { from: "arg"; arg: CliArg };

/** One binding a parameter; every name has a source because `finish` adds the missing arguments. */
export function bindings(form: CliForm, command: CliCommand, leaf: CliLeaf): Binding[] {
  return leaf.params.map((param): Binding => {
    if (command.each && command.input && param.name === LINE_PARAM) return { from: "line" };
    if (command.input && param.name === INPUT_PARAMS[command.input.as]) return { from: "input" };
    const found = command.args.find((one) => one.name === param.name && one.name !== command.input?.arg);
    if (found) return { from: "arg", arg: found };
    if (param.name === "today") return { from: "today" };
    if (param.name === "seed") return { from: "seed" };
    const entity = itemsEntity(form, param.type);
    if (entity) return { from: "items", entity };
    return { from: "today" };
  });
}

/** The stored record a `list[Record]` parameter holds, or null. */
export function itemsEntity(form: CliForm, type: TypeRef): string | null {
  if (typeof type !== "object" || !("list" in type) || typeof type.list !== "object" || !("record" in type.list))
    return null;
  return isStored(form, type.list.record) ? type.list.record : null;
}

export const computeLeaf = (form: CliForm, command: CliCommand): CliLeaf | null => {
  const action = command.action;
  return action.kind === "compute" ? (form.leaves.find((leaf) => leaf.name === action.leaf) ?? null) : null;
};

export const recordOf = (form: CliForm, name: string): CliRecord | null =>
  form.records.find((record) => record.name === name) ?? null;

/** The field people know an entry by: the first required text, else the first field. */
export function labelField(record: CliRecord): CliField {
  const first = record.fields.find((one) => one.type === "text") ?? record.fields[0];
  if (!first) throw new Error(`record ${record.name} has no fields`);
  return first;
}

export const doneField = (record: CliRecord): CliField | null =>
  record.fields.find(
    (one) =>
      one.type === "boolean" &&
      /^(done|complete|completed|finished|read|paid|checked|closed|watched|bought)$/.test(one.name),
  ) ?? null;

export const datesField = (record: CliRecord): CliField | null =>
  record.fields.find((one) => one.type === "dates") ?? null;
