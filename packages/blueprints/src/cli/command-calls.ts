import type { DraftCheck } from "./checks.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { sampleArgument } from "./sample-values.ts";
import { optionFlag } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;
/** A call of the program as a check of the house. */
export const call = (key: string, title: string, args: string[], more: Partial<CliDraft> = {}): CliDraft => ({
  kind: "cli",
  key,
  title,
  oracle: "house",
  args,
  files: {},
  exitCode: 0,
  stdoutContains: [],
  stderrContains: [],
  before: [],
  ...more,
});

/** The words of a call behind the program's name. */
export const words = (command: CliCommand, rest: string[]): string[] => [
  ...(command.name ? [command.name] : []),
  ...rest,
];

/** Arguments that satisfy a command, with `path` for its input file. */
export function callWith(form: CliForm, command: CliCommand, path: string, extra: string[] = []): string[] {
  const rest = command.args.flatMap((arg) => {
    if (arg.name === command.input?.arg) return arg.kind === "positional" ? [path] : [optionFlag(arg.name), path];
    if (!arg.required) return [];
    const value = sampleArgument(form, arg);
    return arg.kind === "positional" ? [value] : [optionFlag(arg.name), value];
  });
  return words(command, [...rest, ...extra]);
}

/** Rows that a report is tried with, as the program is called on them. */
export interface Source {
  args: string[];
  more: Partial<CliDraft>;
}
