import { fieldName } from "../../cli/words.ts";
import { isFigureOf } from "../figures.ts";
import type { ApiEntity, ApiFigure } from "../form.ts";
import { fieldWord } from "./nouns.ts";
import { entitiesIn, fieldNamed, type Reading } from "./reading.ts";

/** `total (quantity times unitPrice)`, `its total is the price plus the tax`: what answers hold beside the fields. */

const OPERATORS: readonly [RegExp, ApiFigure["op"]][] = [
  [/\s+(?:times|multiplied by|x|×|\*)\s+|\s*[×*]\s*/i, "times"],
  [/\s+(?:plus|\+|added to)\s+|\s*\+\s*/i, "plus"],
  [/\s+(?:minus|less|-|−)\s+/i, "minus"],
];

const NAME = "([a-z]\\w*(?: [a-z]\\w*)?)";
const OPERAND = "[a-z][\\w]*(?: [a-z][\\w]*)?";
const FORMULA = `((?:the |its )?${OPERAND}(?:\\s*(?:times|multiplied by|plus|added to|minus|less|[x×*+−-])\\s*(?:the |its )?${OPERAND}){1,3})`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b${NAME} \\(\\s*=?\\s*${FORMULA}\\)`, "gi"),
  new RegExp(
    `\\b(?:the|its|an?) ${NAME}(?:,? (?:which|that))? (?:is|equals|=)(?: always)? ${FORMULA}(?=[.,;)]|$| and )`,
    "gi",
  ),
];

/** A formula over fields of an entity; null when a part of it is none. */
function formulaOf(words: string, entity: ApiEntity): Pick<ApiFigure, "op" | "of"> | null {
  for (const [pattern, op] of OPERATORS) {
    const parts = words.split(pattern);
    if (parts.length < 2 || parts.length > 4) continue;
    const fields = parts.map((part) => fieldNamed(part.trim(), entity));
    return fields.every(isFigureOf) ? { op, of: fields.map((field) => field.name) } : null;
  }
  return null;
}

/** Every span of a text that tells of a figure of the entity. */
function spansIn(text: string, entity: ApiEntity): { figure: ApiFigure; start: number; end: number }[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const formula = formulaOf(match[2] ?? "", entity);
      const words = (match[1] ?? "").replace(/^(?:an?|the|its|plus|and|with|also)\s+/i, "");
      const name = fieldWord(words);
      if (!formula || name === "id" || fieldName(name, "") === "") return [];
      const start = match.index + match[0].indexOf(words);
      const end = match.index + match[0].length;
      return [{ figure: { name, ...formula, says: text.slice(start, end).slice(0, 300) }, start, end }];
    }),
  );
}

/** The words about an answer without those that tell of figures. */
export function withoutFigures(text: string, entity: ApiEntity): string {
  const spans = spansIn(text, entity).toSorted((a, b) => b.start - a.start);
  return spans.reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

/** Figures that the brief says how to work out become part of every answer. */
export function readFigures(reading: Reading): void {
  for (const sentence of reading.sentences) {
    const named = entitiesIn(sentence.text, reading.entities);
    for (const entity of named.length > 0 ? named : reading.entities)
      for (const { figure, start, end } of spansIn(sentence.text, entity)) {
        const taken = entity.fields.some((field) => field.name === figure.name);
        const figures = entity.figures ?? [];
        if (taken || figures.length >= 4) continue;
        if (!figures.some((one) => one.name === figure.name)) entity.figures = [...figures, figure];
        reading.coverage.take(sentence.start + start, sentence.start + end);
      }
  }
}
