import { blueprintOf } from "@guildhall/blueprints";
import type { JsonValue, ProjectSpec } from "@guildhall/contracts";
import { editSpec } from "../spec/edit-spec.ts";
import { mergeForms } from "../spec/merge-forms.ts";
import { draftSpec } from "../spec/understand-brief.ts";

/** Parts that any longer text changes, or that only note what was not understood. */
const NO_SIGNAL = ["title", "summary", "open"];

const telling = (form: JsonValue): Record<string, JsonValue> =>
  Object.fromEntries(Object.entries(form as Record<string, JsonValue>).filter(([key]) => !NO_SIGNAL.includes(key)));

/**
 * What code alone reads from a request beside the brief, merged into the agreed form; no model, no other row moves.
 * Null when it reads nothing from it, or something that a later edit has changed. Pure.
 */
export function readByCode(spec: ProjectSpec, request: string): ProjectSpec | null {
  const brief = `${spec.brief}\n\n${request}`;
  const [before, after] = [draftSpec(spec.brief, spec.blueprint), draftSpec(brief, spec.blueprint)];
  if (JSON.stringify(telling(before.form)) === JSON.stringify(telling(after.form))) return null;
  const now = spec.form as Record<string, JsonValue>;
  const { form, conflicts } = mergeForms(telling(before.form), telling(now), telling(after.form));
  if (conflicts.length > 0) return null;
  const parsed = blueprintOf(spec.blueprint).form.safeParse({ ...now, ...(form as Record<string, JsonValue>) });
  if (!parsed.success) return null;
  return editSpec({ ...spec, brief, form: parsed.data as JsonValue }, []);
}
