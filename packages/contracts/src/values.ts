import { z } from "zod";

/**
 * A small type system shared by every language a prototype is written in. A value of any of these
 * types has one JSON form, so that an example confirmed by a person holds for Python and TypeScript.
 *
 * | type             | JSON form                      | Python            | TypeScript            |
 * |------------------|--------------------------------|-------------------|-----------------------|
 * | text             | string                         | str               | string                |
 * | integer          | whole number                   | int               | number                |
 * | number           | number                         | float             | number                |
 * | decimal          | string, `"3.34"`               | Decimal           | number (rounded use)  |
 * | boolean          | true / false                   | bool              | boolean               |
 * | date             | string, `"2026-01-03"`         | datetime.date     | string (ISO date)     |
 * | datetime         | string, `"2026-01-03T10:00:00"`| datetime.datetime | string (ISO, local)   |
 * | json             | anything                       | Any               | unknown               |
 * | none             | null                           | None              | null                  |
 * | {list: T}        | array                          | list[T]           | T[]                   |
 * | {map: T}         | object, order matters          | dict[str, T]      | Record<string, T>     |
 * | {tuple: [T…]}    | array                          | tuple[T…]         | [T…]                  |
 * | {optional: T}    | null or T                      | T | None          | T | null              |
 * | {record: "Name"} | object by field                | dataclass         | interface             |
 * | {choice: [..]}   | string                         | str               | union of literals     |
 */
export type TypeRef =
  | "text"
  | "integer"
  | "number"
  | "decimal"
  | "boolean"
  | "date"
  | "datetime"
  | "json"
  | "none"
  | { list: TypeRef }
  | { map: TypeRef }
  | { tuple: TypeRef[] }
  | { optional: TypeRef }
  | { record: string }
  | { choice: string[] };

export const SCALAR_TYPES = [
  "text",
  "integer",
  "number",
  "decimal",
  "boolean",
  "date",
  "datetime",
  "json",
  "none",
] as const;

export const typeRefSchema: z.ZodType<TypeRef> = z.lazy(() =>
  z.union([
    z.enum(SCALAR_TYPES),
    z.strictObject({ list: typeRefSchema }),
    z.strictObject({ map: typeRefSchema }),
    z.strictObject({ tuple: z.array(typeRefSchema).min(1).max(6) }),
    z.strictObject({ optional: typeRefSchema }),
    z.strictObject({ record: identifierSchema }),
    z.strictObject({ choice: z.array(z.string().max(60)).min(1).max(30) }),
  ]),
);

/** A JSON value; what an example's inputs and outputs are written in. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };
export const jsonValueSchema: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;

/** A name that is valid in Python and TypeScript. */
export const identifierSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,59}$/, "letters, digits and _, not starting with a digit");

export const fieldSchema = z.object({ name: identifierSchema, type: typeRefSchema });
/** A named, typed field of a record or parameter of a function. */
export type Field = z.infer<typeof fieldSchema>;

export const recordTypeSchema = z.object({ name: identifierSchema, fields: z.array(fieldSchema).min(1).max(20) });
/** A record type (dataclass, interface) that leaves may use. */
export type RecordType = z.infer<typeof recordTypeSchema>;
