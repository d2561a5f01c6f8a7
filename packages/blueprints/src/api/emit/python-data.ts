import type { JsonValue } from "@guildhall/contracts";

/** JSON data as a Python expression. */
export function pythonData(value: JsonValue): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(pythonData).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonData(item)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}
