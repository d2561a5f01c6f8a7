import type { Check, JsonValue, Requirement, SpecRow } from "@guildhall/contracts";

/**
 * What the rows, criteria and checks of a spec say in words of the brief or of the program: a clause of the brief is held
 * against it. Names of settings and keys of the records say nothing of what was asked, whatever their words.
 */

/** Rows that repeat the brief agree to nothing. */
const RETOLD = new Set(["/summary", "/title"]);

/** Everything that speaks of a clause. Pure. */
export function agreedTexts(input: { rows: SpecRow[]; requirements: Requirement[]; checks: Check[] }): string[] {
  return [
    ...textsOfRows(input.rows),
    ...input.requirements.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => [criterion.given ?? "", criterion.when, criterion.shall]),
    ),
    ...input.checks.flatMap(textsOfCheck),
  ];
}

/** Where figures of the brief may stand beside the criteria: what is set, and results that the brief shows. Pure. */
export const shownTexts = (rows: SpecRow[], checks: Check[]): string[] => [
  ...textsOfRows(rows),
  ...checks.filter(({ oracle }) => oracle === "confirmed" || oracle === "derived").flatMap(textsOfCheck),
];

const textsOfRows = (rows: SpecRow[]): string[] =>
  rows.filter((row) => !RETOLD.has(row.path)).flatMap((row) => textsOfRow(row, rows));

/**
 * A row speaks by its value. Its label is the name of a setting: it speaks only of what is set, and not where a person
 * types any text ("Label", "Title", "When empty"). Of the options only the chosen one is agreed.
 */
function textsOfRow(row: SpecRow, rows: readonly SpecRow[]): string[] {
  const { kind, label, value, options } = row;
  switch (kind) {
    case "heading":
      return row.addTo === undefined || rows.some(({ path }) => path.startsWith(`${row.addTo}/`)) ? [label] : [];
    case "boolean":
      return value === true ? [label] : [];
    case "number":
      return typeof value === "number" ? [`${label} ${value}`] : [];
    case "choice":
      return isSet(value) ? [label, options?.find((option) => option.value === value)?.label ?? String(value)] : [];
    case "list":
      return isSet(value) ? [label, String(value)] : [];
    case "text":
    case "longtext":
      return isSet(value) ? [String(value)] : [];
  }
}

const isSet = (value: JsonValue): boolean =>
  value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** What a check shows of the program: what is typed, sent, pressed and expected. */
function textsOfCheck(check: Check): string[] {
  switch (check.kind) {
    case "cli":
      return [
        check.title,
        ...[check.args, ...check.before].map((args) => args.join(" ")),
        check.stdin ?? "",
        ...Object.entries(check.files).flat(),
        ...check.stdoutContains,
        check.stdoutEquals ?? "",
        ...check.stderrContains,
      ];
    case "page":
      return [check.title, ...check.steps.flatMap(({ name, value }) => [name ?? "", value ?? ""])];
    case "http":
      return [
        check.title,
        ...[check, ...(check.before ?? [])].flatMap(({ method, path, body }) => [
          `${method} ${path}`,
          ...textsOf(body),
        ]),
        ...textsOf(check.jsonContains),
      ];
    case "example":
    case "raises":
    case "property":
    case "pinned":
      return [check.title, check.leaf];
  }
}

/** The fields and values of what is sent or answered; a line break is no letter of the line behind it. */
const textsOf = (value: JsonValue | undefined): string[] =>
  value === undefined ? [] : [JSON.stringify(value).replaceAll(/\\[nt]/g, " ")];
