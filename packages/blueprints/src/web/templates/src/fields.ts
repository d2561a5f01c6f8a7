/** What a field is: how its text is read, checked, shown and put in order. */
export type FieldType =
  | "text"
  | "longtext"
  | "integer"
  | "number"
  | "money"
  | "boolean"
  | "date"
  | "time"
  | "choice"
  | "url"
  | "email"
  | "colour";

export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;
/** What a form holds while it is typed into. */
export type Draft = Record<string, string | boolean>;

export interface FieldDef {
  key: string;
  label: string;
  type: FieldType;
  required?: boolean;
  options?: readonly string[];
  initial?: string | boolean;
  unique?: boolean;
  min?: number;
  max?: number;
  /** Shown before or after a number, e.g. "$" or "kg". */
  unit?: string;
  /** What people read instead of the usual words. */
  requiredMessage?: string;
  wrongMessage?: string;
  takenMessage?: string;
  /** Changed by an action of the list, not typed into the form. */
  hidden?: boolean;
}

export interface Stored {
  id: string;
  createdAt: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const URL_START = /^https?:\/\/[^\s]+\.[^\s]+|^https?:\/\/localhost/i;

export const isNumeric = (type: FieldType): boolean => type === "integer" || type === "number" || type === "money";

/** "1,5" is typed where a comma stands before the decimals. */
const numberIn = (text: string): number => Number(text.replace(",", "."));

/** The field of that name. Throws an Error when there is none, which is a slip in the code. */
export function fieldOf(fields: readonly FieldDef[], key: string): FieldDef {
  const field = fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`There is no field ${key}.`);
  return field;
}

/** True for values that a card does not need to show. */
export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "" || value === false;

/** A day as an ISO date in the person's own time zone. */
const dayOf = (day: Date): string =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

/** Today as an ISO date in the person's own time zone. */
export const today = (): string => dayOf(new Date());

/** The Monday of a day's week, both as ISO dates. */
export function mondayOf(day: string): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return "";
  const since = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - since * 86_400_000).toISOString().slice(0, 10);
}

/** A form with nothing typed in yet. */
export function emptyDraft(fields: readonly FieldDef[]): Draft {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.type === "boolean") return [field.key, field.initial === true];
      if (field.type === "date" && field.initial === "today") return [field.key, today()];
      const first = field.type === "choice" && field.required ? (field.options?.[0] ?? "") : "";
      return [field.key, typeof field.initial === "string" ? field.initial : first];
    }),
  );
}

/** A form filled from a record, for editing. */
export function draftOf(fields: readonly FieldDef[], record: object): Draft {
  const values = record as Values;
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.key];
      return [field.key, field.type === "boolean" ? value === true : value === null || value === undefined ? "" : String(value)];
    }),
  );
}

/** A form that edits: the record as it is now, so that a tick or a vote meanwhile stays, and over it what was typed. */
export const editedDraft = (fields: readonly FieldDef[], record: object, typed: Draft): Draft => ({ ...draftOf(fields, record), ...typed });

/** The values of the fields that a form shows; what only buttons change is left alone. */
export const shownValues = (fields: readonly FieldDef[], values: Values): Values =>
  Object.fromEntries(fields.filter((field) => !field.hidden).map(({ key }) => [key, values[key] ?? null]));

function problemOf(field: FieldDef, text: string): string | null {
  if (text === "") return field.required ? (field.requiredMessage ?? `${field.label} is required.`) : null;
  const wrong = wrongIn(field, text);
  return wrong && (field.wrongMessage ?? wrong);
}

function wrongIn(field: FieldDef, text: string): string | null {
  return wrongKind(field, text) ?? beyondLimits(field, text);
}

function wrongKind(field: FieldDef, text: string): string | null {
  if (isNumeric(field.type) && !Number.isFinite(numberIn(text))) return `${field.label} must be a number.`;
  if (field.type === "email" && !EMAIL.test(text)) return `${field.label} must be a valid email address.`;
  if (field.type === "url" && !URL_START.test(text)) return `${field.label} must be a web address, like https://example.com.`;
  if (field.type === "time" && !TIME.test(text)) return `${field.label} must be a time, like 09:30.`;
  if (field.type === "date" && Number.isNaN(Date.parse(text))) return `${field.label} must be a date.`;
  if (field.type === "choice" && field.options && !field.options.includes(text)) return `Choose one of the listed values for ${field.label}.`;
  return null;
}

function beyondLimits(field: FieldDef, text: string): string | null {
  if (isNumeric(field.type)) {
    const value = numberIn(text);
    if (field.type === "integer" && !Number.isInteger(value)) return `${field.label} must be a whole number.`;
    if (field.min !== undefined && value < field.min) return `${field.label} must be at least ${field.min}.`;
    if (field.max !== undefined && value > field.max) return `${field.label} must be at most ${field.max}.`;
    return null;
  }
  if (field.min !== undefined && text.length < field.min) return `${field.label} must have at least ${field.min} characters.`;
  if (field.max !== undefined && text.length > field.max) return `${field.label} must have at most ${field.max} characters.`;
  return null;
}

