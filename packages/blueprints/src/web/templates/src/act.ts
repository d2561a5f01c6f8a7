import { draftOf, type FieldDef, readDraft, type Stored, type Values } from "./fields";
import type { Data } from "./model";
import { announce } from "./notice";
import { updateItem } from "./store";

interface Change {
  list: keyof Data;
  fields: readonly FieldDef[];
  record: Stored;
  changes: Values;
  /** Said when it worked. */
  done: string;
  /** Said instead of the usual words when a value is not allowed. */
  refusal?: string;
  /** Rules over several fields or records; a sentence refuses the change. */
  check?: (values: Values) => string | null;
}

/** What a button of a record does: sets some fields, unless a limit or a rule forbids it. */
export function act({ list, fields, record, changes, done, refusal, check }: Change): void {
  const touched = fields.filter((field) => field.key in changes);
  const [problem] = Object.values(readDraft(touched, draftOf(touched, changes)).problems);
  const message = problem ? (refusal ?? problem) : (check?.({ ...(record as unknown as Values), ...changes }) ?? null);
  if (message) return announce(message);
  updateItem(list, record.id, changes);
  announce(done);
}
