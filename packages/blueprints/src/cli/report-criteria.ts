import type { Promised } from "./checks.ts";
import { call, callWith, type Source, words } from "./command-calls.ts";
import { refusedCode } from "./exit-status.ts";
import { commandUsage } from "./extras.ts";
import type { CliAction, CliCommand, CliForm } from "./form.ts";
import { summaryParts } from "./line-template.ts";
import { filterCriteria, limitCriteria } from "./report-filter-criteria.ts";
import { strictField, summaryLines } from "./report-reference.ts";
import { summaryColumns } from "./reports.ts";
import { addArguments, addCommandOf, csvOf, rowsFor, type SampleRow } from "./sample-values.ts";
import { recordOf } from "./types.ts";
import { plural, snake, spaced } from "./words.ts";

type ReportOf<K> = Extract<CliAction, { kind: K }>;

/** What a report promises: its figures, its lines and what it does with rows nobody can read. */
export function reportCriteria(
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
  if (action.kind === "summarise")
    promises.push(
      ...summaryCriteria(form, command, action, given, source),
      ...filterCriteria(form, command, action, given, source),
      ...limitCriteria(form, command, action, given, source, (rows) =>
        sourceOf(form, command, sample.record.name, rows),
      ),
    );
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

const orderSaid = ({ order }: ReportOf<"summarise">, per: string): string =>
  order === "largest" ? ", largest first" : per ? `, sorted by ${per}` : "";

/** The line the brief shows for a group, or the decimals it asks for. */
function writtenAs({ line, shown }: ReportOf<"summarise">): string {
  if (!line) return "";
  if (shown) return `, in lines like "${shown}"`;
  const digits = summaryParts(line).flatMap((part) => part.digits ?? [])[0];
  return digits === undefined ? "" : `, with ${digits} ${digits === 1 ? "decimal" : "decimals"}`;
}

function summaryCriteria(
  form: CliForm,
  command: CliCommand,
  action: ReportOf<"summarise">,
  rows: SampleRow[],
  source: Source,
): Promised[] {
  const { groups, measures } = summaryColumns(form, action);
  const standard = command.args.find((one) => one.name === action.limit)?.default;
  const lines =
    summaryLines(form, action, rows)?.slice(0, typeof standard === "number" ? standard + 1 : undefined) ?? null;
  const what = measures.map((measure) => spaced(measure.header)).join(" and ");
  const per = groups.map((group) => spaced(group.header)).join(" and ");
  const noun = plural(spaced(snake(action.entity, "row")));
  const csv = words(command, [...source.args, "--format", "csv"]);
  const values = (lines ?? []).slice(1).flatMap((line) => line.split(","));
  const contains = action.line
    ? groupLines(action.line, groups.length, measures, [
        ...(lines ?? []),
        ...totalRow(action, groups.length, lines ?? []),
      ])
    : [...new Set(values)];
  return [
    {
      when: `${commandUsage(form, command)} is run`,
      shall: `print the ${what}${per ? ` of the ${noun} per ${per}` : ` of all ${noun}`}${orderSaid(action, per)}${writtenAs(action)}${action.total ? `, and then a last line "${action.total}" over all rows` : ""}`,
      priority: "must",
      checks:
        // Figures that are not known beforehand prove nothing.
        lines === null || contains.length === 0
          ? []
          : [
              call("sums", "the figures of four sample rows are right", csv, {
                ...source.more,
                oracle: "derived",
                stdoutEquals: lines.join("\n"),
              }),
              call(
                "shows",
                action.line ? "every group is printed as the brief shows it" : "the table shows every group",
                words(command, source.args),
                { ...source.more, oracle: "derived", stdoutContains: contains },
              ),
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
  const empty = command.action.kind === "summarise" ? command.action.empty : undefined;
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
      shall: empty === undefined ? "end without an error" : `print "${empty}"`,
      priority: empty === undefined ? "should" : "must",
      checks: [
        call("empty", "a file with only its header is fine", callWith(form, command, "rows.csv"), {
          files: { "rows.csv": csvOf(record, []) },
          ...(empty === undefined ? {} : { oracle: "derived" as const, stdoutEquals: empty }),
        }),
      ],
    },
  ];
}
