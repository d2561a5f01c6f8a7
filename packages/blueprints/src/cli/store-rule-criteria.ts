import type { DraftCheck, Promised } from "./checks.ts";
import type { CliCommand, CliForm, CliRecord } from "./form.ts";
import { lineParts } from "./line-template.ts";
import { addArguments, sampleArgument } from "./sample-values.ts";
import { recordOf } from "./types.ts";
import { plural, spaced } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;
const run = (key: string, title: string, args: string[], more: Partial<CliDraft> = {}): CliDraft => ({
  kind: "cli",
  key,
  title,
  oracle: "house",
  args,
  files: {},
  before: [],
  exitCode: 0,
  stdoutContains: [],
  stderrContains: [],
  ...more,
});

/** The words of `add` with one argument replaced. */
function withValue(add: CliCommand, words: string[], name: string, value: string): string[] | null {
  const at = add.args.filter((arg) => arg.kind === "positional").findIndex((arg) => arg.name === name);
  if (at < 0) return null;
  const first = add.name ? 1 : 0;
  return words.map((word, index) => (index === first + at ? value : word));
}

/** Rules about what may be saved, each with the call that breaks it. */
export function savingCriteria(form: CliForm, add: CliCommand, words: string[]): Promised[] {
  if (add.action.kind !== "store") return [];
  const record = recordOf(form, add.action.entity);
  const promises: Promised[] = [];
  const refuse = (
    when: string,
    shall: string,
    key: string,
    args: string[] | null,
    message: string,
    before: string[][] = [],
  ): void => {
    promises.push({
      when,
      shall: `${shall} and exit with 1`,
      priority: "must",
      checks: args ? [run(key, `${when}: refused`, args, { before, exitCode: 1, stderrContains: [message] })] : [],
    });
  };
  if (add.action.unique)
    refuse(
      `the same ${spaced(add.action.unique.field)} is saved twice`,
      "refuse the second",
      "twice",
      words,
      "already there",
      [words],
    );
  for (const field of record?.fields ?? []) {
    if (field.positive) {
      const bad = withValue(add, words, field.name, "0");
      refuse(`${spaced(field.name)} is not more than 0`, "refuse it", `positive-${field.name}`, bad, "more than 0");
    }
    if (field.prefixes?.length)
      refuse(
        `${spaced(field.name)} does not begin with ${field.prefixes.join(" or ")}`,
        "refuse it",
        `prefix-${field.name}`,
        withValue(add, words, field.name, "zzz"),
        "must begin with",
      );
  }
  return promises;
}

/** One entry as its line shows it, with the values `add` gets in a check; null when a value is unknown. */
function expected(form: CliForm, record: CliRecord, add: CliCommand, line: string, at: number): string | null {
  const parts = lineParts(line, record).map((part): string | null => {
    if ("text" in part) return part.text;
    if (part.field === "id") return String(at + 1);
    const arg = add.args.find((one) => one.name === part.field);
    const given = arg?.required ? sampleArgument(form, arg, at) : null;
    if (given === null || part.style === "days") return null;
    const decimal = record.fields.find((one) => one.name === part.field)?.type === "decimal";
    if (!decimal) return given;
    return part.style === "trimmed" ? String(Number(given)) : Number(given).toFixed(2);
  });
  return parts.includes(null) ? null : parts.join("").trimEnd();
}

/** A list that prints lines as the brief shows them, or only some entries. */
export function shownList(
  form: CliForm,
  command: CliCommand,
  { when, noun, add }: { when: string; noun: string; add: CliCommand | null },
): Promised[] {
  if (command.action.kind !== "store") return [];
  const { line, where, sortBy, descending, empty, entity } = command.action;
  const record = recordOf(form, entity);
  if (!record) return [];
  const only = (where ?? []).map((one) => `${spaced(one.field)} ${SAYS[one.op]} ${spaced(one.arg)}`).join(" and ");
  const shape = line ? ` as "${line.replace(/\{(\w+)(?::\w+)?\}/g, (_, name: string) => name.toUpperCase())}"` : "";
  const order = sortBy ? `, by ${spaced(sortBy)}${descending ? ", largest first" : ""}` : "";
  const needed = command.args.some((arg) => arg.required);
  const shown = add && line && !needed ? [0, 1].map((at) => expected(form, record, add, line, at)) : [];
  const before = add ? [addArguments(form, add, null, 0), addArguments(form, add, null, 1)] : [];
  const lines = shown.filter((one): one is string => one !== null);
  const call = [
    ...(command.name ? [command.name] : []),
    ...command.args.filter((arg) => arg.required && arg.kind === "positional").map((arg) => sampleArgument(form, arg)),
    ...command.args
      .filter((arg) => arg.required && arg.kind === "option")
      .flatMap((arg) => [`--${arg.name.replaceAll("_", "-")}`, sampleArgument(form, arg)]),
  ];
  return [
    {
      when,
      shall: `print ${only ? `only the ${plural(noun)} whose ${only}` : `every ${noun}`}${shape}${order}`,
      priority: "must",
      checks:
        lines.length === 2
          ? [run("lines", "two saved entries are printed as the brief shows", call, { before, stdoutContains: lines })]
          : [],
    },
    {
      when: `there are no ${plural(noun)} to show`,
      shall: "say so and exit with 0",
      priority: "should",
      checks: [run("none", "an empty list says so", call, { stdoutContains: [empty ?? `no ${plural(noun)}`] })],
    },
  ];
}

const SAYS = { lt: "is below", le: "is at most", gt: "is above", ge: "is at least", is: "is", has: "holds" } as const;
