import { type ApiEntity, type ApiField, apiField } from "../form.ts";
import { DECISIONS, leadsTo, type StateVerb } from "./action-verbs.ts";
import type { Reading } from "./reading.ts";

type Value = string | boolean | null;
export interface StateSet {
  field: string;
  value: Value;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[_-]/g, " ")
    .replace(/^(?:is|has|on) /, "")
    .trim();

/** Values of choices and flags by which an entity tells its state. */
export function statesOf(entity: ApiEntity): { field: ApiField; says: string; value: string | boolean }[] {
  return entity.fields.flatMap((field): { field: ApiField; says: string; value: string | boolean }[] => {
    if (field.type === "choice") return field.choices.map((value) => ({ field, says: plain(value), value }));
    return field.type === "boolean" ? [{ field, says: plain(field.name), value: true }] : [];
  });
}

const isMoment = (field: ApiField): boolean => (field.type === "date" || field.type === "datetime") && !field.required;

/** The state of an entity that a verb leads to, by what its fields are called; null where none fits. */
function known(entity: ApiEntity, verb: StateVerb): StateSet | null {
  const states = statesOf(entity);
  for (const name of verb.to)
    for (const one of states) if (one.says === name) return { field: one.field.name, value: one.value };
  const own = states.find((one) => leadsTo(verb.verb, one.says));
  if (own) return { field: own.field.name, value: own.value };
  const moment = entity.fields.find(
    (field) => isMoment(field) && verb.to.some((name) => plain(field.name).startsWith(name)),
  );
  if (moment) return { field: moment.name, value: moment.type === "date" ? "today" : "now" };
  return null;
}

/** The way back from what another action of the entity sets. */
function wayBack(reading: Reading, entity: ApiEntity, verb: StateVerb): StateSet | null {
  if (!verb.back) return null;
  const forward = reading.endpoints.filter((one) => one.entity === entity.name && one.action === "mark");
  for (const one of forward.toReversed())
    for (const set of one.sets) {
      const field = entity.fields.find((item) => item.name === set.field);
      if (field?.type === "boolean" && set.value === true) return { field: field.name, value: false };
      if (field && isMoment(field) && (set.value === "today" || set.value === "now"))
        return { field: field.name, value: null };
      const first = field?.type === "choice" ? (field.default ?? field.choices[0]) : undefined;
      if (field && typeof first === "string" && first !== set.value) return { field: field.name, value: first };
    }
  const flag =
    verb.flag?.value === false ? entity.fields.find((field) => plain(field.name) === verb.flag?.name) : undefined;
  return flag?.type === "boolean" ? { field: flag.name, value: false } : null;
}

const WAITING = "pending";

/** A decision needs something that waits: a status that is pending at first. */
function decided(reading: Reading, entity: ApiEntity, verb: StateVerb): StateSet | null {
  const value = verb.to[0];
  if (value === undefined || !DECISIONS.includes(verb.verb)) return null;
  const there = entity.fields.find((field) => field.name === "status");
  if (there && !there.choices.includes(WAITING)) return null;
  const field = there ?? apiField("status", "choice", { choices: [WAITING], required: false, default: WAITING });
  if (!there) {
    if (entity.fields.length >= 16) return null;
    entity.fields.push(field);
    reading.assumptions.push(`A new ${entity.name.toLowerCase()} is ${WAITING} until somebody decides.`);
  }
  field.choices.push(value);
  return { field: field.name, value };
}

/** What an action sets; a flag is added where the entity has no field for its state. Null when nothing tells. */
export function stateFor(reading: Reading, entity: ApiEntity, verb: StateVerb): StateSet | null {
  const found = known(entity, verb) ?? wayBack(reading, entity, verb) ?? decided(reading, entity, verb);
  if (found) return found;
  if (!verb.flag || entity.fields.length >= 16) return null;
  if (!verb.flag.value) return null;
  entity.fields.push(apiField(verb.flag.name, "boolean", { required: false, default: false }));
  return { field: verb.flag.name, value: true };
}

/** The state that a word before a noun names: `pending` of `a pending request`. */
export function stateNamed(entity: ApiEntity, words: string): { field: ApiField; value: string | boolean } | null {
  const text = plain(words);
  const negative = /^(?:not |un|non )/.test(text);
  const found = statesOf(entity).find(
    (one) => one.says === text || (negative && text.replace(/^(?:not (?:yet )?|un|non )/, "") === one.says),
  );
  if (!found) return null;
  if (found.says === text) return found;
  return found.field.type === "boolean" ? { field: found.field, value: false } : null;
}

/** Where nothing says how an entry begins: in the state no action leads to but one that takes it back. */
export function beginnings(reading: Reading): void {
  for (const entity of reading.entities)
    for (const field of entity.fields) {
      const acts = reading.endpoints.filter(
        (one) =>
          one.entity === entity.name &&
          (one.sets.some((set) => set.field === field.name) ||
            (one.does?.how === "next" && one.does.field === field.name)),
      );
      if (field.type !== "choice" || field.default !== null || acts.length === 0) continue;
      const first = field.choices[0];
      if (first === undefined) continue;
      field.default = first;
      field.required = false;
      reading.assumptions.push(`A new ${entity.name.toLowerCase()} is ${first.replaceAll("_", " ")} at first.`);
    }
}
