import type { CliArg, CliCommand, CliForm } from "../form.ts";
import { computeLeaf } from "../types.ts";
import { fieldName } from "../words.ts";
import type { Reading } from "./reading.ts";
import { deedOf } from "./store-words.ts";

export type Batch = Extract<CliCommand["action"], { kind: "batch" }>;

const PER_ROW = /\b(?:per|each|every|a|for each|for every) (?:row|line|order|entry|record|item)\b/i;
const HEADER = /\b(?:header|columns?)\b:?\s*(?:are |is |named |called )?([a-z_]+(?:, ?(?:and )?[a-z_]+)+)/i;

/** The columns of a command that does for every row of a CSV file what another command does for one value. */
export function batchColumns(reading: Reading, command: string): string[] | null {
  const deed = deedOf(reading, command);
  const shows = reading.usages.some(
    (usage) => usage.command === command && usage.args.some((one) => one.type === "path"),
  );
  const header = HEADER.exec(deed)?.[1];
  if (!shows || !header || !PER_ROW.test(deed)) return null;
  return header.split(/, ?(?:and )?/).map((one) => one.trim());
}

const isValue = (arg: CliArg): boolean => arg.kind === "positional" && arg.type !== "path" && !arg.many;

/** The columns for the values of the other command: by name, else in order behind the one that names the row. */
function columnsFor(base: CliCommand, columns: string[]): Batch["columns"] | null {
  const values = base.args.filter(isValue);
  if (columns.length === values.length + 1)
    return values.map((one, at) => ({ column: columns[at + 1] ?? "", arg: one.name }));
  const named = values.flatMap((one) => {
    const column = columns.find((item) => fieldName(item, "") === one.name);
    return column ? [{ column, arg: one.name }] : [];
  });
  return named.length === values.length && columns[0] !== named[0]?.column ? named : null;
}

const UNNAMED = /^(?:second_|third_)?(?:text|number|amount|time|second|third)$/;

/** Values that the other command shows without a name take those of their columns. */
function namedByColumns(form: CliForm, action: Batch): { form: CliForm; action: Batch } {
  const base = form.commands.find((one) => one.name === action.of);
  const leaf = base ? computeLeaf(form, base)?.name : undefined;
  const swaps = new Map(
    action.columns.flatMap(({ column, arg }) => {
      const name = fieldName(column, arg);
      return UNNAMED.test(arg) && !base?.args.some((one) => one.name === name) ? [[arg, name] as const] : [];
    }),
  );
  const swap = (name: string): string => swaps.get(name) ?? name;
  const named: CliForm = {
    ...form,
    commands: form.commands.map((one) =>
      one === base ? { ...one, args: one.args.map((arg) => ({ ...arg, name: swap(arg.name) })) } : one,
    ),
    leaves: form.leaves.map((one) =>
      one.name === leaf ? { ...one, params: one.params.map((param) => ({ ...param, name: swap(param.name) })) } : one,
    ),
  };
  return { form: named, action: { ...action, columns: action.columns.map((one) => ({ ...one, arg: swap(one.arg) })) } };
}

/** `A-17 14.50` as a line of a row: its name, then the result. */
const rowLine = (shown: string): string | null => {
  const parts = /^(\S+?)(\s*[:=,;-]?\s+)(-?\d+(?:\.\d+)?|\S+)$/.exec(shown);
  return parts ? `{name}${parts[2]}{result}` : null;
};

/** The batch a command is, when its words and the other command fit. */
function batchFor(form: CliForm, reading: Reading, command: CliCommand): CliCommand | null {
  const columns = batchColumns(reading, command.name);
  const others = form.commands.filter((one) => one !== command && one.action.kind === "compute" && one.input === null);
  const base = others[0];
  if (!columns || others.length !== 1 || !base) return null;
  const fits = columnsFor(base, columns);
  const shown = [...deedOf(reading, command.name).matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? "");
  const number = ["integer", "decimal", "number"].includes(String(computeLeaf(form, base)?.returns));
  const total = number ? /^([A-Za-z]+:? )-?\d+(?:\.\d+)?$/.exec(shown[1] ?? "")?.[1] : undefined;
  const file = command.args.find((one) => one.type === "path" && one.kind === "positional");
  if (!fits || !file) return null;
  const action: Batch = {
    kind: "batch",
    of: base.name,
    name: columns[0] ?? "name",
    columns: fits,
    line: rowLine(shown[0] ?? "") ?? "{name} {result}",
    ...(total ? { total: `${total}{total}` } : {}),
  };
  return { ...command, action, args: [file], input: { as: "csv", arg: file.name, record: null } };
}

/** Commands that work through a CSV file with the rule of another command. */
export function withBatches(form: CliForm, reading: Reading): CliForm {
  return form.commands.reduce((current, command) => {
    const batch = batchFor(current, reading, command);
    if (batch?.action.kind !== "batch") return current;
    const { form: named, action } = namedByColumns(current, batch.action);
    const gone = command.action.kind === "compute" ? command.action.leaf : "";
    return {
      ...named,
      commands: named.commands.map((one) => (one.name === command.name ? { ...batch, action } : one)),
      leaves: named.leaves.filter((one) => one.name !== gone),
      examples: named.examples.filter((one) => one.leaf !== gone),
    };
  }, form);
}
