import type { CliAction, CliArg, CliCommand, CliForm } from "./form.ts";

export type BatchAction = Extract<CliAction, { kind: "batch" }>;

/** The command whose rule a batch uses: the one it names, or the only one there is after a renaming. */
export function batchBase(form: CliForm, action: BatchAction): CliCommand | null {
  const able = form.commands.filter((one) => one.action.kind === "compute" && one.input === null && !one.each);
  const named = able.find((one) => one.name === action.of);
  const only = able.length === 1 ? able[0] : undefined;
  const base = named ?? only ?? null;
  const needed = base?.args.filter((one) => one.kind === "positional" && one.required) ?? [];
  const given = new Set(action.columns.map((one) => one.arg));
  const plain = base?.args.every((one) => !one.many && !one.listed && !one.reads) ?? false;
  return base && plain && needed.every((one) => given.has(one.name)) ? base : null;
}

/** The columns of a batch whose arguments the base command has. */
export const batchColumnsOf = (base: CliCommand, action: BatchAction): { column: string; arg: CliArg }[] =>
  action.columns.flatMap(({ column, arg }) => {
    const found = base.args.find((one) => one.name === arg && one.kind !== "flag");
    return found ? [{ column, arg: found }] : [];
  });

/** `{name} {result}` as its pieces. */
export const batchParts = (line: string): { text: string; hole: string | null }[] =>
  line
    .split(/(\{(?:name|result|total)\})/)
    .filter((text) => text !== "")
    .map((text) => ({ text, hole: /^\{(\w+)\}$/.exec(text)?.[1] ?? null }));

/** Is the rule of this command used for the rows of a file? */
export const isBatchBase = (form: CliForm, command: CliCommand): boolean =>
  form.commands.some((one) => one.action.kind === "batch" && batchBase(form, one.action) === command);
