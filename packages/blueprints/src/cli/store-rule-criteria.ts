import type { DraftCheck, Promised } from "./checks.ts";
import { call } from "./command-calls.ts";
import { refusedCode } from "./exit-status.ts";
import type { CliCommand, CliField, CliForm, CliRecord } from "./form.ts";
import { lineParts } from "./line-template.ts";
import { addArguments, sampleArgument, sampleLabel } from "./sample-values.ts";
import { labelField, recordOf } from "./types.ts";
import { optionFlag, plural, spaced } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;
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
      shall: `${shall} and exit with ${refusedCode(form)}`,
      priority: "must",
      checks: args
        ? [call(key, `${when}: refused`, args, { before, exitCode: refusedCode(form), stderrContains: [message] })]
        : [],
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

/** The line of the brief itself, which names the entries it shows. */
export const shownLike = (command: CliCommand): string =>
  command.action.kind === "store" && command.action.shown ? ` like "${command.action.shown}"` : "";

/** One entry as its line shows it, with the values `add` gets in a check; null when a value is unknown. */
export function expected(
  form: CliForm,
  record: CliRecord,
  add: CliCommand,
  line: string,
  at: number,
  row: Record<string, string> = {},
): string | null {
  const parts = lineParts(line, record).map((part): string | null => {
    if ("flag" in part) return row[part.flag] ? part.text : (part.otherwise ?? "");
    if ("text" in part) return part.text;
    if ("place" in part || part.field === "id") return String(at + 1);
    const arg = add.args.find((one) => one.name === part.field);
    const sample = arg && (arg.required || arg.kind === "positional") ? sampleArgument(form, arg, at) : null;
    const given = row[part.field] ?? sample ?? (arg?.default === null ? null : String(arg?.default ?? ""));
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
  const shape = line
    ? ` as "${line.replace(/\{(\w+)(?::\w+|\?[^{}]*)?\}/g, (_, name: string) => name.toUpperCase())}"${shownLike(command)}`
    : "";
  const order = sortBy ? `, by ${spaced(sortBy)}${descending ? ", largest first" : ""}` : "";
  const needed = command.args.some((arg) => arg.required);
  const shown = add && line && !needed ? [0, 1].map((at) => expected(form, record, add, line, at)) : [];
  const before = add ? [addArguments(form, add, null, 0), addArguments(form, add, null, 1)] : [];
  const lines = shown.filter((one): one is string => one !== null);
  const typed = [
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
        chosen(form, command, record, add, empty ?? `no ${plural(noun)}`) ??
        (lines.length === 2
          ? [
              call("lines", "two saved entries are printed as the brief shows", typed, {
                before,
                stdoutContains: lines,
              }),
            ]
          : []),
    },
    {
      when: `there are no ${plural(noun)} to show`,
      shall: "say so and exit with 0",
      priority: "should",
      checks: [call("none", "an empty list says so", typed, { stdoutContains: [empty ?? `no ${plural(noun)}`] })],
    },
  ];
}

const SAYS = { lt: "is below", le: "is at most", gt: "is above", ge: "is at least", is: "is", has: "holds" } as const;

/** Two entries of a kind, a limit below both and one above both. */
const ENTRIES: Record<"date" | "text" | "number", [low: string, high: string, below: string, above: string]> = {
  date: ["2026-01-10", "2026-01-20", "2026-01-09", "2026-01-21"],
  text: ["alpha", "beta", "gamma", "gamma"],
  number: ["2", "5", "1", "6"],
};

const entriesOf = (field: CliField): (typeof ENTRIES)["number"] => {
  const [first = "", second = ""] = field.choices;
  return field.type === "choice"
    ? [first, second, first, second]
    : ENTRIES[field.type === "date" || field.type === "text" ? field.type : "number"];
};

/**
 * A query on two entries of which it must show one, and one that no entry fits: the conditions are worked out here,
 * apart from the program. An entry that equals the limit tells "at least" from "above".
 */
function chosen(
  form: CliForm,
  command: CliCommand,
  record: CliRecord,
  add: CliCommand | null,
  nothing: string,
): CliDraft[] | null {
  if (command.action.kind !== "store" || !add || command.action.where?.length !== 1) return null;
  const [where] = command.action.where;
  const field = record.fields.find((one) => one.name === where?.field);
  const arg = command.args.find((one) => one.name === where?.arg);
  if (!where || !field || !arg || !add.args.some((one) => one.name === field.name)) return null;
  const [low, high, below, above] = entriesOf(field);
  const limit = where.op === "gt" || where.op === "le" ? low : high;
  const unmet = { lt: low, le: below, gt: high, ge: above, is: above, has: above }[where.op];
  const shown = where.op === "lt" || where.op === "le" ? 0 : 1;
  const rows = [{ [field.name]: low }, { [field.name]: high }];
  const label = labelField(record).name;
  const name = (at: number): string => rows[at]?.[label] ?? sampleLabel(form, record.name, label, at);
  const line = command.action.line ? expected(form, record, add, command.action.line, shown, rows[shown]) : null;
  if (name(0) === name(1)) return null;
  const words = (value: string): string[] => [
    ...(command.name ? [command.name] : []),
    ...(arg.kind === "positional" ? [value] : [optionFlag(arg.name), value]),
  ];
  const before = rows.map((row, at) => addArguments(form, add, row, at));
  // A choice has no value beside those of the entries, and a limit may forbid the others.
  const isFree = field.type !== "choice" && field.type !== "boolean" && arg.limits === undefined;
  return [
    call("chosen", "of two entries the one that fits is printed", words(limit), {
      oracle: "derived",
      before,
      ...(line === null ? { stdoutContains: [name(shown)] } : { stdoutEquals: line }),
    }),
    ...(isFree
      ? [
          call("unfit", "of two entries that do not fit none is printed", words(unmet), {
            oracle: "derived",
            before,
            stdoutContains: [nothing],
          }),
        ]
      : []),
  ];
}
