import type { JsonValue, RowEdit, SpecRow } from "@guildhall/contracts";
import { findItem } from "./find-row.ts";
import type { Placed, Placing } from "./placed.ts";
import { tailOf } from "./row-items.ts";
import { samePhrase, wordsOf } from "./words.ts";

const CHART =
  /^(?:(bar|pie|line)\s+)?(?:chart|graph)\s+(?:(?:of|for|with)\s+(?:the\s+)?(.+?)\s+)?(?:by|per|for each|of)\s+(?:the\s+)?(.+)$/i;
const MEASURES: [RegExp, string][] = [
  [/^(?:average|mean)\s+(?:of\s+)?(?:the\s+)?(.+)$/i, "average"],
  [/^(?:total|sum)\s+(?:of\s+)?(?:the\s+)?(.+)$/i, "sum"],
  [/^(?:largest|biggest|highest|maximum)\s+(.+)$/i, "largest"],
  [/^(?:smallest|lowest|minimum)\s+(.+)$/i, "smallest"],
];
const COUNT = /^(?:how many\s+(.+?)(?:\s+(?:there are|i have|exist))?|(?:the\s+)?(?:number|count)\s+of\s+(.+))$/i;

const listWith = (rows: SpecRow[], tail: string) =>
  rows.find((row) => row.addTo !== undefined && tailOf(row.addTo) === tail);
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a pie chart by category", "the average amount", "how many expenses there are": a figure of the page. Pure. */
export function addFigure(placing: Placing, phrase: string): Placed | null {
  return chart(placing, phrase) ?? tile(placing, phrase);
}

function chart({ rows, items }: Placing, phrase: string): Placed | null {
  const said = CHART.exec(phrase);
  const list = listWith(rows, "charts")?.addTo;
  const by = said && findItem(items, said[3] ?? "", ["fields"]);
  if (!said || !list || !by) return null;
  const key = keyOf(rows, by.names[0] ?? "");
  if (key === null) return null;
  const title = sentence(phrase.replace(/^(?:bar|pie|line)\s+(?:chart|graph)\s+/i, "").replace(/^by\s+/i, "By "));
  const value: JsonValue = { title, by: key };
  if (said[1]) value.type = said[1].toLowerCase();
  const edits: RowEdit[] = [{ op: "add", path: list, value }];
  return { edits, summary: `Added a ${said[1] ? `${said[1].toLowerCase()} ` : ""}chart by ${by.names[0]}` };
}

function tile({ rows, items }: Placing, phrase: string): Placed | null {
  const list = listWith(rows, "tiles")?.addTo;
  if (!list) return null;
  const add = (label: string, measure: string, field: string): Placed | null =>
    items.some((item) => item.list === "tiles" && item.names.some((name) => samePhrase(name, label)))
      ? null
      : {
          edits: [{ op: "add", path: list, value: { label, measure, field } }],
          summary: `Added the figure ${label}`,
        };
  const count = COUNT.exec(phrase);
  const things = (count?.[1] ?? count?.[2] ?? "").trim();
  if (count && items.some((item) => item.list === "entities" && item.names.some((name) => samePhrase(name, things))))
    return add(`Number of ${things}`, "count", "");
  for (const [pattern, measure] of MEASURES) {
    const of = pattern.exec(phrase)?.[1];
    const field = of ? findItem(items, of, ["fields"]) : null;
    const key = field ? keyOf(rows, field.names[0] ?? "") : null;
    const numeric = field?.rows.some((row) => tailOf(row.path) === "min");
    if (field && key && numeric) return add(sentence(phrase), measure, key);
  }
  return null;
}

/** What the form calls a field, read from a choice that offers it by its label. */
function keyOf(rows: SpecRow[], label: string): string | null {
  for (const row of rows) {
    const telling = ["by", "order"].includes(tailOf(row.path)) ? row.options : undefined;
    for (const { value, label: offered } of telling ?? []) {
      const name = offered.split(",")[0] ?? "";
      if (samePhrase(name, label)) return value.split(":")[0] ?? null;
      if (wordsOf(value).join(" ") === wordsOf(label).join(" ")) return value;
    }
  }
  return null;
}
