import type { CollectionView, Entity } from "../form.ts";

/**
 * "How many people are coming": a figure over the records whose switch says so. A figure of all would answer another
 * question. Pure.
 */
export function onlyThose(brief: string, entity: Entity, tiles: CollectionView["tiles"]): CollectionView["tiles"] {
  const flags = entity.fields.filter((field) => field.type === "boolean");
  return tiles.map((tile) => {
    if (tile.mark !== "" || tile.entity !== entity.key || !["sum", "count"].includes(tile.measure)) return tile;
    const what = (entity.fields.find((field) => field.key === tile.field)?.label ?? entity.plural).toLowerCase();
    const noun = what.split(" ").at(-1) ?? what;
    const flag = flags.find((field) =>
      new RegExp(
        `\\b(?:how many|number of|total(?: number of)?|all(?: the)?) ${noun}s? (?:that |who |which )?(?:are|is|have|has|were|was)?\\s*(?:been )?(?:marked )?(?:as )?${field.label}\\b`,
        "i",
      ).test(brief),
    );
    return flag
      ? { ...tile, mark: `${flag.key}=true`, label: `${tile.label} ${flag.label.toLowerCase()}`.slice(0, 60) }
      : tile;
  });
}
