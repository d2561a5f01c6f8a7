import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { singular, snake } from "../../cli/words.ts";
import { type ApiEntity, type ApiField, tableOf } from "../form.ts";

/** The type a rule sees. */
export function leafType(field: ApiField): TypeRef {
  const base: TypeRef =
    field.type === "reference"
      ? "integer"
      : field.type === "choice"
        ? { choice: field.choices.length > 0 ? field.choices : ["none"] }
        : field.type;
  return isOptional(field) ? { optional: base } : base;
}

/** May it be without a value in the table? */
export const isOptional = (field: ApiField): boolean =>
  !field.required && field.default === null && field.type !== "boolean";

/** `LineItem` -> `line_item`. */
export const functionName = (entity: ApiEntity): string =>
  snake(
    tableOf(entity)
      .split("_")
      .map((part, at, all) => (at === all.length - 1 ? singular(part) : part))
      .join(" "),
    "entry",
  );

/** `LineItem` -> `line item`, as messages say it. */
export const nounOf = (entity: ApiEntity): string => entity.name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();

export const constantOf = (entity: ApiEntity): string => tableOf(entity).toUpperCase();

/** A plain value as Python writes it. */
export function pythonValue(value: JsonValue, field?: ApiField): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (field?.type === "decimal") return `Decimal("${String(value)}")`;
  if (field?.type === "date" && typeof value === "string")
    return value === "today" ? "dt.date.today()" : `dt.date.fromisoformat("${value}")`;
  if (field?.type === "datetime" && typeof value === "string")
    return value === "now" ? "dt.datetime.now().replace(microsecond=0)" : `dt.datetime.fromisoformat("${value}")`;
  return JSON.stringify(value);
}

/** `a book`, `an entry`. */
export const withArticle = (noun: string): string =>
  `${/^[aeiou]/i.test(noun) && !/^(?:uni|use|eu)/i.test(noun) ? "an" : "a"} ${noun}`;
