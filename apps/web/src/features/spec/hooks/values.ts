import type { Example, JsonValue, TypeRef } from "@guildhall/contracts";

/** A value as a person reads it: text without quotes, everything else as JSON. */
export function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? JSON.stringify(value) : JSON.stringify(value, null, 0);
}

export function outcomeText(outcome: Example["outcome"]): string {
  if (outcome.kind === "returns") return valueText(outcome.value);
  return outcome.messageContains ? `refuses, saying “${outcome.messageContains}”` : "refuses";
}

/** Types whose JSON form is a string: typed as they are, without quotes. */
const isTextual = (type: TypeRef): boolean =>
  type === "text" ||
  type === "decimal" ||
  type === "date" ||
  type === "datetime" ||
  (typeof type === "object" && "choice" in type);

/** A field's content as a JSON value of that type; throws with what is wrong in plain words. */
export function parseValue(type: TypeRef, text: string): JsonValue {
  if (isTextual(type)) return text;
  const trimmed = text.trim();
  if (type === "integer" || type === "number") {
    const value = Number(trimmed);
    if (trimmed === "" || !Number.isFinite(value)) throw new Error("Write a number, like 12 or 3.5");
    if (type === "integer" && !Number.isInteger(value)) throw new Error("Write a whole number");
    return value;
  }
  if (type === "boolean") {
    if (trimmed !== "true" && trimmed !== "false") throw new Error("Write true or false");
    return trimmed === "true";
  }
  if (type === "none") return null;
  try {
    return JSON.parse(trimmed) as JsonValue;
  } catch {
    throw new Error(`Write it as JSON, like ${sampleOf(type)}`);
  }
}

/** The content of a number field: null where it is empty, undefined where it is no number, like a lone minus sign. */
export function readNumber(typed: JsonValue): number | null | undefined {
  if (typed === null || typed === "") return null;
  const value = typeof typed === "string" ? Number(typed) : typed;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** What a value of the type looks like, for placeholders. */
export function sampleOf(type: TypeRef): string {
  if (typeof type === "string") {
    const samples: Partial<Record<string, string>> = {
      text: "some text",
      integer: "12",
      number: "3.5",
      decimal: "3.34",
      boolean: "true",
      date: "2026-01-03",
      datetime: "2026-01-03T10:00:00",
      none: "null",
    };
    return samples[type] ?? '{"key": "value"}';
  }
  if ("list" in type) return `[${quoted(type.list)}]`;
  if ("map" in type) return `{"key": ${quoted(type.map)}}`;
  if ("tuple" in type) return `[${type.tuple.map(quoted).join(", ")}]`;
  if ("optional" in type) return quoted(type.optional);
  if ("choice" in type) return type.choice[0] ?? "";
  return `{"…": …}`;
}

const quoted = (type: TypeRef): string => (isTextual(type) ? JSON.stringify(sampleOf(type)) : sampleOf(type));

/** `list[text]`, `optional date`: a type in few words. */
export function typeText(type: TypeRef): string {
  if (typeof type === "string") return type;
  if ("list" in type) return `list of ${typeText(type.list)}`;
  if ("map" in type) return `map of ${typeText(type.map)}`;
  if ("tuple" in type) return `(${type.tuple.map(typeText).join(", ")})`;
  if ("optional" in type) return `${typeText(type.optional)} or nothing`;
  if ("record" in type) return type.record;
  return type.choice.join(" | ");
}
