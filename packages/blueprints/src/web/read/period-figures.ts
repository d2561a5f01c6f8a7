import type { CollectionView, Entity } from "../form.ts";

type Tile = CollectionView["tiles"][number];

/** "The average mood of this month", "the total of the last 30 days": a figure over a stretch of time, and not over all. Pure. */

/** Words by which a sentence asks for a figure. */
const ASKS: Partial<Record<Tile["measure"], RegExp>> = {
  sum: /\b(?:totals?|sum|altogether|how much)\b/i,
  count: /\b(?:how many|number of|count)\b/i,
  average: /\b(?:average|mean)\b/i,
};
const PERIOD =
  /\b(?:today|yesterday|(?:this|last|past|current|previous) (?:day|week|month|quarter|year|season)|(?:last|past|previous) (?:\d+|[a-z]+) (?:days|weeks|months|years))\b/i;
const NUMERIC = ["integer", "number", "money"];

/**
 * Figures over the stretch of time their sentence names, where the entity has a condition for it. One over any other
 * stretch is left out: a figure over all would answer another question.
 */
export function inPeriod(brief: string, entity: Entity, tiles: CollectionView["tiles"]): CollectionView["tiles"] {
  return tiles.flatMap((tile) => {
    const period = tile.mark === "" && tile.entity === entity.key ? periodOf(brief, entity, tile) : null;
    if (!period) return [tile];
    const mark = entity.marks.find(({ op }) => op === period);
    const told = tiles.some(
      (other) => other.measure === tile.measure && other.field === tile.field && other.mark === mark?.label,
    );
    // Beside the figure of the time the one of all is worth its place.
    if (mark && told) return [tile];
    return mark ? [{ ...tile, mark: mark.label, label: `${tile.label} ${period}`.slice(0, 60) }] : [];
  });
}

/** The stretch of time that every sentence asking for the figure names, in small letters; null where one names none. */
function periodOf(brief: string, entity: Entity, tile: Tile): string | null {
  const asks = ASKS[tile.measure];
  const own = entity.fields.find((field) => field.key === tile.field)?.label.toLowerCase() ?? "";
  const others = entity.fields.filter((field) => NUMERIC.includes(field.type) && field.key !== tile.field);
  const asking = brief
    .split(/(?<=[a-z\d)])[.;!?](?:\s|$)|\n/)
    .flatMap((sentence) => sentence.split(/,? and (?=the )/))
    .filter((sentence) => {
      const said = sentence.toLowerCase();
      if (!asks?.test(said)) return false;
      return (own !== "" && said.includes(own)) || !others.some((field) => said.includes(field.label.toLowerCase()));
    });
  const periods = asking.map((sentence) => PERIOD.exec(sentence)?.[0].toLowerCase().replace("current", "this"));
  const [first] = periods;
  return first !== undefined && periods.every(Boolean) ? first : null;
}
