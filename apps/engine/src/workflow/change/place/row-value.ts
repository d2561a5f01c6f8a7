import type { JsonValue, SpecRow } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import { samePhrase, unquoted, wordsOf } from "./words.ts";

/** Words for an offered value, by that value. */
const MEANINGS = wordTable<string[]>({
  emerald: ["green", "dark green"],
  teal: ["turquoise", "cyan", "blue green"],
  rose: ["red", "pink", "crimson"],
  indigo: ["blue", "dark blue", "navy"],
  sky: ["light blue", "sky blue"],
  amber: ["orange", "yellow", "gold"],
  violet: ["purple", "lilac"],
  slate: ["grey", "gray", "black", "neutral"],
  boolean: ["checkbox", "tickbox", "switch", "yes or no", "yes no", "toggle"],
  longtext: ["long text", "notes", "multi line text", "multiline"],
  integer: ["whole number", "integer", "count"],
  number: ["number", "decimal"],
  decimal: ["number", "decimal", "money"],
  money: ["money", "currency", "price"],
  choice: ["choice", "dropdown", "select", "list of choices"],
  table: ["table", "rows"],
  cards: ["cards", "card"],
  board: ["board", "kanban", "columns"],
  bar: ["bar", "bar chart", "bars"],
  pie: ["pie", "pie chart"],
  line: ["line", "line chart"],
  largest: ["largest first", "descending", "biggest first", "highest first"],
});
const CURRENCIES = wordTable<string>({
  euro: "€",
  eur: "€",
  dollar: "$",
  usd: "$",
  pound: "£",
  gbp: "£",
  yen: "¥",
  percent: "%",
  franc: "CHF",
});
const ON = /^(?:on|yes|true|required|mandatory|enabled|visible|shown)$/i;
const OFF = /^(?:off|no|false|optional|not required|disabled|hidden)$/i;

/** The offered value a phrase means; null when none or several do. Pure. */
export function optionMeant(options: readonly { value: string; label: string }[], phrase: string): string | null {
  const text = unquoted(phrase);
  const fits = options.filter(({ value, label }) =>
    [value, label, ...(MEANINGS[value] ?? [])].some((word) => samePhrase(word, text)),
  );
  return fits.length > 0 ? (fits[0]?.value ?? null) : null;
}

/** `€` for "euros"; the text itself when it names no currency. Pure. */
export function unitOf(text: string): string {
  const word = wordsOf(text)[0] ?? "";
  return CURRENCIES[word] ?? text;
}

export const listOf = (text: string): string[] =>
  text
    .split(/\s*(?:,|;|\bor\b|\band\b)\s*/)
    .map((part) => unquoted(part))
    .filter(Boolean);

/** What a phrase puts into a row; null when it does not fit there. Pure. */
export function rowValue(row: SpecRow, phrase: string): JsonValue | null {
  const text = unquoted(phrase);
  switch (row.kind) {
    case "number": {
      const number = Number(text);
      return text !== "" && Number.isFinite(number) ? number : null;
    }
    case "boolean":
      return ON.test(text) ? true : OFF.test(text) ? false : null;
    case "choice":
      return optionMeant(row.options ?? [], text);
    case "list":
      return listOf(text);
    case "text":
      return row.path.endsWith("/unit") ? unitOf(text) : text;
    default:
      return text;
  }
}
