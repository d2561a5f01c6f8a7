import type { Leaf } from "@guildhall/contracts";
import { batchCriteria } from "./batch-criteria.ts";
import type { DraftCheck, Promised } from "./checks.ts";
import { refusedCode, unreadableCode } from "./exit-status.ts";
import { commandUsage } from "./extras.ts";
import type { CliAction, CliCommand, CliForm } from "./form.ts";
import { keptRunsOf } from "./kept-runs.ts";
import { leafCriteria } from "./leaf-criteria.ts";
import { leftOutCriteria } from "./left-out-criteria.ts";
import { summaryParts } from "./line-template.ts";
import { strictField, summaryLines } from "./report-reference.ts";
import { isReport, summaryColumns } from "./reports.ts";
import { addArguments, addCommandOf, csvOf, rowsFor, type SampleRow, sampleArgument } from "./sample-values.ts";
import { exampleCalls, sessionChecks } from "./session-checks.ts";
import { storeCriteria } from "./store-criteria.ts";
import { computeLeaf, recordOf } from "./types.ts";
import { valueCriteria } from "./value-criteria.ts";
import { optionFlag, plural, snake, spaced } from "./words.ts";

type CliDraft = Extract<DraftCheck, { kind: "cli" }>;
const call = (key: string, title: string, args: string[], more: Partial<CliDraft> = {}): CliDraft => ({
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

const words = (command: CliCommand, rest: string[]): string[] => [...(command.name ? [command.name] : []), ...rest];

/** Arguments that satisfy a command, with `path` for its input file. */
function callWith(form: CliForm, command: CliCommand, path: string, extra: string[] = []): string[] {
  const rest = command.args.flatMap((arg) => {
    if (arg.name === command.input?.arg) return arg.kind === "positional" ? [path] : [optionFlag(arg.name), path];
    if (!arg.required) return [];
    const value = sampleArgument(form, arg);
    return arg.kind === "positional" ? [value] : [optionFlag(arg.name), value];
  });
  return words(command, [...rest, ...extra]);
}

/** The criteria of one command with their checks. */
export function commandCriteria(form: CliForm, command: CliCommand, leaf: Leaf | null): Promised[] {
  const sessions = sessionChecks(form, command);
  const criteria =
    command.action.kind === "store"
      ? storeCriteria(form, command)
      : command.action.kind === "batch"
        ? batchCriteria(form, command, command.action)
        : isReport(command.action)
          ? reportCriteria(form, command, command.action)
          : leaf
            ? leafCriteria(leaf, `${commandUsage(form, command)} is run`, {
                ...computeLeaf(form, command),
                open: form.open,
                whole: [...sessions, ...exampleCalls(form, command)],
              })
            : [];
  const first = criteria[0];
  if (first && command.action.kind !== "compute") first.checks.push(...sessions);
  const kept = keptRunsOf(form, command, first !== undefined);
  first?.checks.push(...kept.shown);
  return [
    ...criteria,
    ...inputCriteria(form, command),
    ...lineCriteria(form, command),
    ...valueCriteria(form, command),
    ...leftOutCriteria(form, command),
    ...usageCriteria(command),
    ...kept.apart,
  ];
}

/** Files whose lines break what the brief demands of them. */
function lineCriteria(form: CliForm, command: CliCommand): Promised[] {
  const { least, unique, skipBlank } = command.input?.lines ?? {};
  const refuse = (key: string, when: string, text: string): Promised => ({
    when,
    shall: `refuse it with a message on standard error and exit with ${refusedCode(form)}`,
    priority: "must",
    checks: [
      call(key, `${when}: refused`, callWith(form, command, "input.txt"), {
        oracle: "derived",
        files: { "input.txt": text },
        exitCode: refusedCode(form),
        stderrContains: [],
      }),
    ],
  });
  const few = Array.from({ length: (least ?? 1) - 1 }, (_, at) => `line ${at + 1}\n`).join("");
  return [
    ...(least
      ? [
          refuse(
            "few",
            least === 1 ? "the file is empty" : `the file has fewer than ${least} lines, empty ones left out`,
            `${few}${skipBlank ? "\n" : ""}`,
          ),
        ]
      : []),
    ...(unique ? [refuse("same", "the same line stands in the file twice", "one\ntwo\none\nthree\n")] : []),
  ];
}

function inputCriteria(form: CliForm, command: CliCommand): Promised[] {
  if (!command.input) return [];
  const folder = command.input.as === "folder";
  const missing = folder ? "no-such-folder" : "no-such-file.txt";
  return [
    {
      when: `the ${folder ? "folder" : "file"} does not exist`,
      shall: `name it on standard error and exit with ${unreadableCode(form)}`,
      priority: "must",
      checks: [
        call("missing", `a missing ${folder ? "folder" : "file"} is refused`, callWith(form, command, missing), {
          exitCode: unreadableCode(form),
          stderrContains: [missing],
        }),
      ],
    },
  ];
}

function usageCriteria(command: CliCommand): Promised[] {
  const required = command.args.find((arg) => arg.required);
  if (!required) return [];
  return [
    {
      when: `${spaced(required.name)} is not given`,
      shall: "explain the usage on standard error and exit with 2",
      priority: "should",
      checks: [
        call("usage", `without ${spaced(required.name)} it exits with 2`, words(command, []), {
          exitCode: 2,
          stderrContains: [command.name || "usage"],
        }),
      ],
    },
  ];
}

type ReportOf<K> = Extract<CliAction, { kind: K }>;

function reportCriteria(
  form: CliForm,
  command: CliCommand,
  action: ReportOf<"summarise" | "duplicates" | "select">,
): Promised[] {
  const grouped = action.kind === "summarise" ? action.groupBy.map((group) => group.field) : [];
  const sample = rowsFor(form, action.entity, grouped);
  if (!sample) return [];
  const given = action.kind === "duplicates" ? withTwin(sample.rows, action) : sample.rows;
  const source = sourceOf(form, command, sample.record.name, given);
  if (!source) return [];
  const promises: Promised[] = [];
  if (action.kind === "summarise") promises.push(...summaryCriteria(form, command, action, given, source));
  if (action.kind === "duplicates")
    promises.push({
      when: "two rows agree",
      shall: `print each group of rows that have the same ${action.keys.map(spaced).join(" and ")}${action.ignoreCase ? ", upper and lower case alike" : ""}, and leave the others out`,
      priority: "must",
      checks: [
        call("twins", "rows 1 and 3 are one group", words(command, source.args), {
          ...source.more,
          oracle: "derived",
          stdoutContains: ["group 1: 2 rows", "row 1:", "row 3:"],
        }),
      ],
    });
  if (action.kind === "select") promises.push(selectCriterion(form, command, action, given, source));
  if (command.input) promises.push(...rowErrors(form, command, given));
  return promises;
}

interface Source {
  args: string[];
  more: Partial<CliDraft>;
}

/** The sample rows as a file, or as entries added before. */
function sourceOf(form: CliForm, command: CliCommand, entity: string, rows: SampleRow[]): Source | null {
  const record = recordOf(form, entity);
  if (!record) return null;
  if (command.input)
    return {
      args: callWith(form, { ...command, name: "" }, "rows.csv"),
      more: { files: { "rows.csv": csvOf(record, rows) } },
    };
  const add = addCommandOf(form, entity);
  return add
    ? {
        args: callWith(form, { ...command, name: "" }, ""),
        more: { before: rows.map((row, at) => addArguments(form, add, row, at)) },
      }
    : null;
}

function withTwin(rows: SampleRow[], action: ReportOf<"duplicates">): SampleRow[] {
  return rows.map((row, at) => {
    const first = rows[0];
    if (at !== 2 || !first) return row;
    const keys = action.keys.map((key) => {
      const value = first[key] ?? "";
      return [
        key,
        action.ignoreCase && typeof value === "string" && /[a-z]/.test(value) && !/^\d/.test(value)
          ? value.toUpperCase()
          : value,
      ];
    });
    return { ...row, ...Object.fromEntries(keys) };
  });
}

/** The last line over all rows, as one more row of the figures; none where its figures are no plain sums. */
function totalRow({ total, measures }: ReportOf<"summarise">, groups: number, lines: readonly string[]): string[] {
  const rows = lines.slice(1).map((line) => line.split(",").slice(groups));
  const plain = measures.every((one) => one.op === "sum" || one.op === "count");
  if (!total || groups !== 1 || !plain || rows.length === 0) return [];
  const sums = measures.map((_, column) => {
    const values = rows.map((row) => row[column] ?? "");
    const decimals = Math.max(...values.map((value) => value.split(".")[1]?.length ?? 0));
    return values.reduce((sum, value) => sum + Number(value), 0).toFixed(decimals);
  });
  return [[total, ...sums].join(",")];
}

function summaryCriteria(
  form: CliForm,
  command: CliCommand,
  action: ReportOf<"summarise">,
  rows: SampleRow[],
  source: Source,
): Promised[] {
  const { groups, measures } = summaryColumns(form, action);
  const lines = summaryLines(form, action, rows);
  const what = measures.map((measure) => spaced(measure.header)).join(" and ");
  const per = groups.map((group) => spaced(group.header)).join(" and ");
  const noun = plural(spaced(snake(action.entity, "row")));
  const csv = words(command, [...source.args, "--format", "csv"]);
  const values = (lines ?? []).slice(1).flatMap((line) => line.split(","));
  return [
    {
      when: `${commandUsage(form, command)} is run`,
      shall: `print the ${what}${per ? ` of the ${noun} per ${per}` : ` of all ${noun}`}, ${action.order === "largest" ? "largest first" : "in order"}${action.total ? `, and then a last line "${action.total}" over all rows` : ""}`,
      priority: "must",
      checks: [
        ...(lines
          ? [
              call("sums", "the figures of four sample rows are right", csv, {
                ...source.more,
                oracle: "derived",
                stdoutEquals: lines.join("\n"),
              }),
            ]
          : []),
        action.line
          ? call("shows", "every group is printed as the brief shows it", words(command, source.args), {
              ...source.more,
              oracle: "derived",
              stdoutContains: groupLines(action.line, groups.length, measures, [
                ...(lines ?? []),
                ...totalRow(action, groups.length, lines ?? []),
              ]),
            })
          : call("shows", "the table shows every group", words(command, source.args), {
              ...source.more,
              oracle: "derived",
              stdoutContains: [...new Set(values)],
            }),
      ],
    },
    {
      when: `${commandUsage(form, command)} is run with --format json`,
      shall: "print the same rows as JSON",
      priority: "should",
      checks: [
        call("json", "JSON output names the columns", words(command, [...source.args, "--format", "json"]), {
          ...source.more,
          stdoutContains: measures.map((measure) => `"${measure.header}"`),
        }),
      ],
    },
  ];
}

/** The lines a summary must print, from its independently worked out CSV lines. */
function groupLines(line: string, groups: number, measures: { op: string }[], csv: string[]): string[] {
  return csv.slice(1).map((row) => {
    const cells = row.split(",");
    return summaryParts(line)
      .map((part) => {
        if (part.hole === null) return part.text;
        if (part.hole === "group") return cells.slice(0, groups).join(" ");
        const cell = Number(cells[groups + measures.findIndex((one) => one.op === part.hole)]);
        return part.digits === null ? String(cell) : cell.toFixed(part.digits);
      })
      .join("");
  });
}

function selectCriterion(
  form: CliForm,
  command: CliCommand,
  action: ReportOf<"select">,
  rows: SampleRow[],
  source: Source,
): Promised {
  const by = recordOf(form, action.entity)?.fields.find((one) => one.name === action.sortBy);
  const numeric = by ? ["integer", "number", "decimal"].includes(by.type) : false;
  const sorted = by
    ? rows
        .map((row, at) => ({ row, at }))
        .sort((a, b) => {
          const [x, y] = [a.row[by.name] ?? "", b.row[by.name] ?? ""];
          const order = numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
          return (action.descending ? -order : order) || a.at - b.at;
        })
        .map((one) => one.row)
    : rows;
  const names =
    recordOf(form, action.entity)
      ?.fields.filter((one) => one.type !== "dates")
      .map((one) => one.name) ?? [];
  const cell = (value: unknown): string => (typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? ""));
  const expected = [names.join(","), ...sorted.map((row) => names.map((name) => cell(row[name])).join(","))];
  return {
    when: `${commandUsage(form, command)} is run`,
    shall: `print the rows${by ? ` by ${spaced(by.name)}${action.descending ? ", largest first" : ""}` : " in their order"}`,
    priority: "must",
    checks: [
      call("order", "four sample rows come in order", words(command, [...source.args, "--format", "csv"]), {
        ...source.more,
        oracle: "derived",
        stdoutEquals: expected.join("\n"),
      }),
    ],
  };
}

function rowErrors(form: CliForm, command: CliCommand, rows: SampleRow[]): Promised[] {
  const strict = strictField(form, command);
  const record = command.input?.record ? recordOf(form, command.input.record) : null;
  if (!strict || !record) return [];
  const bad = rows.map((row, at) => (at === 1 ? { ...row, [strict]: "oops" } : row));
  const skip = form.decisions.badRows === "skip";
  return [
    {
      when: "a row cannot be read",
      shall: skip
        ? "skip it and name its line on standard error"
        : `name its line and field on standard error and exit with ${refusedCode(form)}`,
      priority: "must",
      checks: [
        call("badrow", "an unreadable cell names its line", callWith(form, command, "rows.csv"), {
          files: { "rows.csv": csvOf(record, bad) },
          exitCode: skip ? 0 : refusedCode(form),
          stderrContains: ["line 3", spaced(strict)],
        }),
      ],
    },
    {
      when: "the file has no rows",
      shall: "end without an error",
      priority: "should",
      checks: [
        call("empty", "a file with only its header is fine", callWith(form, command, "rows.csv"), {
          files: { "rows.csv": csvOf(record, []) },
        }),
      ],
    },
  ];
}
