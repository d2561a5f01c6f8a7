import type { SpecRow } from "@guildhall/contracts";
import { type Placed, type Placing, setRow } from "./placed.ts";
import { type RowItem, tailOf } from "./row-items.ts";
import { wordsOf } from "./words.ts";

const COUNTED = "(?:counts?|includes?|adds? up|sums?(?: up)?|totals?|considers?|uses?)";
/** "The total should only count paid ones", "count only the food in the total", "leave out …" is another request. */
const FIGURE_FIRST = new RegExp(
  `^(?:please\\s+)?(?:make\\s+)?(?:the\\s+)?(.+?)\\s+(?:should|must|has to|needs to|shall|to)?\\s*(?:only\\s+${COUNTED}|${COUNTED}\\s+only)\\s+(.+?)[.!]?$`,
  "i",
);
const THOSE_FIRST = new RegExp(
  `^(?:please\\s+)?(?:only\\s+${COUNTED}|${COUNTED}\\s+only)\\s+(.+?)\\s+(?:in|for|towards?|into)\\s+(?:the\\s+)?(.+?)[.!]?$`,
  "i",
);

/** A figure that is to count only some entries: "the total should only count food". Pure; null when no row says that. */
export function placeCounts({ items, request }: Placing): Placed | null {
  const said = request.trim();
  const [, first = "", second = ""] = FIGURE_FIRST.exec(said) ?? [];
  const [, those = second, figure = first] = THOSE_FIRST.exec(said) ?? [];
  if (those === "" || figure === "") return null;
  const marks = items.flatMap((item) => {
    const row = item.rows.find(({ path, kind }) => tailOf(path) === "mark" && kind === "choice");
    return row ? [{ item, row }] : [];
  });
  const meant = marks.length === 1 ? marks : marks.filter(({ item }) => isNamed(item, figure));
  const [found] = meant;
  const value = found && optionAmong(found.row, those);
  return found && meant.length === 1 && value ? setRow(found.row, value, found.item.names[0]) : null;
}

/** Whether a phrase names a figure by its words, in any order and with fewer of them: "the total" of "Total spent". */
function isNamed(item: RowItem, phrase: string): boolean {
  const words = wordsOf(phrase);
  return words.length > 0 && item.names.some((name) => words.every((word) => wordsOf(name).includes(word)));
}

/** The offered choice whose last words the phrase holds: "paid invoices" of "Only Paid"; null when several fit. */
function optionAmong(row: SpecRow, phrase: string): string | null {
  const words = new Set(wordsOf(phrase));
  const fits = (row.options ?? []).filter(({ value, label }) => {
    const telling = wordsOf(label.replace(/^Only\s+(?:.*:\s*)?/, ""));
    return value !== "" && telling.length > 0 && telling.every((word) => words.has(word));
  });
  return fits.length === 1 ? (fits[0]?.value ?? null) : null;
}
