import type { JsonValue } from "@guildhall/contracts";
import type { ApiField } from "../form.ts";
import { boundsOf } from "./value-criteria.ts";

/** Would a request with this value be accepted? */
export function fits(field: ApiField | undefined, value: JsonValue): boolean {
  if (!field) return false;
  if (value === null) return !field.required;
  if (field.type === "choice") return field.choices.includes(String(value));
  if (typeof value !== "number" || boundsOf(field).length === 0) return true;
  const { min, max, above, below } = field.limits;
  return !(
    (min !== undefined && value < min) ||
    (max !== undefined && value > max) ||
    (above !== undefined && value <= above) ||
    (below !== undefined && value >= below)
  );
}
