import { findItem, findRow } from "./find-row.ts";
import { type Placed, type Placing, setRow } from "./placed.ts";
import { tailOf } from "./row-items.ts";
import { samePhrase, unquoted, wordsOf } from "./words.ts";

const REMOVE =
  /^(?:please\s+|can you\s+|could you\s+)?(?:remove|delete|drop|get rid of|don['’]t show|do not show|stop showing|take (?:out|away)|hide|disable|turn off|switch off)\s+(?:the\s+|all\s+)?(.+?)[.!]?$/is;
const NOUN = /\s+(?:field|column|option|choice|filter|button|box|feature|switch)$/i;
const FROM = /\s+(?:from|in|of|on)\s+(?:the\s+)?(.+)$/i;

/** "remove the notes field", "remove the option Fun from category", "remove the search". Pure. */
export function placeRemove(placing: Placing): Placed | null {
  const { rows, items } = placing;
  const phrase = REMOVE.exec(placing.request.trim())?.[1];
  if (!phrase) return null;
  const filter = /^(.*?)\s*filters?(?:\s+(?:by|for)\s+(.+))?$/i.exec(phrase);
  if (filter) {
    const placed = withoutEntry(placing, (filter[2] || filter[1]) ?? "", "filters");
    if (placed) return placed;
  }
  const item = findItem(items, phrase) ?? findItem(items, phrase.replace(FROM, ""));
  if (item?.removePath) {
    const name = item.names[0] ?? phrase;
    return { edits: [{ op: "remove", path: item.removePath }], summary: `Removed ${name}` };
  }
  const entry = withoutEntry(placing, phrase.replace(FROM, ""), null);
  if (entry) return entry;
  const row = findRow(rows, items, phrase.replace(NOUN, "")) ?? findRow(rows, items, phrase);
  return row?.kind === "boolean" ? setRow(row, false) : null;
}

/** A word of a list row taken out: an option of a choice, a filter. */
function withoutEntry({ rows }: Placing, phrase: string, tail: string | null): Placed | null {
  const name = unquoted(phrase);
  for (const row of rows) {
    if (row.kind !== "list" || !Array.isArray(row.value) || (tail !== null && tailOf(row.path) !== tail)) continue;
    const entries = row.value.map(String);
    const left = entries.filter((entry) => !samePhrase(entry, name) && !endsWith(name, entry));
    const all = tail !== null && wordsOf(name).length === 0;
    if (all && entries.length === 1) return setRow(row, []);
    if (left.length === entries.length - 1) return setRow(row, left);
  }
  return null;
}

/** "option Fun", "category Fun". */
function endsWith(phrase: string, entry: string): boolean {
  const [said, wanted] = [wordsOf(phrase), wordsOf(entry)];
  return wanted.length > 0 && said.length === wanted.length + 1 && said.slice(1).join(" ") === wanted.join(" ");
}
