import { CALCULATORS, type KnownCalculator } from "../data/calculators.ts";
import type { Derived, WebField } from "../form.ts";
import { output, fields as shorthand } from "./shorthand.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";
import type { WorkedPage } from "./worked-page.ts";

/** A calculation that is known by name, under the names that a brief gives to its inputs and results. */
export interface Usual {
  title: string;
  intro: string;
  inputs: WebField[];
  /** The known result for the label that the brief asks for. */
  outputs: Map<string, Derived>;
  /** Known results that the brief does not ask for by name. */
  more: Derived[];
}

/** "What each one pays" and "per person" say the same. */
const SAME: Record<string, string> = {
  each: "per",
  one: "person",
  people: "person",
  everyone: "person",
  pay: "person",
  fee: "price",
  cost: "price",
};
const said = (text: string): string[] => [
  ...new Set(
    (/\b(?:each|per|everyone|everybody)\b/i.test(text) ? ["per"] : []).concat(
      wordsOf(text).map((word) => SAME[word] ?? word),
    ),
  ),
];

/**
 * The known calculation for a page; null unless its inputs are just those that the brief asks for: with an input more or
 * fewer the formula would answer another question.
 */
export function usualFor(brief: string, page: WorkedPage): Usual | null {
  for (const known of CALCULATORS) {
    if (!known.words.test(brief)) continue;
    const found = fitted(known, page);
    if (found) return found;
  }
  return null;
}

function fitted(known: KnownCalculator, page: WorkedPage): Usual | null {
  const rows = shorthand(known.inputs);
  const inputs = paired(rows, page.inputs);
  if (!inputs) return null;
  const all = known.outputs.map(output);
  const taken = new Set<Derived>();
  const outputs = new Map<string, Derived>();
  for (const result of page.results) {
    const words = said(result.label);
    const [best] = all
      .filter((row) => !taken.has(row) && (row.type === "text") === (result.type === "text"))
      .map((row) => ({ row, shared: sameWords(said(row.label), words), of: said(row.label).length }))
      .filter(({ shared, of }) => shared > 0 && shared * 2 >= of)
      .toSorted((a, b) => b.shared / b.of - a.shared / a.of);
    if (!best) continue;
    taken.add(best.row);
    outputs.set(result.label, best.row);
  }
  const labels = new Set([...inputs.map((field) => field.label), ...page.results.map((row) => row.label)]);
  const more = all.filter((row) => !taken.has(row) && !labels.has(row.label));
  return { title: known.title, intro: known.intro, inputs, outputs, more };
}

const NUMERIC = ["integer", "number", "money"];
const alike = (a: WebField, b: WebField): boolean =>
  a.type === b.type || (NUMERIC.includes(a.type) && NUMERIC.includes(b.type));

/** Every known input under the label of the one asked for; at most one pair may share no word, if its kind is the same. */
function paired(rows: readonly WebField[], asked: readonly WebField[]): WebField[] | null {
  if (rows.length !== asked.length) return null;
  const left = [...asked];
  const pairs = new Map<WebField, WebField>();
  for (const row of rows) {
    const at = left.findIndex((field) => alike(row, field) && sameWords(said(row.label), said(field.label)) > 0);
    const [field] = at < 0 ? [] : left.splice(at, 1);
    if (field) pairs.set(row, field);
  }
  const [row, ...others] = rows.filter((candidate) => !pairs.has(candidate));
  const [field] = left;
  if (others.length > 0 || (row && !(field && alike(row, field)))) return null;
  if (row && field) pairs.set(row, field);
  return rows.map((known) => ({ ...known, label: pairs.get(known)?.label ?? known.label }));
}
