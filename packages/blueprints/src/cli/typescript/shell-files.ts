/** Parts of the emitted TypeScript project that do not depend on the form. */

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

export const storeFile = String.raw`// Keeps the entries in one JSON file. Saving is atomic: a reader sees the old file or the new one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError } from "./readers.ts";

/** Entries of several kinds, each kind a list under its own key. */
export class Store {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  load<T>(key: string): T[] {
    const list = this.#read()[key];
    return Array.isArray(list) ? (list as T[]) : [];
  }

  save(key: string, entries: unknown[]): void {
    const before = this.#read();
    const last = { ...lastIds(before), [key]: this.nextId(key, entries as { id: number }[]) - 1 };
    const data = { ...before, [key]: entries, last_ids: last };
    mkdirSync(dirname(this.path), { recursive: true });
    const temporary = this.path + "." + process.pid + ".tmp";
    writeFileSync(temporary, JSON.stringify(data, null, 2) + "\n");
    renameSync(temporary, this.path);
  }

  /** A number no entry has had before, removed ones included. */
  nextId(key: string, entries: { id: number }[]): number {
    return entries.reduce((highest, entry) => Math.max(highest, entry.id), lastIds(this.#read())[key] ?? 0) + 1;
  }

  #read(): Record<string, unknown> {
    if (!existsSync(this.path)) return {};
    try {
      const data: unknown = JSON.parse(readFileSync(this.path, "utf8"));
      if (data !== null && typeof data === "object" && !Array.isArray(data)) return data as Record<string, unknown>;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    throw new InputError(this.path + " is not a valid data file; move it away to start afresh");
  }
}

const lastIds = (data: Record<string, unknown>): Record<string, number> => (data.last_ids ?? {}) as Record<string, number>;

/** The entry with that number or exactly that label; an error names what was not found. */
export function find<T extends { id: number }>(entries: T[], reference: string, label: keyof T, what: string): T {
  const entry =
    entries.find((one) => String(one.id) === reference) ??
    entries.find((one) => String(one[label]).toLowerCase() === reference.toLowerCase());
  if (!entry) throw new InputError("no " + what + " " + reference);
  return entry;
}
`;

export const outputFile = String.raw`// Writes values for people and for other programs.

/** Between the parts of a line. */
const SEPARATOR = "  ";

/** One value as people read it: whole numbers without a point, lists with commas. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(Math.round(value * 1e10) / 1e10);
  if (Array.isArray(value)) return value.map(text).join(", ");
  if (typeof value === "object") return Object.values(value).map(text).join("  ");
  return String(value);
}

/** An amount with two decimals, half a cent up. */
export function money(value: number | null): string {
  return value === null ? "" : (Math.sign(value) * (Math.round((Math.abs(value) + Number.EPSILON) * 100) / 100)).toFixed(2);
}

/** A number with that many decimals, half up. */
export function fixed(value: number, digits: number): string {
  const scale = 10 ** digits;
  return (Math.sign(value) * (Math.round((Math.abs(value) + Number.EPSILON) * scale) / scale)).toFixed(digits);
}

const cells = (row: unknown): unknown[] =>
  Array.isArray(row) ? row : row !== null && typeof row === "object" ? Object.values(row) : [row];

/** A list as one line each; tuples and records with a separator between their parts. */
export function lines(value: unknown, write: (cell: unknown) => string = text): string {
  if (!Array.isArray(value)) return value !== null && typeof value === "object" ? pairs(value, write) : write(value);
  return value.map((row) => cells(row).map(write).join(SEPARATOR)).join("\n");
}

/** One "key: value" line for each entry; an object inside is indented. */
export function pairs(value: unknown, write: (cell: unknown) => string = text): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return lines(value, write);
  return Object.entries(value)
    .map(([key, one]) =>
      one !== null && typeof one === "object" && !Array.isArray(one)
        ? [key + ":", ...pairs(one, write).split("\n").map((line) => "  " + line)].join("\n")
        : key + ": " + write(one),
    )
    .join("\n");
}

/** Columns of equal width; numbers to the right. */
export function table(header: string[], rows: string[][]): string {
  if (rows.length === 0) return "";
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const right = header.map((_, at) => rows.every((row) => /^-?[\d.]+$|^$/.test(row[at] ?? "")));
  return all
    .map((row) => row.map((cell, at) => (right[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join("  ").trimEnd())
    .join("\n");
}

const csvCell = (cell: string): string => (/[",\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell);

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** Rows as a table, as plain lines, as CSV or as JSON. The total is a last line for people only. */
export function formatted(style: string, header: string[], rows: unknown[][], write: ((cell: unknown) => string)[], total?: unknown[]): string {
  if (style === "json") return asJson(rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]]))));
  const written = (row: unknown[]): string[] => row.map((cell, at) => (typeof cell === "string" ? cell : (write[at] ?? text)(cell)));
  if (style === "csv") return [header, ...rows.map(written)].map((row) => row.map(csvCell).join(",")).join("\n");
  const body = total && rows.length > 0 ? [...rows, total] : rows;
  if (style === "lines") return body.map((row) => written(row).filter((cell) => cell !== "").join(SEPARATOR)).join("\n");
  return table(header.map((name) => name.replaceAll("_", " ")), body.map(written));
}
`;

