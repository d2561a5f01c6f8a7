import type { SpecRow } from "@guildhall/contracts";
import { findItem, findRow, rowsHolding } from "./find-row.ts";
import { type Placed, type Placing, rowOf, setRow } from "./placed.ts";
import { optionMeant, rowValue, unitOf } from "./row-value.ts";
import { samePhrase, unquoted, wordsOf } from "./words.ts";

const START = /^(?:please\s+|can you\s+|could you\s+|i want (?:you )?to\s+)?/i.source;
const CHANGE = new RegExp(
  `${START}(?:rename|change|set|make|switch|update|turn|call|name|replace)\\s+(?:the\\s+)?(.+?)\\s+(?:to say|to be|to|into|as|with|=|:)\\s+(.+?)[.!]?$`,
  "is",
);
const CALL = new RegExp(
  `${START}(?:call|name)\\s+(?:the\\s+)?(app|application|program|tool|page|project|it)\\s+(.+?)[.!]?$`,
  "is",
);
const MAKE = new RegExp(`${START}(?:make|use|turn|paint|colour|color)\\s+(?:the\\s+|an?\\s+)?(.+?)[.!]?$`, "is");
const WHEN_EMPTY =
  /^when (?:there (?:is|are) (?:no|nothing)\b.*?|the list is empty),?\s+(?:it should\s+)?(?:say|show|print|display)s?\s+(.+?)[.!]?$/is;
const TEXT_WHEN_EMPTY =
  /^(?:change|set)\s+(?:the\s+)?(?:text|message|words?)\s+(?:shown\s+)?(?:when|if|while)\s+.*?(?:empty|nothing|no \w+).*?\s+to\s+(.+?)[.!]?$/is;
const SHOWN_AS =
  /^(?:please\s+)?(?:show|display|list|use|make|render)\s+(?:.*?\b(?:as|in|into)\s+)?(?:an?\s+|the\s+)?(\w+)(?:\s+(?:layout|view))?[.!]?$/i;
