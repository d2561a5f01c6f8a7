import type { ApiEndpoint, ApiEntity, ApiField, ApiForm } from "./form.ts";

/** A field whose states come with creating an entry and with its actions, and with no body that names them. */
export interface SteppedField {
  field: ApiField;
  /** Where an entry begins. */
  start: string;
  /** The states an action leads to. */
  reached: string[];
  /** The states no action leads to: no entry begins there, and a body that changes one may set them. */
  free: string[];
  /** The actions that lead to them. */
  actions: ApiEndpoint[];
}

const isNext = (one: ApiEndpoint, field: ApiField): boolean =>
  one.does?.how === "next" && one.does.field === field.name;

/** The actions of an entity that lead a field to a state. */
export const actionsOn = (endpoints: readonly ApiEndpoint[], entity: ApiEntity, field: ApiField): ApiEndpoint[] =>
  endpoints.filter(
    (one) =>
      one.entity === entity.name &&
      one.action === "mark" &&
      (one.sets.some((set) => set.field === field.name) || isNext(one, field)),
  );

/** The endpoint whose body changes an entry; undefined where none does. */
export const changeOf = (form: ApiForm, entity: ApiEntity): ApiEndpoint | undefined =>
  form.endpoints.find(
    (one) =>
      one.entity === entity.name && (one.action === "change" || one.action === "replace" || one.action === "put"),
  );

/** The states of a field that a change may set past its actions. */
export const settableOf = (form: ApiForm, entity: ApiEntity, { free }: SteppedField): string[] =>
  changeOf(form, entity) ? free : [];

/** The fields of an entity that only its actions lead on. */
export function steppedFields(form: ApiForm, entity: ApiEntity): SteppedField[] {
  return entity.fields.flatMap((field) => {
    if (field.stepped !== true || field.type !== "choice" || typeof field.default !== "string") return [];
    const start = field.default;
    const actions = actionsOn(form.endpoints, entity, field);
    const reached = field.choices.filter(
      (choice) =>
        choice !== start &&
        actions.some(
          (one) =>
            one.sets.some((set) => set.field === field.name && set.value === choice) ||
            (isNext(one, field) && field.choices.indexOf(choice) > 0),
        ),
    );
    const free = field.choices.filter((choice) => choice !== start && !reached.includes(choice));
    return reached.length > 0 ? [{ field, start, reached, free, actions }] : [];
  });
}

/** The state an action leads to from another one; null where it does not go on from there, or needs more than an entry. */
function ledTo(one: ApiEndpoint, field: ApiField, from: string): string | null {
  if (one.from && (one.from.field !== field.name || !one.from.values.includes(from))) return null;
  if (isNext(one, field))
    return one.sets.length === 0 ? (field.choices[field.choices.indexOf(from) + 1] ?? null) : null;
  const [set, ...more] = one.sets;
  if (one.does !== null || more.length > 0 || typeof set?.value !== "string" || set.value === from) return null;
  return set.value;
}

/** The fewest actions that lead an entry from its start to a state; null where no plain actions do. */
export function wayTo({ field, start, actions }: SteppedField, state: string): ApiEndpoint[] | null {
  const ways = new Map<string, ApiEndpoint[]>([[start, []]]);
  // The map grows while it is gone through: nearest states first.
  for (const [at, way] of ways) {
    if (at === state) return way;
    for (const one of actions) {
      const next = ledTo(one, field, at);
      if (next !== null && !ways.has(next)) ways.set(next, [...way, one]);
    }
  }
  return null;
}
