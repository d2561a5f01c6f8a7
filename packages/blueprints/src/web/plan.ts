import type { PlanPlace, RowSource, SpecRow } from "@guildhall/contracts";
import type { LeafHandle, PlanHandles } from "../blueprint.ts";
import { type Computed, computedOf, pathOfComputed } from "./computed.ts";
import type { WebForm } from "./form.ts";
import { article } from "./names.ts";
import { rowsOf } from "./rows.ts";

const MOST_VALUES = 6;
const MOST_RULES = 4;

/** How the plan of a web app is edited: each leaf is a worked-out value or a rule that no formula covers. */
export function webPlan(form: WebForm, sources: Record<string, RowSource>): PlanHandles {
  const rows = rowsOf(form, sources);
  return {
    leaves: computedOf(form)
      .filter((one) => one.formula === null)
      .map((one) => handleOf(form, one, { rows, sources })),
    add: placesOf(form),
  };
}

function handleOf(
  form: WebForm,
  computed: Computed,
  { rows, sources }: { rows: SpecRow[]; sources: Record<string, RowSource> },
): LeafHandle {
  const path = pathOfComputed(form, computed);
  const own = rows.filter((row) => row.path.startsWith(`${path}/`));
  const name: SpecRow = {
    path: `${path}/key`,
    section: own[0]?.section ?? "App",
    label: "Function",
    kind: "text",
    value: computed.name,
    source: sources[`${path}/key`] ?? "default",
  };
  return {
    of: computed.name,
    name: name.path,
    // A description nobody wrote is made of the others: it stands there to be written over.
    rows: [name, ...own.map((row) => (row.path === `${path}/purpose` ? { ...row, value: computed.purpose } : row))],
    remove: removeOf(computed, path),
    note: noteOf(computed),
  };
}

function removeOf({ owner }: Computed, path: string): string | null {
  if (owner.kind === "value") return null;
  return owner.kind === "output" && owner.view.outputs.length === 1 ? null : path;
}

function noteOf({ owner }: Computed): string {
  if (owner.kind === "value")
    return "Its inputs are those of the page. It stays as long as a line of the page shows it: change the lines in Requirements.";
  if (owner.kind === "output")
    return owner.view.outputs.length === 1
      ? "Its inputs are those of the page, in Requirements. It is the only result of the page, so it stays."
      : "Its inputs are those of the page, in Requirements.";
  return "It is given the whole record; its fields are in Requirements.";
}

/** Where a new value or rule is shown or asked: results of a calculator, values and rules of what is kept. */
function placesOf(form: WebForm): PlanHandles["add"] {
  const places: PlanPlace[] = [];
  const add = (list: string, length: number, label: string): void =>
    void places.push({ path: list, label, purpose: `${list}/${length}/purpose`, takesInput: false });
  for (const [at, view] of form.views.entries())
    if (view.kind === "calculator" && view.outputs.length < MOST_VALUES)
      add(`/views/${at}/outputs`, view.outputs.length, `A result of the page ${view.title}`);
  for (const [at, entity] of form.entities.entries()) {
    const one = entity.name.toLowerCase();
    if (entity.derived.length < MOST_VALUES)
      add(`/entities/${at}/derived`, entity.derived.length, `A value of each ${one}`);
    if (entity.rules.length < MOST_RULES)
      add(`/entities/${at}/rules`, entity.rules.length, `A rule for saving ${article(one)} ${one}`);
  }
  const note =
    "Nothing on these pages would show or ask another function; say what it is for as a change in the conversation.";
  return { places, note: places.length === 0 ? note : "" };
}
