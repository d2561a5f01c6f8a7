/** The readers of an emitted TypeScript project: only those that its program calls are put together. */

export const readersHead = String.raw`// Turns files, standard input and words from the command line into typed values.
import { readFileSync } from "node:fs";

/** Something the person can correct; shown as one line. */
export class InputError extends Error {}

/** A file that is missing or cannot be read as what it should be. */
export class FileError extends InputError {}

/** The text of a file, or of standard input when the path is missing or "-". */
export function readText(path: string | null): string {
  if (path === null || path === "-") return readFileSync(0, "utf8");
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") throw new FileError("file not found: " + path);
    if (code === "EISDIR") throw new FileError(path + " is a folder, not a file");
    if (code === "EACCES") throw new FileError("no permission to read " + path);
    throw error;
  }
}

/** "2026-01-31" as it is; anything else is refused. */
export function parseDate(text: string): string {
  const trimmed = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? Date.parse(trimmed + "T00:00:00Z") : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== trimmed)
    throw new InputError("'" + trimmed + "' is not a date like 2026-01-31");
  return trimmed;
}

export function parseNumber(text: string): number {
  const cleaned = text.trim().replace(/^[$€£]/, "").replaceAll(",", "").trim();
  const value = cleaned === "" || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cleaned) ? Number.NaN : Number(cleaned);
  if (!Number.isFinite(value)) throw new InputError("'" + text.trim() + "' is not a number");
  return value;
}

export function parseInteger(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new InputError("'" + text.trim() + "' is not a whole number");
  return Number(text);
}

export function parseBoolean(text: string): boolean {
  const lowered = text.trim().toLowerCase();
  if (["true", "yes", "y", "1", "x"].includes(lowered)) return true;
  if (["false", "no", "n", "0", ""].includes(lowered)) return false;
  throw new InputError("'" + text.trim() + "' is not yes or no");
}
`;

export const readersQuantity = String.raw`
/** "10 mM" in the unit whose factor is 1; the unit must be one of the table. */
export function parseQuantity(text: string, units: Record<string, number>): number {
  const found = /^([-+]?\d+(?:\.\d+)?)\s*(\S+)$/.exec(text.trim());
  const factor = Object.hasOwn(units, found?.[2] ?? "") ? units[found?.[2] ?? ""] : undefined;
  if (!found || factor === undefined)
    throw new InputError("'" + text.trim() + "' is not a number with a unit: " + Object.keys(units).join(", "));
  return Number((Number(found[1]) * factor).toPrecision(12));
}
`;

export const readersDuration = String.raw`
/** Seconds in "52:30" or "1:50:46". */
export function parseDuration(text: string): number {
  const found = /^(?:(\d+):)?(\d+):(\d{2})$/.exec(text.trim());
  if (!found || Number(found[3]) > 59 || (found[1] !== undefined && Number(found[2]) > 59))
    throw new InputError("'" + text.trim() + "' is not a time like 52:30 or 1:50:46");
  return (Number(found[1] ?? 0) * 60 + Number(found[2])) * 60 + Number(found[3]);
}
`;

export const readersMoment = String.raw`
/** A day with a time of day, as it is: "2026-01-31T09:30". */
export function parseMoment(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(:\d{2})?$/.exec(text.trim());
  if (!found || Number(found[2]) > 23 || Number(found[3]) > 59)
    throw new InputError("'" + text.trim() + "' is not a time like 2026-01-31T09:30");
  return parseDate(found[1] ?? "") + "T" + text.trim().slice(11);
}
`;

export const readersLines = String.raw`
export function readLines(path: string | null): string[] {
  const lines = readText(path).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
`;

export const readersJson = String.raw`
export function readJson(path: string | null): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileError("not valid JSON: " + error.message);
    throw error;
  }
}
`;

export const readersFolder = String.raw`
/** Names of the files directly in a folder, in order; hidden files are left alone. */
export function readFolder(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.startsWith("."))
      .map((one) => one.name)
      .sort();
  } catch {
    throw new FileError("folder not found: " + path);
  }
}
`;

export const readersCsv = String.raw`
/** Cells of a CSV text with the number of the line each row ends on. Quotes may hold commas and line breaks. */
export function csvRows(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== "")) rows.push({ line, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (char === '"') quoted = false;
      else cell += char;
      if (char === "\n") line++;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === ",") {
      cells.push(cell);
      cell = "";
    } else if (char === "\n") {
      endRow();
      line++;
    } else if (char !== "\r") cell += char;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}
`;

export const readersPlainCsv = String.raw`
/** Rows of a CSV file by column name. */
export function readDicts(path: string | null): Record<string, string>[] {
  const [header, ...rows] = csvRows(readText(path));
  return rows.map((row) => Object.fromEntries((header?.cells ?? []).map((name, at) => [name.trim(), (row.cells[at] ?? "").trim()])));
}
`;

export const readersRecords = String.raw`
/** How the cell of one column becomes a value; an empty optional cell is null. */
export interface Column {
  name: string;
  optional: boolean;
  parse: (text: string) => unknown;
}

/**
 * Rows of a CSV file as records. The first row names the columns, in any order and case; without such a row
 * the columns are taken in the order given. Errors name the line.
 */
export function readRecords<T>(path: string | null, columns: Column[], skipBadRows = false): T[] {
  let rows = csvRows(readText(path));
  const first = rows[0];
  if (!first) return [];
  let header = first.cells.map((cell) => cell.trim().toLowerCase().replaceAll(" ", "_"));
  if (columns.some((column) => header.includes(column.name))) {
    const missing = columns.filter((column) => !column.optional && !header.includes(column.name)).map((column) => column.name);
    if (missing.length > 0) throw new InputError("missing column: " + missing.join(", ") + " (found: " + header.join(", ") + ")");
    rows = rows.slice(1);
  } else header = columns.map((column) => column.name);
  const records: T[] = [];
  for (const row of rows) {
    try {
      records.push(recordOf(row.cells, header, columns) as T);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (!skipBadRows) throw new InputError("line " + row.line + called(row.cells) + ": " + error.message);
      process.stderr.write("line " + row.line + " skipped: " + error.message + "\n");
    }
  }
  return records;
}

/** What a row is about, for messages: its first cell. */
function called(cells: string[]): string {
  const name = (cells[0] ?? "").trim();
  return name === "" ? "" : " (" + name + ")";
}

function recordOf(cells: string[], header: string[], columns: Column[]): Record<string, unknown> {
  if (cells.length !== header.length) throw new InputError("expected " + header.length + " fields, found " + cells.length);
  const entries = columns.map((column) => {
    const text = cells[header.indexOf(column.name)] ?? "";
    if (column.optional && text.trim() === "") return [column.name, null];
    try {
      return [column.name, column.parse(text)];
    } catch (error) {
      throw new InputError(column.name.replaceAll("_", " ") + ": " + (error instanceof Error ? error.message : "unreadable"));
    }
  });
  return Object.fromEntries(entries);
}
`;

export const readersEntries = String.raw`
/** The lines of a second file without blank lines and comments; nothing without a path. */
export function readEntries(path: string | null): string[] {
  if (path === null) return [];
  return readText(path)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A date a line; comments and blank lines are left out. */
export const readDates = (path: string | null): string[] => readEntries(path).map(parseDate);
`;
