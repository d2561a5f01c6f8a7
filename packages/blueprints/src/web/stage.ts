import type { PageStep } from "@guildhall/contracts";
import type { CollectionView, Entity, WebField, WebForm } from "./form.ts";
import { click, open, typeInto } from "./page-steps.ts";
import { sampleRecord, sampleText, shownText } from "./samples.ts";

/** A list under trial: what its form asks for and how a record is recognised. */
export interface Stage {
  form: WebForm;
  view: CollectionView;
  entity: Entity;
  /** Fields the form of the page shows. */
  typed: WebField[];
  title: WebField;
  button: string;
}

/** The list where records of an entity are added. */
const homeOf = (form: WebForm, key: string): CollectionView | undefined =>
  form.views.find((view): view is CollectionView => view.kind === "collection" && view.entity === key && view.addable);

/** The entity with the names of sample records where it points to another one. */
function resolved(form: WebForm, entity: Entity): Entity {
  return {
    ...entity,
    fields: entity.fields.map((field) => {
      const [title] = form.entities.find((other) => other.key === field.from)?.fields ?? [];
      return title ? { ...field, options: [0, 1].map((n) => sampleText(title, n)) } : field;
    }),
  };
}

export function stageOf(form: WebForm, view: CollectionView): Stage | null {
  const found = form.entities.find((candidate) => candidate.key === view.entity);
  const entity = found && resolved(form, found);
  const title = entity?.fields[0];
  if (!entity || !title) return null;
  const toggles = form.views.flatMap((other) =>
    other.kind === "collection" && other.entity === entity.key ? [other.toggle] : [],
  );
  const pressed = view.actions.flatMap((action) => action.field.split(","));
  const typed = entity.fields.filter(
    (field) =>
      !toggles.includes(field.key) &&
      !field.inline &&
      !field.pressed &&
      !(field.type === "boolean" && pressed.includes(field.key)),
  );
  return { form, view, entity, typed, title, button: view.addButton || `Add ${entity.name.toLowerCase()}` };
}

/** Steps that open a list; what its records point to is added first. */
export function opening(stage: Stage): PageStep[] {
  const parents = [...new Set(stage.entity.fields.map((field) => field.from).filter(Boolean))];
  const before = parents.flatMap((key) => {
    const home = homeOf(stage.form, key);
    const parent = home && stageOf(stage.form, home);
    return home && parent ? [open(stage.form, home), ...add(parent, 0), ...add(parent, 1)] : [];
  });
  return [...before, open(stage.form, stage.view)];
}

export const nameRole = (view: CollectionView): string => (view.layout === "table" ? "cell" : "heading");

/** Steps that add sample `n`, with some values set by the caller. */
export function add(stage: Stage, n: number, changes: Record<string, string> = {}): PageStep[] {
  const record = sampleRecord(stage.entity, n, changes);
  return [
    ...stage.typed.flatMap((field) =>
      typeInto(field, field.type === "boolean" ? (changes[field.key] ?? "") : (record[field.key] ?? "")),
    ),
    click("button", stage.button),
  ];
}

export const titleOf = (stage: Stage, n: number): string => sampleText(stage.title, n);
export const shownTitle = (stage: Stage, n: number): string => shownText(stage.title, titleOf(stage, n));
