import type { CollectionView, Entity } from "../form.ts";

type Tile = CollectionView["tiles"][number];

/** Words by which a sentence asks for a figure. */
const ASKS: Partial<Record<Tile["measure"], RegExp>> = {
  sum: /\b(?:total|sum|altogether)\b/i,
  count: /\b(?:how many|number of|count)\b/i,
  average: /\b(?:average|mean)\b/i,
};

/**
 * "How many people are coming", "the total price of the done jobs": a figure over the records whose switch or choice
 * says so. A figure of all would answer another question. Pure.
 */
export function onlyThose(brief: string, entity: Entity, tiles: CollectionView["tiles"]): CollectionView["tiles"] {
  return tiles.map((tile) => {
    if (tile.mark !== "" || tile.entity !== entity.key) return tile;
    const only = switchedOn(brief, entity, tile) ?? chosen(brief, entity, tile);
    return only ? { ...tile, mark: only.mark, label: `${tile.label} ${only.words}`.slice(0, 60) } : tile;
  });
}

interface Only {
  mark: string;
  /** What the label of the figure says more. */
  words: string;
}

const labelOf = (entity: Entity, tile: Tile): string =>
  (entity.fields.find((field) => field.key === tile.field)?.label ?? entity.plural).toLowerCase();

function switchedOn(brief: string, entity: Entity, tile: Tile): Only | null {
  if (!["sum", "count"].includes(tile.measure)) return null;
  const noun = labelOf(entity, tile).split(" ").at(-1) ?? "";
  const flag = entity.fields.find(
    (field) =>
      field.type === "boolean" &&
      new RegExp(
        `\\b(?:how many|number of|total(?: number of)?|all(?: the)?) ${escaped(noun)}s? (?:that |who |which )?(?:are|is|have|has|were|was)?\\s*(?:been )?(?:marked )?(?:as )?${escaped(field.label)}\\b`,
        "i",
      ).test(brief),
  );
  return flag ? { mark: `${flag.key}=true`, words: flag.label.toLowerCase() } : null;
}

/** The option of a choice that the sentence which asks for the figure names: "of the done jobs", "that are done". */
function chosen(brief: string, entity: Entity, tile: Tile): Only | null {
  const asks = ASKS[tile.measure];
  if (!asks) return null;
  const label = labelOf(entity, tile);
  const nouns = [
    ...new Set([...`${entity.name} ${entity.plural}`.toLowerCase().split(" "), "ones", "entries", "items"]),
  ];
  // What stands in brackets lists the options and asks for nothing.
  const sentences = brief.replace(/\([^)]*\)/g, " ").split(/[.;!?\n]|,? and (?=(?:the|how many|a) )/i);
  const asking = sentences.filter(
    (sentence) => asks.test(sentence) && (tile.measure === "count" || sentence.toLowerCase().includes(label)),
  );
  for (const field of entity.fields) {
    for (const option of field.options ?? []) {
      const word = escaped(option);
      const those = new RegExp(
        `\\b${word} (?:${nouns.map(escaped).join("|")})\\b|\\b(?:are|is|marked|only) (?:marked )?(?:as )?(?:the )?${word}\\b`,
        "i",
      );
      if (asking.some((sentence) => those.test(sentence))) {
        return { mark: `${field.key}=${option}`, words: `(${option})` };
      }
    }
  }
  return null;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
