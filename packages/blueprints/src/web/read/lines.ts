import { type Entity, type Line, lineSchema, type Tile, tileSchema } from "../form.ts";
import { escaped } from "./phrases.ts";

/** Sentences with figures that a brief shows as they shall look: `Parts: 3, low: 1`, `2 out, 1 overdue`. */

const NUMERIC = ["integer", "number", "money"];
const stem = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s)$/, "");

/** Pieces in backticks, or in quotes when they hold a number. */
const shownAs = (brief: string): string[] =>
  [...brief.matchAll(/`([^`\n]{3,80})`|"([^"\n]*)"|“([^”\n]*)”/g)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? "").trim())
    .filter((text) => /\d/.test(text) && text.length <= 80);

/** The figure that the words beside a number mean; null when nothing of the entity is meant. */
function figureFor(said: string, entity: Entity, toggle: string): Tile | null {
  const words = said.toLowerCase();
  const list = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const has = (text: string) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .some((word) => list.some((said) => stem(said) === stem(word)));
  const base = { label: said.trim() || "Figure", entity: entity.key };
  const mark = entity.marks.find(
    (candidate) => has(candidate.label) || (/\blow\b/.test(words) && /order|low|stock/i.test(candidate.label)),
  );
  if (mark) return tileSchema.parse({ ...base, measure: "count", mark: mark.label });
  for (const field of entity.fields.filter((candidate) => candidate.type === "choice"))
    for (const option of field.options)
      if (has(option)) return tileSchema.parse({ ...base, measure: "count", mark: `${field.key}=${option}` });
  const flag = entity.fields.find((field) => field.type === "boolean" && !field.inline && has(field.label));
  if (flag) return tileSchema.parse({ ...base, measure: "count", mark: `${flag.key}=true` });
  const open =
    entity.fields.find((field) => field.key === toggle) ??
    entity.fields.find((field) => field.type === "boolean" && !field.inline);
  if (open && /\b(?:out|open|left|to ?do|remaining|missing|pending|active|unpaid|unread)\b/.test(words))
    return tileSchema.parse({ ...base, measure: "count", mark: `${open.key}=false` });
  const number = [...entity.fields, ...entity.derived].find(
    (field) => NUMERIC.includes(field.type) && has(field.label),
  );
  // What is left of a number is not its sum.
  if (number && /\b(?:left|remaining|to go|still|needed|over|missing)\b/.test(words)) return null;
  if (number)
    return tileSchema.parse({
      ...base,
      measure: /\baverage|mean\b/.test(words) ? "average" : "sum",
      field: number.key,
    });
  const main =
    entity.fields.find((field) => field.type === "money") ??
    entity.fields.find((field) => NUMERIC.includes(field.type));
  if (main && /\b(?:total|sum|spent|cost|altogether)\b/.test(words))
    return tileSchema.parse({ ...base, measure: "sum", field: main.key });
  if (main && /\b(?:average|mean)\b/.test(words))
    return tileSchema.parse({ ...base, measure: "average", field: main.key });
  // "Items sold: 4" counts what was done to them, not how many there are.
  if (/\b(?:sold|used|given|taken|eaten|spent|drunk)\b/.test(words)) return null;
  if (
    has(entity.name) ||
    has(entity.plural) ||
    /\b(?:entries|items|in total|all)\b/.test(words) ||
    (entity.fields[0] && has(entity.fields[0].label))
  )
    return tileSchema.parse({ ...base, measure: "count" });
  return null;
}

/** Lines above the list. One that holds a figure nothing explains is left out: it would be wrong. */
export function linesIn(brief: string, entity: Entity, toggle: string): Line[] {
  const found: Line[] = [];
  for (const shown of shownAs(brief)) {
    if (/[{}$<>=]|https?:|\b\d{4}-\d|\d:\d/.test(shown)) continue;
    const numbers = [...shown.matchAll(/\d+(?:[.,]\d+)?/g)];
    if (numbers.length === 0 || numbers.length > 4) continue;
    const part = partOf(shown, entity, toggle);
    if (part) {
      if (!found.some((line) => line.text === part.text)) found.push(part);
      continue;
    }
    const slots: Tile[] = [];
    let text = "";
    let at = 0;
    for (const [index, match] of numbers.entries()) {
      const before = shown.slice(at, match.index);
      const end = (match.index ?? 0) + match[0].length;
      const next = numbers[index + 1]?.index ?? shown.length;
      const after = shown.slice(end, next).split(/[,;·|]/)[0] ?? "";
      // "Parts: 3" has its words before, "2 out" behind.
      const words = /[:=]\s*$/.test(before)
        ? (before.split(/[,;·|]/).at(-1) ?? "")
        : /^\s*(?:of|\/)/.test(after) && index === 0
          ? ""
          : after;
      const tile = words.trim() === "" ? null : figureFor(words, entity, toggle);
      // A count has no decimals: "Longest run: 12.00 km" is something else.
      if (!tile || (tile.measure === "count" && /[.,]/.test(match[0]))) break;
      text += `${before}{${slots.length}}`;
      slots.push(tile);
      at = end;
    }
    if (slots.length !== numbers.length) continue;
    text += shown.slice(at);
    // "3 nights" is what each record shows.
    if (text.startsWith("{0}") && entity.derived.some((row) => row.key === slots[0]?.field && row.unit !== ""))
      continue;
    if (!found.some((line) => line.text === text)) found.push(lineSchema.parse({ text, slots }));
  }
  return unlike(found).slice(0, 4);
}

/** Two lines with one figure under different words cannot both be right: neither is kept. */
const unlike = (lines: readonly Line[]): Line[] => {
  const meaning = ({ slots }: Line) => slots.map((slot) => `${slot.measure} ${slot.field} ${slot.mark}`).join("; ");
  return lines.filter((line) => !lines.some((other) => other !== line && meaning(other) === meaning(line)));
};

/** "1 of 2 habits on track": those with the only mark or tick there is, of all. */
function partOf(shown: string, entity: Entity, toggle: string): Line | null {
  const match = /^(\D*?)\d+( of |\/| out of )\d+( .*)$/.exec(shown);
  if (!match) return null;
  const words = match[3] ?? "";
  const rest = words.replace(new RegExp(`\\b(?:${escaped(entity.plural)}|${escaped(entity.name)})\\b`, "i"), "");
  const named = figureFor(rest, entity, "");
  const [mark] = entity.marks;
  const all = tileSchema.parse({ label: "All", entity: entity.key, measure: "count" });
  const flag = entity.fields.find((field) => field.key === toggle);
  const tile = named?.mark
    ? named
    : !new RegExp(`\\b(?:${escaped(entity.plural)}|${escaped(entity.name)})\\b`, "i").test(words)
      ? null
      : entity.marks.length === 1 && mark
        ? { ...all, mark: mark.label }
        : flag
          ? { ...all, mark: `${flag.key}=true` }
          : null;
  return (
    tile &&
    lineSchema.parse({
      text: `${match[1]}{0}${match[2]}{1}${words}`,
      slots: [{ ...tile, measure: "count", field: "" }, all],
    })
  );
}

/** "2 of 5 taken": how many of all have a tick. */
export function progressIn(brief: string, entity: Entity): Line[] {
  const match =
    /["“`](\d+)( of | \/ |\/)(\d+)( [a-z][a-z ]{1,20})?["”`]|\b(?:like|e\.g\.|as in)\s+(\d+)( of |\/)(\d+)( [a-z]+)?/i.exec(
      brief,
    );
  const flags = entity.fields.filter((field) => field.type === "boolean" && !field.inline);
  const word = (match?.[4] ?? match?.[8] ?? "").trim().toLowerCase();
  const flag =
    flags.find((field) => word !== "" && word.includes(field.label.toLowerCase())) ??
    (flags.length === 1 && /^(?:|done|complete\w*|finished|taken|bought|packed|checked)$/.test(word)
      ? flags[0]
      : undefined);
  if (!match || !flag) return [];
  const base = { label: "Progress", entity: entity.key, measure: "count" as const };
  const between = match[2] ?? match[6] ?? " of ";
  return [
    lineSchema.parse({
      text: `{0}${between}{1}${word ? ` ${word}` : ""}`,
      slots: [tileSchema.parse({ ...base, mark: `${flag.key}=true` }), tileSchema.parse(base)],
    }),
  ];
}
