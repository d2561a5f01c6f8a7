import type { PageStep } from "@guildhall/contracts";
import type { CollectionView } from "./form.ts";
import { click, hidden, type Journey, visible } from "./page-steps.ts";
import { add, nameRole, type Stage, shownTitle, titleOf } from "./stage.ts";

type Hide = CollectionView["hides"][number];

/** Steps that add two records, of which the first comes to have the value; null when code finds no way. */
function onlyFirst(stage: Stage, { field: key, value }: Hide): PageStep[] | null {
  const field = stage.entity.fields.find((candidate) => candidate.key === key);
  if (!field) return null;
  const other = field.type === "boolean" ? "false" : field.options.find((option) => option !== value);
  if (other === undefined) return null;
  if (stage.typed.includes(field)) return [...add(stage, 0, { [key]: value }), ...add(stage, 1, { [key]: other })];
  const both = [...add(stage, 0), ...add(stage, 1)];
  if (key === stage.view.toggle)
    return [
      ...both,
      { action: "check", role: "checkbox", name: `Mark ${titleOf(stage, 0)} as ${field.label.toLowerCase()}` },
    ];
  const wanted = field.type === "boolean" ? "true" : JSON.stringify(value);
  const sets = stage.view.actions.find(
    (action) =>
      action.field === key &&
      action.value === wanted &&
      (action.when === "" || action.when === `${key}=${field.initial || "false"}`),
  );
  return sets && field.initial !== value ? [...both, click("button", `${sets.label} ${titleOf(stage, 0)}`)] : null;
}

/** A checkbox of the list that leaves records out: pressed, and pressed once more. */
export function hideJourney(stage: Stage, hide: Hide, index: number): Journey {
  const noun = stage.entity.plural.toLowerCase();
  const field = stage.entity.fields.find(({ key }) => key === hide.field);
  const low = field?.label.toLowerCase() ?? hide.field;
  const which = field?.type === "boolean" ? `that are ${low}` : `with ${low} ${hide.value}`;
  const name = stage.form.together ? `${hide.label}: ${noun}` : hide.label;
  const role = nameRole(stage.view);
  const steps = onlyFirst(stage, hide);
  return {
    id: `hide-${index + 1}`,
    when: `the person ticks the checkbox "${name}"`,
    shall: `hide the ${noun} ${which}, and show them again when it is unticked`,
    priority: "must",
    oracle: "derived",
    steps: steps && [
      ...steps,
      visible(role, shownTitle(stage, 0)),
      click("checkbox", name),
      hidden(role, shownTitle(stage, 0)),
      visible(role, shownTitle(stage, 1)),
      click("checkbox", name),
      visible(role, shownTitle(stage, 0)),
    ],
  };
}
