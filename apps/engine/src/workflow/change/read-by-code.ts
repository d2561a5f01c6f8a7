import { blueprintOf } from "@guildhall/blueprints";
import type { JsonValue, ProjectSpec } from "@guildhall/contracts";
import { editSpec } from "../spec/edit-spec.ts";
import { mergeForms } from "../spec/merge-forms.ts";
import { nameOf } from "../spec/named-path.ts";
import { draftSpec } from "../spec/understand-brief.ts";

/** Parts that any longer text changes, or that only note what was not understood. */
const NO_SIGNAL = ["title", "summary", "open"];
/** Sentences of the brief that a form keeps: a further sentence is easily taken for one of the last thing spoken of. */
const PROSE = new Set(["purpose", "help", "summary", "intro"]);

const isObject = (value: JsonValue | undefined): value is Record<string, JsonValue> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const telling = (form: JsonValue): Record<string, JsonValue> =>
  Object.fromEntries(Object.entries(form as Record<string, JsonValue>).filter(([key]) => !NO_SIGNAL.includes(key)));

/** `after` with the sentences that known things had in `before`. */
function withProse(before: JsonValue | undefined, after: JsonValue): JsonValue {
  if (Array.isArray(before) && Array.isArray(after)) {
    return after.map((item) =>
      withProse(
        before.find((other) => nameOf(other) !== null && nameOf(other) === nameOf(item)),
        item,
      ),
    );
  }
  if (!isObject(before) || !isObject(after)) return after;
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [
      key,
      PROSE.has(key) && before[key] !== undefined ? before[key] : withProse(before[key], value),
    ]),
  );
}

/** An option that nothing else speaks of would be read and then do nothing. */
const withoutArgs = (form: JsonValue): string =>
  JSON.stringify(form, (key, value: JsonValue) => (key === "args" ? undefined : value));

/**
 * What code alone reads from a request beside the brief, merged into the agreed form; no model, no other row moves.
 * Null when it reads nothing from it, or something that a later edit has changed. Pure.
 */
export function readByCode(spec: ProjectSpec, request: string): ProjectSpec | null {
  const brief = `${spec.brief}\n\n${request}`;
  const before = telling(draftSpec(spec.brief, spec.blueprint).form);
  const after = withProse(before, telling(draftSpec(brief, spec.blueprint).form));
  if (withoutArgs(before) === withoutArgs(after)) return null;
  const now = spec.form as Record<string, JsonValue>;
  const { form, conflicts } = mergeForms(before, telling(now), after);
  if (conflicts.length > 0) return null;
  const parsed = blueprintOf(spec.blueprint).form.safeParse({ ...now, ...(form as Record<string, JsonValue>) });
  if (!parsed.success) return null;
  const read = editSpec({ ...spec, brief, form: parsed.data as JsonValue }, []);
  return JSON.stringify(read.form) === JSON.stringify(spec.form) ? null : read;
}
