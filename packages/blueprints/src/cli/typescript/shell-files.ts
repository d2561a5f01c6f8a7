/** Parts of the emitted TypeScript project that do not depend on the form. */

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

export const outputAmounts = String.raw`
/** Numbers as amounts, everything else as it is. */
export const amount = (cell: unknown): string => (typeof cell === "number" ? money(cell) : text(cell));
`;
