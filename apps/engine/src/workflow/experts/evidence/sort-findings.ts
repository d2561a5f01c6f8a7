import { type ReviewFinding, SEVERITIES } from "@guildhall/contracts";

/** Worst first; then by file and line; the same line and rule once. Pure. */
export function sortFindings(rows: readonly ReviewFinding[]): ReviewFinding[] {
  const unique = new Map(rows.map((row) => [`${row.path}:${row.line}:${row.rule}:${row.message}`, row]));
  return [...unique.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.path.localeCompare(b.path) ||
      a.line - b.line,
  );
}

/** Rows that point at no line of the texts; the check of every list of findings. Pure. */
export function lostFindings(rows: readonly ReviewFinding[], texts: ReadonlyMap<string, string>): ReviewFinding[] {
  return rows.filter(({ path, line }) => {
    const text = texts.get(path);
    return line !== 0 && (text === undefined || line > text.split("\n").length);
  });
}
