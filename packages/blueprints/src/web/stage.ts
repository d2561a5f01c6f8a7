import type { PageStep } from "@guildhall/contracts";
import type { CollectionView, Entity, WebField, WebForm } from "./form.ts";
import { click, typeInto } from "./page-steps.ts";
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
