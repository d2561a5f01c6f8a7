import { AppError, type JsonValue, type RowEdit, type SpecRow } from "@guildhall/contracts";

const MAX_LONG_TEXT = 600;
const QUOTED = /["“`]([^"”`]+)["”`]/;
const ASSIGNED = /(?:\b(?:to|into|as|be)\b|[:=])\s*(.+?)[.!]?$/i;
const DROPS = /^(?:please\s+)?(?:remove|delete|drop)\b(?:\s+(?:it|this|that)\b)?[.!]?\s*(.*)$/i;
const ADDS = /^(?:please\s+)?(?:add|include)\s+(?:an?\s+|the\s+|another\s+)?(.+?)[.!]?$/i;
const YES = /\b(?:yes|on|true|required|needed)\b/i;
const NO = /\b(?:no|not|off|false|optional|never)\b/i;

const unquoted = (text: string) => (QUOTED.exec(text)?.[1] ?? text).trim();
/** The value a request names: what is quoted, else what follows "to", ":" or "=". */
const named = (request: string): string | null =>
  QUOTED.exec(request)?.[1] ?? ASSIGNED.exec(request)?.[1]?.trim() ?? null;
const texts = (value: JsonValue) => (Array.isArray(value) ? value.map(String) : []);

function listEdit(row: SpecRow, request: string): JsonValue | null {
  const drop = unquoted(DROPS.exec(request)?.[1] ?? "");
  const items = texts(row.value);
  if (drop !== "") {
    const left = items.filter((item) => item.toLowerCase() !== drop.toLowerCase());
    return left.length < items.length ? left : null;
  }
  const add = ADDS.exec(request)?.[1];
  if (add) return [...items, unquoted(add)];
  return (
    named(request)
      ?.split(/\s*(?:,|\band\b)\s*/)
      .filter(Boolean) ?? null
  );
}

function valueAt(row: SpecRow, request: string): JsonValue | null {
  switch (row.kind) {
    case "number": {
      const number = /-?\d+(?:\.\d+)?/.exec(request)?.[0];
      return number === undefined ? null : Number(number);
    }
    case "boolean":
      return NO.test(request) ? false : YES.test(request) ? true : null;
    case "choice": {
      const text = request.toLowerCase();
      const said = (row.options ?? []).filter(
        (option) => text.includes(option.label.toLowerCase()) || text.includes(option.value.toLowerCase()),
      );
      return said.length === 1 ? (said[0]?.value ?? null) : null;
    }
    case "list":
      return listEdit(row, request);
    case "longtext": {
      // A description grows by what is said of it; its leaf then has to prove itself again.
      const sentence = /[.!?]$/.test(request) ? request : `${request}.`;
      return `${typeof row.value === "string" ? row.value : ""} ${sentence}`.trim().slice(0, MAX_LONG_TEXT);
    }
    case "text":
      return named(request);
    default:
      return null;
  }
}

/**
 * What a request does to the row the person chose; null when only a reading of the brief can tell. Pure.
 * @throws AppError NOT_FOUND when the row is gone
 */
export function editsAt(rows: SpecRow[], path: string, request: string): RowEdit[] | null {
  const row = rows.find((entry) => entry.path === path);
  if (!row)
    throw new AppError("NOT_FOUND", "That row is no longer there.", "Reload the requirements and choose again.");
  const drop = DROPS.exec(request);
  if (drop && row.removable && row.kind !== "list") return [{ op: "remove", path }];
  const add = ADDS.exec(request)?.[1];
  if (add && row.addTo !== undefined) return [{ op: "add", path: row.addTo, value: unquoted(add) }];
  const value = valueAt(row, request.trim());
  return value === null ? null : [{ op: "set", path, value }];
}
