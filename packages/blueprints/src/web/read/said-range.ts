import type { WebField } from "../form.ts";
import { escaped } from "./phrases.ts";

/** "A mood from 1 to 10": a range that the brief gives to a field that is usual for such things. Pure. */

/** The field as a whole number in the range that the brief says of it; else as it is. */
export function inSaidRange(brief: string, field: WebField): WebField {
  if (!["choice", "text", "integer", "number"].includes(field.type)) return field;
  const said = new RegExp(
    `\\b${escaped(field.label)}s?\\b,?\\s*\\(?(?:from|between|of|on a scale (?:of|from))?\\s*(\\d{1,3})\\s*(?:to|-|–|and)\\s*(\\d{1,3})\\b`,
    "i",
  ).exec(brief);
  const [min, max] = [Number(said?.[1]), Number(said?.[2])];
  return said && min < max ? { ...field, type: "integer", options: [], min, max } : field;
}
