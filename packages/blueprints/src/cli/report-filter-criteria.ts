import { wordTable } from "@guildhall/contracts";
import type { Promised } from "./checks.ts";
import { call, type Source, words } from "./command-calls.ts";
import type { CliAction, CliCommand, CliForm } from "./form.ts";
import { summaryLines } from "./report-reference.ts";
import type { SampleRow } from "./sample-values.ts";
import { optionFlag, plural, spaced } from "./words.ts";

type Summary = Extract<CliAction, { kind: "summarise" }>;
type Filter = NonNullable<Summary["filters"]>[number];

const SAYS: Record<Filter["op"], string> = {
  is: "is the given one",
  ge: "is not below or before the given one",
  le: "is not above or after the given one",
  starts: "begins with the given text",
};

/** How much of a date an option names. */
const LENGTHS = wordTable<number | undefined>({ year: 4, month: 7, day: 10 });

/** A value of the column that leaves some of the rows in and others out; null where none does. */
function dividing(filter: Filter, rows: SampleRow[]): { value: string; kept: SampleRow[] } | null {
  const cells = rows.map((row) => row[filter.field] ?? "");
  for (const cell of cells) {
    if (typeof cell === "boolean") continue;
    const value = filter.op === "starts" ? String(cell).slice(0, LENGTHS[filter.arg] ?? 7) : String(cell);
    const kept = rows.filter((_, at) => {
      const other = cells[at] ?? "";
      if (filter.op === "is") return other === cell;
      if (filter.op === "starts") return String(other).startsWith(value);
      const [a, b] = [other, cell].map((one) => (/^-?\d+(?:\.\d+)?$/.test(String(one)) ? Number(one) : String(one)));
      return filter.op === "ge" ? (a ?? 0) >= (b ?? 0) : (a ?? 0) <= (b ?? 0);
    });
    if (kept.length > 0 && kept.length < rows.length) return { value, kept };
  }
  return null;
}

/** What each option of a report leaves in, tried with rows of which it leaves some out. */
export function filterCriteria(
  form: CliForm,
  command: CliCommand,
  action: Summary,
  rows: SampleRow[],
  source: Source,
): Promised[] {
  return (action.filters ?? []).map((filter): Promised => {
    const flag = optionFlag(filter.arg);
    const found = dividing(filter, rows);
    const standard = command.args.find((one) => one.name === action.limit)?.default;
    const lines = found
      ? (summaryLines(form, action, found.kept)?.slice(0, typeof standard === "number" ? standard + 1 : undefined) ??
        null)
      : null;
    return {
      when: `${flag} is given`,
      shall: `count and print only the rows whose ${spaced(filter.field)} ${SAYS[filter.op]}`,
      priority: "must",
      checks:
        found && lines
          ? [
              call(
                `only-${filter.arg}`,
                `${flag} ${found.value} counts only the rows it asks for`,
                words(command, [...source.args, flag, found.value, "--format", "csv"]),
                { ...source.more, oracle: "derived", stdoutEquals: lines.join("\n") },
              ),
            ]
          : [],
    };
  });
}

/** Rows of so many groups, each with larger figures than the one before it. */
function manyGroups(action: Summary, rows: SampleRow[], count: number): SampleRow[] {
  const [group] = action.groupBy;
  const [row] = rows;
  if (!group || !row || group.part !== "value" || typeof row[group.field] !== "string") return [];
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (name === group.field) return [name, `group ${String.fromCharCode(97 + at)}`];
        if (typeof value === "number") return [name, at + 1];
        return [name, /^\d+\.\d\d$/.test(String(value)) ? (at + 1).toFixed(2) : value];
      }),
    ),
  );
}

/** How many groups an option prints, and how many are printed without it. */
export function limitCriteria(
  form: CliForm,
  command: CliCommand,
  action: Summary,
  rows: SampleRow[],
  source: Source,
  fileFor: (rows: SampleRow[]) => Source | null,
): Promised[] {
  const limit = command.args.find((one) => one.name === action.limit);
  const [group] = action.groupBy;
  if (!limit || !group) return [];
  const flag = optionFlag(limit.name);
  const noun = plural(spaced(group.part === "value" ? group.field : group.part));
  const standard = typeof limit.default === "number" ? limit.default : null;
  const lines = summaryLines(form, action, rows);
  const many = standard !== null && standard <= 20 ? manyGroups(action, rows, standard + 2) : [];
  const all = many.length > 0 ? summaryLines(form, action, many) : null;
  const file = all ? fileFor(many) : null;
  const first = (given: string[] | null, count: number): string => (given ?? []).slice(0, count + 1).join("\n");
  return [
    {
      when: `${flag} is given`,
      shall: `print only the first so many ${noun}${action.order === "largest" ? ", those with the largest figures" : ""}`,
      priority: "must",
      checks:
        lines && lines.length > 2
          ? [
              call(
                "first",
                `${flag} 1 prints one of them`,
                words(command, [...source.args, flag, "1", "--format", "csv"]),
                {
                  ...source.more,
                  oracle: "derived",
                  stdoutEquals: first(lines, 1),
                },
              ),
            ]
          : [],
    },
    {
      when: `${flag} is not given`,
      shall: standard === null ? `print all ${noun}` : `print ${standard} ${noun} by default`,
      priority: "must",
      checks:
        standard === null && lines
          ? [
              call("all", "all are printed without it", words(command, [...source.args, "--format", "csv"]), {
                ...source.more,
                oracle: "derived",
                stdoutEquals: lines.join("\n"),
              }),
            ]
          : all && file && standard !== null
            ? [
                call(
                  "standard",
                  `${standard} of ${standard + 2} are printed`,
                  words(command, [...file.args, "--format", "csv"]),
                  {
                    ...file.more,
                    oracle: "derived",
                    stdoutEquals: first(all, standard),
                  },
                ),
              ]
            : [],
    },
  ];
}
