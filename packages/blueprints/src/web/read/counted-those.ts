import type { CollectionView, Entity } from "../form.ts";
import { sentence } from "../names.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";

type Tile = CollectionView["tiles"][number];

/** What a brief asks to count: "how many are known by heart", "the number of dinners that still need shopping". */
const ASKED = /\b(?:how many|(?:the )?(?:number|count) of)\s+([^.;:!?()]+)/gi;
/** Where a wish of its own begins behind it. */
const NEXT = /,|\s+and\s+(?=(?:how|the|a|an|which|what|who|show|sort|filter|list|see|also)\b)/i;
/** Words that say the opposite of a switch: "had no queen", "still need shopping", "not yet paid", "left to read". */
const NOT =
  /\b(?:no|not|never|without|none|missing|left|lacks?|need(?:s|ed|ing)?|still (?:to|have to|must)|yet to|remain\w*)\b|n['’]t\b|\bun(?=[a-z]{3})/i;

/** One wish to count only some records, as far as it is understood. */
interface Wish {
  /** The words behind "how many", without the thing that is counted. */
  said: string;
  tile: Tile | null;
}

/** "The number of frames" in a list of fields asks to count nothing. */
function isAsked(brief: string, match: RegExpExecArray): boolean {
  const before =
    brief
      .slice(0, match.index)
      .split(/[.;:!?]\s/)
      .at(-1) ?? "";
  if (/\bevery $/i.test(before)) return false;
  return /^how/i.test(match[0]) || /\b(?:shows?|see|sees|displays?|tells?|counts?|know)\b/i.test(before);
}

function wishesIn(brief: string, entity: Entity): Wish[] {
  const own = wordsOf(`${entity.name} ${entity.plural}`);
  const asked = [...brief.matchAll(ASKED)].filter((match) => isAsked(brief, match));
  return asked.map((match) => {
    const phrase = (match[1] ?? "").split(NEXT)[0]?.trim() ?? "";
    const said = phrase
      .split(/\s+/)
      .filter((word, index) => index > 2 || !wordsOf(word).some((stem) => own.includes(stem)))
      .join(" ")
      .replace(/^(?:of (?:them|these|those|my|our|the)|ones|entries|items)\s+/i, "")
      .replace(/^(?:(?:that|which|who|there)\s+)?(?:are|is|were|was|have been|has been)\s+(?=\S)/i, "")
      .trim();
    return { said, tile: tileFor(said, own, entity) };
  });
}

/** The records that the words single out: by a mark, or by a switch that is on or off. */
function tileFor(said: string, own: readonly string[], entity: Entity): Tile | null {
  const words = wordsOf(said.replace(/\bun(?=[a-z]{3})/gi, ""));
  const base = {
    entity: entity.key,
    measure: "count" as const,
    field: "",
    times: 1,
    label: sentence(said).slice(0, 60),
  };
  const mark = entity.marks.find(
    (candidate) => candidate.field !== "" && sameWords(wordsOf(candidate.label), words) > 0,
  );
  const [flag] = entity.fields
    .filter((field) => field.type === "boolean" && !field.inline)
    .map((field) => ({ field, label: wordsOf(field.label).filter((word) => !own.includes(word)) }))
    .map(({ field, label }) => ({ field, shared: sameWords(label, words), of: label.length }))
    .filter(({ shared, of }) => shared > 0 && shared * 2 >= of)
    .toSorted((a, b) => b.shared / b.of - a.shared / a.of);
  if (flag) {
    // A switch that says itself what is missing ("Not needed") is not turned round twice.
    const off = NOT.test(said) && !NOT.test(flag.field.label);
    return { ...base, mark: `${flag.field.key}=${off ? "false" : "true"}` };
  }
  return mark && !NOT.test(said) ? { ...base, mark: mark.label } : null;
}

/** Figures of those records alone, each once. */
export const countedThose = (brief: string, entity: Entity): Tile[] => {
  const seen = new Set<string>();
  return wishesIn(brief, entity).flatMap(({ tile }) =>
    tile && !seen.has(tile.mark) && seen.add(tile.mark) ? [tile] : [],
  );
};

/** Does every wish to count mean only some records? Then nobody asked how many there are altogether. */
export function countsOnlySome(brief: string, entity: Entity): boolean {
  const wishes = wishesIn(brief, entity);
  return wishes.length > 0 && wishes.every(({ tile }) => tile !== null);
}
