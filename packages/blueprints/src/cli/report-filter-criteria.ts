import { wordTable } from "@guildhall/contracts";
import type { Promised } from "./checks.ts";
import { call, type Source, words } from "./command-calls.ts";
import type { CliAction, CliCommand, CliForm } from "./form.ts";
import { summaryLines } from "./report-reference.ts";
import type { SampleRow } from "./sample-values.ts";
import { optionFlag, spaced } from "./words.ts";

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
    const lines = found ? summaryLines(form, action, found.kept) : null;
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