export const outputEntry = String.raw`
/** An entry of a list: "2. [x] Buy milk  (due: 2026-01-31)". */
export function entryLine(entry: { id: number }, label: string, done?: string, amounts: string[] = []): string {
  const values = Object.entries(entry);
  const field = (name: string): unknown => values.find(([key]) => key === name)?.[1];
  const mark = done === undefined ? "" : field(done) === true ? "[x] " : "[ ] ";
  const rest = values
    .filter(([name, value]) => name !== "id" && name !== label && name !== done && text(value) !== "")
    .map(([name, value]) => name.replaceAll("_", " ") + ": " + (amounts.includes(name) ? money(Number(value)) : text(value)));
  return entry.id + ". " + mark + text(field(label)) + (rest.length > 0 ? "  (" + rest.join(", ") + ")" : "");
}
`;

export const movesFile = String.raw`// Renames files in a folder as a plan says, or only shows the plan.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { InputError } from "./readers.ts";

/** Checks the whole plan before the first file is touched; nothing is ever overwritten. */
export function apply(folder: string, plan: [string, string][], preview: boolean): void {
  const root = resolve(folder);
  const wanted = plan.filter(([from, to]) => from !== to);
  const leaving = new Set(wanted.map(([from]) => from));
  const targets = new Set<string>();
  for (const [, to] of wanted) {
    const target = resolve(root, to);
    if (!target.startsWith(root + sep)) throw new InputError(to + " is outside the folder");
    if (targets.has(target) || (existsSync(target) && !leaving.has(to))) throw new InputError("two files would be called " + to);
    targets.add(target);
  }
  for (const [from, to] of wanted) console.log(from + " -> " + to);
  if (preview || wanted.length === 0) {
    console.log(preview ? "nothing was changed" : "nothing to do");
    return;
  }
  for (const [from, to] of wanted) {
    mkdirSync(dirname(resolve(root, to)), { recursive: true });
    renameSync(resolve(root, from), resolve(root, to + ".moving"));
  }
  for (const [, to] of wanted) renameSync(resolve(root, to + ".moving"), resolve(root, to));
  console.log(wanted.length + " files renamed");
}
`;

export const argumentsFile = String.raw`// Reads the words of the command line by a table of arguments.
import { parseArgs } from "node:util";
import { InputError } from "./readers.ts";

/** Wrong usage: the program explains itself and exits with 2. */
export class UsageError extends Error {}

/** A value that does not fit its argument. */
class ValueError extends UsageError {}

export interface Argument {
  name: string;
  /** Words on the command line, for positionals the placeholder. */
  flag: string;
  kind: "positional" | "option" | "flag";
  required: boolean;
  many: boolean;
  fallback: string | null;
  choices: string[];
  parse: (text: string) => unknown;
}

/** Values by argument name: parsed, lists for several values, null when not given. */
export function readArguments(words: string[], table: Argument[]): Record<string, unknown> {
  const options = Object.fromEntries(
    table
      .filter((one) => one.kind !== "positional")
      .map((one) => [
        one.flag,
        {
          ...(one.flag.length === 1 ? { short: one.flag } : {}),
          ...(one.kind === "flag" ? { type: "boolean" as const } : { type: "string" as const, multiple: one.many }),
        },
      ]),
  );
  // A negative number is a value, not an option.
  const marked = words.map((word) => (/^-\.?\d/.test(word) ? "\u0000" + word : word));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: marked, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "wrong usage");
  }
  const rest = parsed.positionals.map((word) => word.replace("\u0000", ""));
  const values: Record<string, unknown> = {};
  for (const one of table) {
    if (one.kind === "flag") values[one.name] = parsed.values[one.flag] === true;
    else if (one.kind === "option") {
      const given = parsed.values[one.flag];
      const texts = (Array.isArray(given) ? given : given === undefined ? [] : [given]).map((word) => String(word).replace("\u0000", ""));
      values[one.name] = valueOf(one, texts);
    } else values[one.name] = valueOf(one, one.many ? rest.splice(0) : rest.splice(0, 1));
  }
  if (rest.length > 0) throw new UsageError("unexpected argument: " + rest[0]);
  return values;
}

function valueOf(one: Argument, texts: string[]): unknown {
  if (texts.length === 0) {
    if (one.required) throw new UsageError("missing argument: " + one.flag);
    return one.fallback === null ? (one.many ? [] : null) : parsed(one, one.fallback);
  }
  return one.many ? texts.map((word) => parsed(one, word)) : parsed(one, texts[0] ?? "");
}

function parsed(one: Argument, word: string): unknown {
  if (one.choices.length > 0 && !one.choices.includes(word))
    throw new ValueError("argument " + one.flag + ": choose from " + one.choices.join(", "));
  try {
    return one.parse(word);
  } catch (error) {
    if (error instanceof InputError) throw new ValueError("argument " + one.flag + ": " + error.message);
    throw error;
  }
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

export const outputAmounts = String.raw`
/** Numbers as amounts, everything else as it is. */
export const amount = (cell: unknown): string => (typeof cell === "number" ? money(cell) : text(cell));
`;
