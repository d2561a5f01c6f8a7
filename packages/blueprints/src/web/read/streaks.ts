import {
  actionSchema,
  type CollectionView,
  derivedSchema,
  type Entity,
  type WebView,
  webFieldSchema,
} from "../form.ts";

/** "Tick it off each day and see the current streak": a day is counted once, and a missed day begins anew. Pure. */

const STREAK = /\bstreaks?\b|\bdays? in a row\b|\bconsecutive days\b/i;
const DAILY = /\b(?:each|every|a|per) day\b|\bdaily\b|\btoday\b|\bdays? in a row\b|\bhabits?\b/i;
/** What other readings make of a daily tick. */
const OTHERWISE =
  /^(?:done today|days done|frequency|streak|current streak|done|completed|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

const COUNTED = webFieldSchema.parse({
  key: "daysInARow",
  label: "Days in a row",
  type: "integer",
  initial: "0",
  pressed: true,
});
const LAST = webFieldSchema.parse({ key: "lastDone", label: "Last done", type: "date", pressed: true });

/** The list with a button that counts today, and each record with its streak; others pass as they are. */
export function withStreaks<T extends { entity: Entity; views: WebView[] }>(brief: string, made: T): T {
  const main = made.views.find((view): view is CollectionView => view.kind === "collection" && view.addable);
  if (!main || !STREAK.test(brief) || !DAILY.test(brief)) return made;
  const kept = made.entity.fields.filter(
    (field) =>
      !OTHERWISE.test(field.label) ||
      new RegExp(`\\b(?:with|has|have|a) (?:a |an |its )?${field.label}\\b`).test(brief),
  );
  const entity: Entity = {
    ...made.entity,
    fields: [...kept, COUNTED, LAST].slice(0, 16),
    marks: made.entity.marks.filter((mark) => kept.some((field) => field.key === mark.field)),
    derived: [
      ...made.entity.derived.filter((row) => !/progress/i.test(row.label)),
      derivedSchema.parse({
        key: "currentStreak",
        label: "Current streak",
        type: "text",
        formula: `(days(${LAST.key}, today) <= 1 ? ${COUNTED.key} : 0) + " in a row"`,
        purpose: "The days in a row up to today or yesterday; none after a missed day.",
      }),
    ].slice(0, 6),
  };
  const press = actionSchema.parse({
    label: "Done today",
    field: `${COUNTED.key},${LAST.key}`,
    value: `${LAST.key} == today ? ${COUNTED.key} : (days(${LAST.key}, today) == 1 ? ${COUNTED.key} + 1 : 1); today`,
  });
  return {
    ...made,
    entity,
    views: made.views.map((view) =>
      view === main
        ? {
            ...main,
            toggle: "",
            steps: "",
            stamp: "",
            stampLabel: "",
            filters: main.filters.filter((key) => kept.some((field) => field.key === key)),
            actions: [press, ...main.actions].slice(0, 6),
            tiles: main.tiles.filter(
              (tile) => tile.mark === "" && (tile.field === "" || kept.some((field) => field.key === tile.field)),
            ),
          }
        : view,
    ),
  };
}
