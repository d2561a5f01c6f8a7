import type { SpecRow } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import { itemPathOf, type RowItem, tailOf } from "./row-items.ts";
import { samePhrase, unquoted, wordsOf } from "./words.ts";

/** What people call the lists of a form. */
const LISTS = wordTable<string[]>({
  field: ["fields", "inputs"],
  column: ["fields"],
  input: ["inputs", "fields"],
  attribute: ["fields"],
  property: ["fields"],
  command: ["commands"],
  subcommand: ["commands"],
  argument: ["args"],
  flag: ["args"],
  parameter: ["args"],
  option: ["args"],
  page: ["views"],
  view: ["views"],
  tab: ["views"],
  screen: ["views"],
  chart: ["charts"],
  graph: ["charts"],
  figure: ["tiles"],
  tile: ["tiles"],
  statistic: ["tiles"],
  section: ["sections"],
  question: ["questions"],
  mark: ["marks"],
  rule: ["rules", "leaves"],
  button: ["actions", "bulk"],
  setting: ["settings"],
  entity: ["entities", "records"],
  record: ["records", "entities"],
  list: ["views"],
});

/** Other words for a row, by the last step of its path. */
const ALIASES = wordTable<string[]>({
  accent: ["accent", "theme", "main colour", "button", "link", "background"],
  title: ["title", "heading", "name", "header"],
  name: ["name", "title"],
  intro: ["introduction", "intro", "intro text", "subtitle"],
  summary: ["description", "summary"],
  empty: ["empty message", "empty text", "message", "placeholder"],
  addButton: ["add button", "button", "button label", "button text"],
  min: ["minimum", "smallest", "lowest", "lower limit"],
  max: ["maximum", "largest", "highest", "upper limit"],
  unit: ["unit", "currency", "symbol"],
  initial: ["default", "initial", "start value", "starts with", "default value"],
  required: ["required", "mandatory"],
  layout: ["layout", "shown"],
  file: ["file"],
  help: ["help", "help text"],
  darkSwitch: ["dark mode", "dark theme", "dark", "night mode"],
  transfer: ["export", "import", "csv", "csv export", "download"],
  search: ["search", "search box", "search field", "searching"],
  order: ["order", "sorting"],
  success: ["success message", "thank message", "message"],
  message: ["message", "error", "error message", "refusal"],
  requiredMessage: ["required message", "error message"],
  wrongMessage: ["error message"],
  grandTotal: ["grand total", "total line"],
  submit: ["button", "submit button", "button label"],
  button: ["button", "button label"],
});

const isLeaf = (row: SpecRow) => row.kind !== "heading";

/** The list words at either end of a phrase, and the phrase without them. */
function withoutNoun(phrase: string): { lists: string[] | null; rest: string } {
  const text = phrase.trim().replace(/^(?:the|a|an|my|our|its)\s+/i, "");
  const found = /^(\w+)\s+(?:(?:called|named|for)\s+)?(.+)$/.exec(text);
  const first = wordsOf(found?.[1] ?? "")[0];
  if (found && first && Object.hasOwn(LISTS, first)) return { lists: LISTS[first] ?? null, rest: found[2] ?? "" };
  const last = wordsOf(text.split(/\s+/).at(-1) ?? "")[0];
  if (last && Object.hasOwn(LISTS, last) && text.includes(" "))
    return { lists: LISTS[last] ?? null, rest: text.replace(/\s+\S+$/, "") };
  if (last && Object.hasOwn(LISTS, last)) return { lists: LISTS[last] ?? null, rest: "" };
  return { lists: null, rest: text };
}