/** Reads a form; every problem is a sentence under the key of its field. */
export function readDraft(
  fields: readonly FieldDef[],
  draft: Draft,
  others: readonly object[] = [],
): { values: Values; problems: Record<string, string> } {
  const values: Values = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const raw = draft[field.key];
    if (field.type === "boolean") {
      values[field.key] = raw === true;
      continue;
    }
    const text = typeof raw === "string" ? raw.trim() : "";
    const problem = problemOf(field, text);
    if (problem) problems[field.key] = problem;
    if (isNumeric(field.type)) values[field.key] = text === "" ? null : numberIn(text);
    else values[field.key] = text === "" && field.type === "date" ? null : text;
    // "9:30" is kept as "09:30", so that times are in order as text.
    if (field.type === "time") values[field.key] = text.replace(TIME, (_, hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`);
    const same = (other: object) => String((other as Values)[field.key]).trim().toLowerCase() === text.toLowerCase();
    if (field.unique && text !== "" && others.some(same)) problems[field.key] = field.takenMessage ?? `${field.label} "${text}" is already used.`;
  }
  return { values, problems };
}

/** Kinds of value whose text means nothing where it is no such value; a mistyped address is still worth reading. */
const STRICT: readonly FieldType[] = ["integer", "number", "money", "date", "time", "choice"];

/**
 * Trust nothing that comes from storage or a file: a value of the wrong kind becomes an empty one. A date that a record
 * has to have is then the day on which the record was made.
 */
export function reviveValues(fields: readonly FieldDef[], raw: Record<string, unknown>, createdAt = ""): Values {
  const draft: Draft = {};
  for (const field of fields) {
    const value = raw[field.key];
    draft[field.key] = field.type === "boolean" ? value === true || value === "true" : revivedText(field, value);
  }
  const { values } = readDraft(fields, draft);
  const made = new Date(createdAt);
  for (const { key, type, required } of fields)
    if (type === "date" && required && values[key] === null) values[key] = Number.isNaN(made.getTime()) ? today() : dayOf(made);
  return values;
}

function revivedText(field: FieldDef, value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value).trim();
  // A file may write an option in other capitals.
  const known = field.type === "choice" ? (field.options?.find((option) => option.toLowerCase() === text.toLowerCase()) ?? text) : text;
  return known !== "" && STRICT.includes(field.type) && wrongKind(field, known) !== null ? "" : known;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "night" of "nights", "box" of "boxes"; "Celsius" and "glass" are no plurals. */
function oneOf(unit: string): string {
  if (/(?:ch|sh|x|ss|z)es$/.test(unit)) return unit.slice(0, -2);
  return /[a-z]{3}s$/.test(unit) && !/(?:us|ss|is)$/.test(unit) ? unit.slice(0, -1) : unit;
}

/** A number the way this app shows it. */
export function formatNumber(value: number, type: FieldType = "number", unit = "", decimals?: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const exact = decimals === undefined ? null : new Intl.NumberFormat("en-US", digits);
  if (type === "money") return `${value < 0 ? "-" : ""}${unit}${(exact ?? cents).format(Math.abs(value))}`;
  const text = (exact ?? grouped).format(Math.round(value * 10_000) / 10_000);
  if (unit === "" || /^[%/]/.test(unit)) return `${text}${unit}`;
  // "1 night", "3 nights".
  return `${text} ${value === 1 ? oneOf(unit) : unit}`;
}

/** Any value as the text a person reads. */
export function formatValue(field: Pick<FieldDef, "type" | "unit" | "label">, value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number" && field.type === "integer" && /\byear\b/i.test(field.label)) return String(value);
  if (typeof value === "number") return formatNumber(value, field.type, field.unit);
  return String(value);
}

/** Order of two values, from the low end or from the high one; empty ones come last either way. */
export function compareValues(a: unknown, b: unknown, down = false): number {
  const emptyA = a === null || a === undefined || a === "";
  const emptyB = b === null || b === undefined || b === "";
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  const order =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), "en", { numeric: true, sensitivity: "base" });
  return down ? -order : order;
}

/** The options of a field with one of them in front or at the end; the others keep their order, or turn it with that end. */
export function rankedOptions(options: readonly string[], end: string, named: string): string[] {
  const others = options.filter((option) => option !== named);
  const turned = named === (end === "first" ? options.at(-1) : options[0]) ? others.toReversed() : others;
  return end === "first" ? [named, ...turned] : [...turned, named];
}
