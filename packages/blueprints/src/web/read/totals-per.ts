import type { CollectionView, Entity } from "../form.ts";
import { sentence } from "../names.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";

/** "The total quantity per product", "average time for each runner": a figure for every value of a field. */
const PER =
  /\b(totals?|sum|average|mean)(?: of)?(?: the| my| all)?\s+([a-z][a-z -]{1,30}?)\s+(?:per|by|for each|for every|of each|of every)\s+([a-z][a-z ]{1,24}?)(?=[.,;]|\s+(?:and|in|as|with|is|are)\b|$)/gi;
const NUMERIC = ["integer", "number", "money"];

/** Such figures as bars; what is added up and what it is told apart by must both be fields. Pure. */
export function totalsPer(brief: string, entity: Entity): CollectionView["charts"] {
  return [...brief.matchAll(PER)].flatMap(([, measure = "", what = "", each = ""]) => {
    const named = (text: string, types: readonly string[]) =>
      entity.fields.find((field) => types.includes(field.type) && sameWords(wordsOf(field.label), wordsOf(text)) > 0);
    const number = named(what, NUMERIC);
    const by = named(each, ["text", "choice"]);
    if (!number || !by) return [];
    const mean = /^(?:average|mean)$/i.test(measure);
    return [
      {
        title: sentence(
          `${mean ? "average" : "total"} ${number.label.toLowerCase()} per ${by.label.toLowerCase()}`,
        ).slice(0, 60),
        entity: entity.key,
        type: "bar" as const,
        by: by.key,
        month: false,
        measure: mean ? ("average" as const) : ("sum" as const),
        field: number.key,
        mark: "",
        share: false,
      },
    ];
  });
}
