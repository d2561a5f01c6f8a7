import type { Derived, Entity, FieldType, WebField } from "./form.ts";
import { evaluate, tryFormula } from "./formula.ts";
import { formatNumber } from "./templates/src/fields.ts";

/** Values the journeys type in. They are chosen by code, from the fields alone; nothing is guessed. */

const WORDS = ["Alpha", "Bravo", "Charlie"];
const NUMBERS = [12, 7, 30];
/** Only these are varied to obey a rule; text must stay recognisable to the search. */
const NUMERIC_OR_DATE = ["integer", "number", "money", "date", "time"];

/** A valid value of a field as it is typed; `n` = 0, 1, 2 gives different ones where the field allows. */
export function sampleText(field: WebField, n: number): string {
  const word = WORDS[n % WORDS.length] ?? "Alpha";
  // Buttons alone change it: it is what a new record begins with.
  if (field.pressed) return field.initial;
  switch (field.type) {
    case "integer":
    case "number":
    case "money": {
      const low = field.min ?? Number.NEGATIVE_INFINITY;
      const high = field.max ?? Number.POSITIVE_INFINITY;
      const wanted = (NUMBERS[n % NUMBERS.length] ?? 12) + (field.type === "money" ? 0.5 : 0);
      const value = Math.min(high, Math.max(low, wanted));
      return String(field.type === "integer" ? Math.ceil(value) : value);
    }
    case "boolean":
      return n % 2 === 0 ? "true" : "";
    case "date":
      return `2031-0${(n % 3) + 2}-1${n % 3}`;
    case "time":
      return ["09:30", "10:45", "13:00"][n % 3] ?? "09:30";
    case "choice":
      return field.options[n % Math.max(1, field.options.length)] ?? "";
    case "url":
      return `https://example.com/${word.toLowerCase()}`;
    case "email":
      return `${word.toLowerCase()}@example.com`;
    case "colour":
      return ["#3366ff", "#cc3344", "#229955"][n % 3] ?? "#3366ff";
    default: {
      const text = `${word} ${field.label.toLowerCase()}`;
      const longEnough = field.min !== null && text.length < field.min ? text.padEnd(field.min, "x") : text;
      return field.max !== null ? longEnough.slice(0, field.max).trimEnd() : longEnough;
    }
  }
}

const asValue = (field: WebField, text: string): string | number | boolean =>
  field.type === "boolean"
    ? text === "true"
    : ["integer", "number", "money"].includes(field.type)
      ? Number(text)
      : text;

/** Sample text of every field of an entity, obeying rules that have a formula where a small search finds a way. */
export function sampleRecord(entity: Entity, n: number, fixed: Record<string, string> = {}): Record<string, string> {
  const rules = entity.rules.flatMap((rule) => {
    const formula = tryFormula(rule.formula, [...entity.fields.map((field) => field.key), "today"]);
    return formula ? [formula] : [];
  });
  const build = (shift: number, steps = 2): Record<string, string> => ({
    ...Object.fromEntries(
      entity.fields.map((field, index) => [
        field.key,
        sampleText(
          field,
          index === 0 || !NUMERIC_OR_DATE.includes(field.type)
            ? n
            : n +
                (Math.floor(shift / steps ** (index % (steps === 2 ? 8 : 6))) % steps) +
                (rules.length > 0 ? index : 0),
        ),
      ]),
    ),
    ...fixed,
  });
  const dated = (record: Record<string, string>, day: string) => ({
    ...record,
    ...Object.fromEntries(entity.fields.filter((field) => field.type === "date").map((field) => [field.key, day])),
    ...fixed,
  });
  // A date that is given may lie far from the usual ones: then the others move before or behind it.
  const shifts = Array.from({ length: 256 }, (_, shift) => () => build(shift));
  const wider = Array.from({ length: 729 }, (_, shift) => () => build(shift, 3));
  for (const make of [...shifts, ...wider, () => dated(build(0), "2019-02-10"), () => dated(build(0), "2038-02-10")]) {
    const record = make();
    const values = Object.fromEntries(
      entity.fields.map((field) => [field.key, asValue(field, record[field.key] ?? "")]),
    );
    if (rules.every((rule) => evaluate(rule, { ...values, today: "2030-01-01" }) === true)) return record;
  }
  return build(0);
}

/** A number exactly as the emitted app shows it. */
export const shownNumber = (value: number, type: FieldType, unit: string, decimals?: number): string =>
  formatNumber(value, type, unit, decimals);

/** What is worked out, as the emitted app shows it. */
export function shownDerived(
  value: number,
  { type, unit, decimals }: Pick<Derived, "type" | "unit" | "decimals">,
): string {
  if (decimals === null) return shownNumber(value, type, unit);
  return type === "money" ? shownNumber(value, type, unit, decimals) : `${shownFigure(value, decimals)} ${unit}`.trim();
}

/** A number with so many decimals, or with those it has. */
export function shownFigure(value: number, decimals: number | null): string {
  if (!Number.isFinite(value)) return "–";
  if (decimals === null) return String(Math.round(value * 10_000) / 10_000 + 0);
  const scale = 10 ** decimals;
  return ((Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale + 0).toFixed(decimals);
}

/** What the page shows for a typed value. */
export function shownText(field: WebField, typed: string): string {
  if (field.type === "integer" && /\byear\b/i.test(field.label)) return typed;
  return ["integer", "number", "money"].includes(field.type)
    ? shownNumber(Number(typed), field.type, field.unit)
    : typed;
}
