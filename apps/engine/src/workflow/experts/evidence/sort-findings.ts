import { type ReviewFinding, SEVERITIES } from "@guildhall/contracts";

/** So many rows of one rule in one file stand for themselves; more become one. */
const ALONE = 2;
const MAX_LINES_NAMED = 12;

/** Worst first; then by file and line; the same line and rule once. Pure. */
function sortFindings(rows: readonly ReviewFinding[]): ReviewFinding[] {
  const unique = new Map(rows.map((row) => [`${row.path}:${row.line}:${row.rule}:${row.message}`, row]));
  return [...unique.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.path.localeCompare(b.path) ||
      a.line - b.line,
  );
}

/** What one rule says many times of one file becomes a row with the other lines: twenty like rows bury the other one. Pure. */
export function groupFindings(rows: readonly ReviewFinding[]): ReviewFinding[] {
  const groups = Map.groupBy(sortFindings(rows), ({ path, rule, severity, by }) =>
    JSON.stringify([path, rule, severity, by]),
  );
  return sortFindings(
    [...groups.values()].flatMap((group) => {
      const [first, ...rest] = group;
      if (!first || group.length <= ALONE || first.by !== "rule") return group;
      return [{ ...first, message: `${first.message} ${alsoAt(rest.map(({ line }) => line))}` }];
    }),
  );
}

function alsoAt(lines: readonly number[]): string {
  const named = [...new Set(lines)];
  const shown = named.slice(0, MAX_LINES_NAMED).join(", ");
  const more = named.length - MAX_LINES_NAMED;
  return `The same rule speaks of ${named.length === 1 ? "line" : "lines"} ${shown}${more > 0 ? ` and ${more} more` : ""}.`;
}

/** Rows that point at no line of the texts; the check of every list of findings. Pure. */
export function lostFindings(rows: readonly ReviewFinding[], texts: ReadonlyMap<string, string>): ReviewFinding[] {
  return rows.filter(({ path, line }) => {
    const text = texts.get(path);
    return line !== 0 && (text === undefined || line > text.split("\n").length);
  });
}
