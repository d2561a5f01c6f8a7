import { findItem } from "./find-row.ts";
import { type Placed, type Placing, setRow } from "./placed.ts";

const SORT =
  /^(?:please\s+)?(?:sort|order)\s+(?:(?:the\s+)?[\w ]+?\s+)?by\s+(?:the\s+)?(.+?)(?:[,\s]+\(?(descending|ascending|desc|asc|(?:the\s+)?(?:newest|latest|largest|highest|biggest|oldest|earliest|smallest|lowest)(?:\s+(?:at the top|first))?)\)?)?[.!]?$/i;
const FIRST =
  /^(?:please\s+)?(?:show|list|put|sort|display)\s+(?:the\s+)?(newest|latest|most recent|largest|highest|oldest|earliest|smallest|lowest|cheapest|most expensive)\s*(?:[\w ]+?\s+)?(?:first|at the top|on top)[.!]?$/i;
const SORTABLE =
  /^(?:please\s+)?(?:let me|let people|allow (?:me )?to|i want to|make it possible to|be able to|add)\s+sort(?:ing)?\s+by\s+(?:the\s+)?(.+?)[.!]?$/i;
const DOWN = /desc|newest|latest|recent|largest|highest|biggest|most/i;
const DATES = /newest|latest|recent|oldest|earliest/i;

/** "sort by date descending", "show the newest first": the order a list begins with. Pure. */
export function placeOrder({ rows, items, request }: Placing): Placed | null {
  const sortable = SORTABLE.exec(request.trim());
  if (sortable) return addSort({ rows, items, request }, sortable[1] ?? "");
  const row = rows.find(
    (entry) => entry.path.endsWith("/order") && entry.kind === "choice" && /^\/views\//.test(entry.path),
  );
  if (!row) return null;
  const options = row.options ?? [];
  const put = (key: string, down: boolean): Placed | null => {
    const value = `${key}:${down ? "desc" : "asc"}`;
    return options.some((option) => option.value === value) ? setRow(row, value) : null;
  };
  const sort = SORT.exec(request.trim());
  if (sort) {
    const item = findItem(items, sort[1] ?? "", ["fields"]);
    const key = item && keyIn(options, item.names[0] ?? "");
    return key ? put(key, DOWN.test(sort[2] ?? "")) : null;
  }
  const first = FIRST.exec(request.trim());
  if (!first) return null;
  const word = first[1] ?? "";
  const keys = [...new Set(options.map(({ value }) => value.split(":")[0] ?? ""))].filter(Boolean);
  const typed = keys.filter((key) => DATES.test(word) === /date|day|when|due/i.test(key));
  return typed[0] ? put(typed[0], DOWN.test(word)) : null;
}

const keyIn = (options: { value: string; label: string }[], name: string): string | null =>
  options
    .find(({ label, value }) => value !== "" && label.toLowerCase().startsWith(name.toLowerCase()))
    ?.value.split(":")[0] ?? null;

function addSort({ rows, items }: Placing, phrase: string): Placed | null {
  const row = rows.find((entry) => entry.path.endsWith("/sorts") && entry.kind === "list");
  const name = findItem(items, phrase, ["fields"])?.names[0];
  if (!row || !name) return null;
  return setRow(row, [...(Array.isArray(row.value) ? row.value.map(String) : []), name]);
}