const KEEP_IN =
  /^(?:please\s+)?(?:keep|store|save|write)\s+.*?\bin\s+(?:a file (?:called|named)\s+)?["“'`]?([\w.-]+\.\w{2,5})["”'`]?(?:\s+instead.*)?[.!]?$/is;
const STARTS_WITH =
  /^(?:the\s+)?(?:default|initial)\s+(?:value\s+)?(?:of|for)?\s*(?:the\s+)?(.+?)\s+(?:is|should be|=)\s+(.+?)[.!]?$/is;
const CURRENCY =
  /^(?:show|display|use|print)\s+(?:(?:the\s+)?(?:amounts?|prices?|money|totals?|costs?)\s+)?(?:in|as)?\s*(euros?|dollars?|pounds?|yen|francs?|€|\$|£|¥)(?:\s+(?:instead of|not)\s+.+)?[.!]?$/i;
const NAME_TAILS = ["label", "name", "title"];
const NO_LIST = new Set(["filters", "sorts"]);

/** "rename X to Y", "change the colour to green", "call the app Z", "make the button green". Pure. */
export function placeSet(placing: Placing): Placed | null {
  const { rows, items } = placing;
  const request = placing.request.trim();
  const layout = rows.find((row) => row.path.endsWith("/layout") && row.kind === "choice");
  const shownAs = layout ? optionMeant(layout.options ?? [], SHOWN_AS.exec(request)?.[1] ?? "") : null;
  if (layout && shownAs !== null) return setRow(layout, shownAs);
  const currency = CURRENCY.exec(request);
  if (currency) return everyUnit(placing, currency[1] ?? "");
  const file = KEEP_IN.exec(request);
  const store = file && rows.find((row) => row.path === "/store/file");
  if (file && store) return setRow(store, file[1] ?? "");
  const empty = WHEN_EMPTY.exec(request) ?? TEXT_WHEN_EMPTY.exec(request);
  if (empty) {
    const row = rows.find((entry) => entry.path.endsWith("/empty"));
    return row ? setRow(row, unquoted(empty[1] ?? "")) : null;
  }
  const initial = STARTS_WITH.exec(request);
  if (initial) {
    const item = findItem(items, initial[1] ?? "", ["fields", "inputs"]);
    const row = item && rowOf(item, "initial");
    const options = item && rowOf(item, "options")?.value;
    const said = unquoted(initial[2] ?? "");
    const known = Array.isArray(options) ? options.map(String).find((option) => samePhrase(option, said)) : undefined;
    if (row) return setRow(row, known ?? said.toLowerCase(), item.names[0]);
  }
  const call = CALL.exec(request);
  if (call && !/\b(?:to|into|as)\b/i.test(call[2] ?? "")) {
    const row = findRow(rows, items, "title") ?? findRow(rows, items, "name");
    if (row) return setRow(row, unquoted(call[2] ?? ""));
  }
  const change = CHANGE.exec(request);
  if (change) return changed(placing, change[1] ?? "", change[2] ?? "");
  const make = MAKE.exec(request);
  return make ? made(rows, make[1] ?? "") : null;
}

function changed(placing: Placing, what: string, to: string): Placed | null {
  const { rows, items } = placing;
  const option = renamedOption(placing, what, to);
  if (option) return option;
  const holding = rowsHolding(rows, what);
  const renames = /^\s*(?:please\s+)?(?:rename|call)\b/i.test(placing.request);
  if (holding.length > 1 && renames) {
    const value = unquoted(to);
    return {
      edits: holding.map((row) => ({ op: "set", path: row.path, value })),
      summary: `${unquoted(what)} is called ${value}`,
    };
  }
  const item = findItem(items, what);
  const own = item?.rows.find((row) => NAME_TAILS.some((tail) => row.path === `${item.path}/${tail}`));
  const row = findRow(rows, items, what);
  // "the title" is the whole's before it is that of one part; "the field Title" is the part.
  const target = row && (!own || row.path.split("/").length < own.path.split("/").length) ? row : (own ?? row);
  if (!target) return null;
  const typed = item && rowOf(item, "type");
  if (typed && target === own && /\btype\b/i.test(what)) return null;
  const value = rowValue(target, to);
  if (value !== null) return setRow(target, value, target === own ? undefined : item?.names[0]);
  return null;
}

/** "rename the category Fun to Leisure": an option of a choice, by its word. */
function renamedOption({ rows }: Placing, what: string, to: string): Placed | null {
  for (const row of rows) {
    if (row.kind !== "list" || !Array.isArray(row.value) || NO_LIST.has(row.path.split("/").at(-1) ?? "")) continue;
    const options = row.value.map(String);
    const said = options.find((option) => wordsEnd(what, option));
    if (said)
      return setRow(
        row,
        options.map((option) => (option === said ? unquoted(to) : option)),
      );
  }
  return null;
}

/** Whether a phrase is the option or ends with it: "the category Fun". */
function wordsEnd(phrase: string, option: string): boolean {
  if (samePhrase(unquoted(phrase), option)) return true;
  const said = unquoted(phrase.trim().split(/\s+/).slice(-wordsOf(option).length).join(" "));
  return said.toLowerCase() === option.toLowerCase();
}

/** "the button green", "description optional", "a green colour": a row and the value at its end or its beginning. */
function made(rows: SpecRow[], phrase: string): Placed | null {
  const words = unquoted(phrase).split(/\s+/);
  if (words.length < 2 || words.length > 6) return null;
  const colour = rows.find((row) => row.path === "/accent");
  if (!colour) return null;
  const about = (text: string) =>
    wordsOf(text).every((word) =>
      ["colour", "button", "theme", "accent", "link", "everything", "main", "page", "header"].includes(word),
    );
  for (const split of [words.length - 1, words.length - 2, 1, 2]) {
    if (split < 1 || split >= words.length) continue;
    const [left, right] = [words.slice(0, split).join(" "), words.slice(split).join(" ")];
    for (const [what, value] of [
      [left, right],
      [right, left],
    ] as const) {
      const chosen = rowValue(colour, value);
      if (chosen !== null && about(what)) return setRow(colour, chosen);
    }
  }
  return null;
}

/** Every unit of money of the form. */
function everyUnit({ items }: Placing, said: string): Placed | null {
  const unit = unitOf(said);
  const rows = items.flatMap((item) => {
    const row = rowOf(item, "unit");
    return row && rowOf(item, "type")?.value === "money" ? [row] : [];
  });
  if (rows.length === 0) return null;
  return { edits: rows.map((row) => ({ op: "set", path: row.path, value: unit })), summary: `Unit: ${unit}` };
}
