import { type CollectionView, type Entity, type Mark, markSchema } from "../form.ts";
import { sentence } from "../names.ts";

type Tile = CollectionView["tiles"][number];

/** "The average mood of this month", "the total of the last 30 days": a figure over a stretch of time, and not over all. Pure. */

/** Words by which a sentence asks for a figure. */
const ASKS: Partial<Record<Tile["measure"], RegExp>> = {
  sum: /\b(?:totals?|sum|altogether|how much)\b/i,
  count: /\b(?:how many|number of|count)\b/i,
  average: /\b(?:average|mean)\b/i,
};
const NUMERIC = ["integer", "number", "money"];
const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const PERIOD =
  /\b(?:today|yesterday|(?:this|last|past|current|previous) (?:day|week|month|quarter|year|season)|(?:last|past|previous) (?:\d{1,3}|[a-z]+) (?:days|weeks|months|years))\b/i;

const sentencesOf = (brief: string): string[] =>
  brief.split(/(?<=[a-z\d)])[.;!?](?:\s|$)|\n/).flatMap((text) => text.split(/,? and (?=the )/));

/** "This week", "last 7 days", in small letters and one wording. */
const periodIn = (text: string): string | undefined =>
  PERIOD.exec(text)?.[0]
    .toLowerCase()
    .replace("current", "this")
    .replace(/^(?:past|previous) (?=\S+ )/, "last ");

/** A stretch of time as a condition of a date; null for one that there is no condition for. */
function conditionOf(period: string): Pick<Mark, "op" | "value"> | null {
  if (period === "this week" || period === "this month" || period === "this year" || period === "today")
    return { op: period, value: "" };
  const [, count = "", unit] = /^last (\S+) (days|weeks)$/.exec(period) ?? [];
  const number = NUMBERS.includes(count) ? NUMBERS.indexOf(count) : Number(count || 0);
  return number > 0 ? { op: "last days", value: String(unit === "weeks" ? number * 7 : number) } : null;
}

/** "How many books I read this year", "the average of the last 7 days": what figures are asked over. */
export function periodMarks(brief: string, entity: Entity): Mark[] {
  const date = entity.fields.find(
    (field) => field.type === "date" && !/due|deadline|birth|expir|until|next|return/i.test(field.label),
  );
  if (!date) return [];
  const asked = sentencesOf(brief).filter((text) => Object.values(ASKS).some((words) => words.test(text)));
  return [...new Set(asked.map(periodIn))].flatMap((period) => {
    const found = period === undefined ? null : conditionOf(period);
    // This month is read wherever it is said, and today has conditions of its own.
    if (!period || !found || found.op === "this month" || found.op === "today") return [];
    return [markSchema.parse({ ...found, label: sentence(period), field: date.key })];
  });
}

/** A condition that is read for the sake of a figure. */
export const isPeriodMark = ({ op }: Pick<Mark, "op">): boolean =>
  op === "this week" || op === "this year" || op === "last days";

/**
 * Figures over the stretch of time their sentence names, where the entity has a condition for it. One over any other
 * stretch is left out: a figure over all would answer another question.
 */
export function inPeriod(brief: string, entity: Entity, tiles: CollectionView["tiles"]): CollectionView["tiles"] {
  return tiles.flatMap((tile) => {
    const period = tile.mark === "" && tile.entity === entity.key ? periodOf(brief, entity, tile) : null;
    if (!period) return [tile];
    const wanted = conditionOf(period);
    const mark = entity.marks.find(({ op, value }) => op === wanted?.op && value === wanted.value);
    const told = tiles.some(
      (other) => other.measure === tile.measure && other.field === tile.field && other.mark === mark?.label,
    );
    // Beside the figure of the time the one of all is worth its place.
    if (mark && told) return [tile];
    return mark ? [{ ...tile, mark: mark.label, label: `${tile.label} ${period}`.slice(0, 60) }] : [];
  });
}

/** The stretch of time that every sentence asking for the figure names; null where one names none. */
function periodOf(brief: string, entity: Entity, tile: Tile): string | null {
  const asks = ASKS[tile.measure];
  const own = entity.fields.find((field) => field.key === tile.field)?.label.toLowerCase() ?? "";
  const others = entity.fields.filter((field) => NUMERIC.includes(field.type) && field.key !== tile.field);
  const asking = sentencesOf(brief).filter((text) => {
    const said = text.toLowerCase();
    if (!asks?.test(said)) return false;
    return (own !== "" && said.includes(own)) || !others.some((field) => said.includes(field.label.toLowerCase()));
  });
  const periods = asking.map(periodIn);
  const [first] = periods;
  return first !== undefined && periods.every(Boolean) ? first : null;
}
