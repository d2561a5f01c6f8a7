import type { CliAction, CliCommand, CliField, CliForm } from "../form.ts";
import { type GroupColumn, isReport, type MeasureColumn, reportName, summaryColumns } from "../reports.ts";
import { recordOf } from "../types.ts";
import { camel, spaced } from "../words.ts";

export const reportFunction = (command: CliCommand): string => camel(reportName(command));
export const headerName = (command: CliCommand): string => `${reportFunction(command)}Header`;

function keyOf(column: GroupColumn): string {
  const value = `row.${column.field.name}`;
  if (column.part === "month") return `(${value} ?? "").slice(0, 7)`;
  if (column.part === "year") return `(${value} ?? "").slice(0, 4)`;
  if (column.part === "weekday") return `weekday(${value} ?? "")`;
  if (column.field.type === "boolean") return `${value} ? "yes" : "no"`;
  return column.field.type === "text" || column.field.type === "choice" || column.field.type === "date"
    ? `${value} ?? ""`
    : `String(${value} ?? "")`;
}

function measureOf(measure: MeasureColumn): string {
  if (measure.op === "count" || !measure.field) return "members.length";
  const values = `numbers(members.map((row) => row.${measure.field.name}))`;
  if (measure.op === "sum") return `sum(${values})`;
  if (measure.op === "average") return `average(${values})`;
  return `Math.${measure.op}(...${values})`;
}

function summarise(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "summarise" }>): string {
  const { groups, measures } = summaryColumns(form, action);
  const name = reportFunction(command);
  const header = [...groups, ...measures].map((column) => JSON.stringify(column.header)).join(", ");
  const first = groups.length;
  const sorting =
    action.order === "largest"
      ? `found.sort((a, b) => Number(b[${first}]) - Number(a[${first}]) || byKey(a, b, ${first}))`
      : `found.sort((a, b) => byKey(a, b, ${first}))`;
  const doc = `/** One row for each ${groups.map((group) => spaced(group.header)).join(" and ") || "file"}, in order, with ${measures.map((measure) => spaced(measure.header)).join(", ")}. */`;
  const body =
    groups.length === 0
      ? `  const members = rows;\n  return rows.length > 0 ? [[${measures.map(measureOf).join(", ")}]] : [];`
      : `  const found = grouped(rows, (row) => [${groups.map(keyOf).join(", ")}]).map(({ key, members }) => [\n    ...key,\n    ${measures.map((measure) => `${measureOf(measure)},`).join("\n    ")}\n  ]);\n  return ${sorting};`;
  const total = action.total
    ? `\n/** The same figures over all rows. */\nexport function ${name}Total(members: ${action.entity}[]): (string | number)[] {\n  return [${measures.map(measureOf).join(", ")}];\n}\n`
    : "";
  return `export const ${headerName(command)} = [${header}];\n\n${doc}\nexport function ${name}(rows: ${action.entity}[]): (string | number)[][] {\n${body}\n}\n${total}`;
}

function duplicates(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "duplicates" }>): string {
  const fields = recordOf(form, action.entity)?.fields ?? [];
  const keys = action.keys.map((name) =>
    fields.find((one) => one.name === name)?.type === "text" ? `normalised(row.${name})` : `String(row.${name} ?? "")`,
  );
  return `/** Groups of numbered rows that agree in ${action.keys.map(spaced).join(" and ")}; rows without a twin are left out. */
export function ${reportFunction(command)}(rows: ${action.entity}[]): { number: number; row: ${action.entity} }[][] {
  const numbered = rows.map((row, at) => ({ number: at + 1, row }));
  return grouped(numbered, ({ row }) => [${keys.join(", ")}])
    .filter(({ key, members }) => members.length > 1 && key.some((part) => part !== ""))
    .map(({ members }) => members);
}
${keys.some((key) => key.startsWith("normalised")) ? `\nconst normalised = (text: string | null): string => (text ?? "").trim().replace(/\\s+/g, " ")${action.ignoreCase ? ".toLowerCase()" : ""};\n` : ""}`;
}

function select(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "select" }>): string {
  const by: CliField | undefined = recordOf(form, action.entity)?.fields.find((one) => one.name === action.sortBy);
  const sorted = by
    ? `[...rows].sort((a, b) => ${action.descending ? `compare(b.${by.name}, a.${by.name})` : `compare(a.${by.name}, b.${by.name})`})`
    : "rows";
  return `/** The rows${by ? ` by ${spaced(by.name)}${action.descending ? ", largest first" : ""}` : " in their order"}, at most limit of them. */
export function ${reportFunction(command)}(rows: ${action.entity}[], limit: number | null = null): ${action.entity}[] {
  const ordered = ${sorted};
  return limit === null ? ordered : ordered.slice(0, Math.max(limit, 0));
}
`;
}

const SHARED: [string, string][] = [
  [
    "grouped(",
    `/** Rows by key, keys in the order they first appear. */
function grouped<T>(rows: T[], keyOf: (row: T) => string[]): { key: string[]; members: T[] }[] {
  const groups = new Map<string, { key: string[]; members: T[] }>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(JSON.stringify(key));
    if (group) group.members.push(row);
    else groups.set(JSON.stringify(key), { key, members: [row] });
  }
  return [...groups.values()];
}
`,
  ],
  [
    "byKey(",
    `/** Orders rows by their first columns. */
function byKey(a: (string | number)[], b: (string | number)[], columns: number): number {
  for (let at = 0; at < columns; at++) {
    const [x, y] = [String(a[at]), String(b[at])];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
`,
  ],
  ["numbers(", "const numbers = (values: (number | null)[]): number[] => values.filter((value) => value !== null);\n"],
  [
    "sum(",
    `/** Adds without the dust of binary fractions. */
const sum = (values: number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
`,
  ],
  [
    "average(",
    "const average = (values: number[]): number => (values.length > 0 ? sum(values) / values.length : 0);\n",
  ],
  [
    "weekday(",
    `const weekday = (day: string): string =>
  day === "" ? "" : new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(new Date(day + "T00:00:00Z"));
`,
  ],
  [
    "compare(",
    `/** Numbers by size, everything else by text; missing values last. */
function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
`,
  ],
];

/** `reports.ts`: what the house can write from the form alone; null when there is no report. */
export function typescriptReports(form: CliForm): string | null {
  const functions = form.commands.flatMap((command) => {
    const action = command.action;
    if (!isReport(action)) return [];
    if (action.kind === "summarise") return [summarise(form, command, action)];
    return [action.kind === "duplicates" ? duplicates(form, command, action) : select(form, command, action)];
  });
  if (functions.length === 0) return null;
  const normalised = "\nconst normalised";
  const body = functions
    .map((text, at) =>
      at > functions.findIndex((one) => one.includes(normalised)) && text.includes(normalised)
        ? `${text.slice(0, text.indexOf(normalised))}`
        : text,
    )
    .join("\n");
  let shared = "";
  for (const [word, source] of [...SHARED].reverse())
    if (body.includes(word) || shared.includes(word)) shared = `${source}\n${shared}`;
  const entities = [
    ...new Set(form.commands.flatMap((one) => (isReport(one.action) ? [one.action.entity] : []))),
  ].sort();
  return `// Reports over rows: each a function of its rows alone.\nimport type { ${entities.join(", ")} } from "./models.ts";\n\n${body}\n${shared}`
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\n+$/, "\n");
}
