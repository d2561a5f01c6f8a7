import { type Derived, derivedSchema, FIELD_TYPES, type FieldType, type WebField, webFieldSchema } from "../form.ts";
import { camel, sentence } from "../names.ts";

/**
 * One line a field, for the tables of this package: `Amount:money! $ >=0`, `Category:choice!(Food|Rent)`,
 * `Date:date!=today`. `!` is required, `=` the initial value, `>=` and `<=` the range, a last word the unit.
 */
function field(text: string): WebField {
  const match = /^([^:]+):([a-z]+)(!?)(?:\(([^)]*)\))?(?:=([^ ]+))?(.*)$/.exec(text.trim());
  const [, label = text, type = "text", required = "", options = "", initial = "", rest = ""] = match ?? [];
  const number = (sign: string) => {
    const found = new RegExp(`${sign}(-?[\\d.]+)`).exec(rest)?.[1];
    return found === undefined ? null : Number(found);
  };
  return webFieldSchema.parse({
    key: camel(label),
    label: sentence(label),
    type: (FIELD_TYPES as readonly string[]).includes(type) ? (type as FieldType) : "text",
    required: required === "!",
    options: options === "" ? [] : options.split("|"),
    initial,
    min: number(">="),
    max: number("<="),
    unit: /(?:^|\s)([^\s<>=\d][^\s<>=]*)\s*$/.exec(rest)?.[1] ?? "",
  });
}

/** Fields parted by `; `. */
export const fields = (text: string): WebField[] => text.split(/;\s*/).filter(Boolean).map(field);

/** `Tip amount:money $ = round(bill * percent / 100, 2)` */
export function output(text: string): Derived {
  const at = text.indexOf(" = ");
  const formula = at < 0 ? "" : text.slice(at + 3).trim();
  const head = field(at < 0 ? text : text.slice(0, at));
  const type =
    head.type === "integer" || head.type === "number" || head.type === "money" || head.type === "boolean"
      ? head.type
      : "text";
  return derivedSchema.parse({ key: head.key, label: head.label, type, unit: head.unit, formula });
}