/** The one item a phrase names: "the notes field", "command total", "the chart" where there is one. Pure. */
export function findItem(items: RowItem[], phrase: string, only?: string[]): RowItem | null {
  const { lists, rest } = withoutNoun(phrase);
  const wanted = only ?? lists;
  const within = items.filter((item) => !wanted || wanted.includes(item.list));
  const whole = within.filter((item) => item.names.some((name) => samePhrase(name, unquoted(phrase))));
  if (whole.length === 1) return whole[0] ?? null;
  const name = unquoted(rest);
  if (wordsOf(name).length === 0) return lists !== null && within.length === 1 ? (within[0] ?? null) : null;
  const exact = within.filter((item) => item.names.some((known) => samePhrase(known, name)));
  if (exact.length > 0) return outermost(exact);
  const telling = wordsOf(name);
  // Without a noun a part of the name is enough only where nothing else has it.
  const near = within.filter((item) =>
    item.names.some((known) => telling.every((word) => wordsOf(known).includes(word))),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Of several with the same name the one nearest to the whole, when there is only one such. */
function outermost(items: RowItem[]): RowItem | null {
  const depth = (item: RowItem) => item.path.split("/").length;
  const least = Math.min(...items.map(depth));
  const first = items.filter((item) => depth(item) === least);
  return first.length === 1 ? (first[0] ?? null) : null;
}

/** Rows that hold exactly these words: a thing may be called so in several places. Pure. */
export function rowsHolding(rows: SpecRow[], phrase: string): SpecRow[] {
  const text = unquoted(phrase).toLowerCase();
  if (text.length < 2) return [];
  return rows.filter((row) => row.kind === "text" && typeof row.value === "string" && row.value.toLowerCase() === text);
}

/** The phrases that name a row by itself. */
function callsOf(row: SpecRow): string[] {
  const tail = tailOf(row.path);
  return [row.label, ...(ALIASES[tail] ?? [])];
}

/**
 * The one row a phrase names: by what it holds ("Tasks"), by its label or another word for it ("the title"), or by
 * both the thing it belongs to and its label ("the unit of the amount"). Null when none or several fit. Pure.
 */
export function findRow(rows: SpecRow[], items: RowItem[], phrase: string): SpecRow | null {
  const text = unquoted(phrase);
  const leaves = rows.filter(isLeaf);
  const held = leaves.filter((row) => typeof row.value === "string" && row.value.toLowerCase() === text.toLowerCase());
  if (held.length > 0 && text.length > 1) return nearest(held);
  const telling = wordsOf(text.replace(/\b(?:text|label|value|word)s?\s+(?:of|for|on)\b/i, ""));
  if (telling.length === 0) return null;
  const scored = leaves.flatMap((row) => {
    const score = scoreOf(row, items, telling);
    return score === null ? [] : [{ row, score }];
  });
  const best = Math.max(...scored.map(({ score }) => score), 0);
  return nearest(scored.filter(({ score }) => score === best).map(({ row }) => row));
}

/** Null when a telling word speaks of something else. */
function scoreOf(row: SpecRow, items: RowItem[], telling: string[]): number | null {
  const owner = items.find((item) => item.path === itemPathOf(row.path));
  const context = new Set([...(owner?.names ?? []), row.section].flatMap(wordsOf));
  let best: number | null = null;
  for (const call of callsOf(row)) {
    const own = new Set(wordsOf(call));
    const hit = telling.filter((word) => own.has(word)).length;
    if (hit === 0 || !telling.every((word) => own.has(word) || context.has(word))) continue;
    const named = telling.filter((word) => !own.has(word)).length;
    // The words on the screen, and the whole before its parts, come before other words for the same.
    const near = (call === row.label ? 0.1 : 0) + (itemPathOf(row.path) === "" ? 0.2 : 0);
    const score = hit / own.size + named / telling.length + near;
    if (best === null || score > best) best = score;
  }
  return best;
}

/** The row of the whole before that of a part; null when two stand equally near. */
function nearest(rows: SpecRow[]): SpecRow | null {
  const depth = (row: SpecRow) => row.path.split("/").length;
  const least = Math.min(...rows.map(depth));
  const first = rows.filter((row) => depth(row) === least);
  // "the introduction" without more is that of the first page.
  const pages = first.every(
    (row) => /^\/(?:views|entities)\/\d+\/\w+$/.test(row.path) && tailOf(row.path) === tailOf(first[0]?.path ?? ""),
  );
  return first.length === 1 || pages ? (first[0] ?? null) : null;
}
