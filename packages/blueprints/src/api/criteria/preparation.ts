import type { Check, JsonValue } from "@guildhall/contracts";
import { type ApiEntity, type ApiForm, entityOf } from "../form.ts";
import { addressOf, type Entry, sampleBody, withoutKey } from "../sample-values.ts";
import { changeOf, steppedFields, wayTo } from "../steps.ts";

export type Step = NonNullable<Extract<Check, { kind: "http" }>["before"]>[number];

/** Entries wanted before a request: bodies by entity, the first gets id 1. */
export type Wanted = Map<string, Entry[]>;

/** How an entity is created; null where the table of endpoints has no way. */
export const createPath = (form: ApiForm, entity: ApiEntity): string | null =>
  form.endpoints.find((one) => one.entity === entity.name && one.action === "create" && !one.path.includes("{"))
    ?.path ?? null;

/** The body without the states in which no entry begins: it creates one where it does. */
export const startingBody = (form: ApiForm, entity: ApiEntity, body: Entry): Entry => {
  const further = steppedFields(form, entity).filter(({ field, reached, free }) =>
    [...reached, ...free].includes(String(body[field.name])),
  );
  return Object.fromEntries(Object.entries(body).filter(([name]) => !further.some(({ field }) => field.name === name)));
};

/**
 * The request that creates an entry: POST to the list, or PUT to the key of the entry. Null where there is neither, and
 * where the body holds a state in which no entry begins.
 */
export function creation(form: ApiForm, entity: ApiEntity, body: Entry): Step | null {
  if (Object.keys(startingBody(form, entity, body)).length < Object.keys(body).length) return null;
  const path = createPath(form, entity);
  if (path !== null) return { method: "POST", path, body: body as JsonValue, status: 201 };
  const put = form.endpoints.find((one) => one.entity === entity.name && one.action === "put");
  if (!put || !entity.key || body[entity.key] === undefined) return null;
  return { method: "PUT", path: addressOf(form, entity, put.path, body), body: withoutKey(entity, body), status: 201 };
}

/** Rules that look at the entries in a state refuse or take others on the way there than in the end. */
const looksAt = (form: ApiForm, entity: ApiEntity, name: string): boolean =>
  form.rules.some((rule) => rule.entity === entity.name && "open" in rule && rule.open?.field === name);

/** The request that gives an entry a state no action leads to; null where no body changes one. */
function setting(form: ApiForm, entity: ApiEntity, body: Entry, name: string, at: number): Step | null {
  const one = changeOf(form, entity);
  const state: Entry = { [name]: body[name] ?? null };
  return one
    ? {
        method: one.method,
        path: addressOf(form, entity, one.path, entity.key ? body : at),
        body: one.action === "change" ? state : withoutKey(entity, { ...startingBody(form, entity, body), ...state }),
        status: 200,
      }
    : null;
}

/**
 * The requests that make the entry of a body: its creation, and the actions that lead it to its state.
 * @param at its id where it has no key
 */
export function making(form: ApiForm, entity: ApiEntity, body: Entry, at: number): Step[] | null {
  const first = creation(form, entity, startingBody(form, entity, body));
  if (!first) return null;
  const steps = [first];
  for (const one of steppedFields(form, entity)) {
    const state = String(body[one.field.name] ?? one.start);
    if (![...one.reached, ...one.free].includes(state)) continue;
    if (looksAt(form, entity, one.field.name)) return null;
    if (one.free.includes(state)) {
      const set = setting(form, entity, body, one.field.name, at);
      if (!set) return null;
      steps.push(set);
      continue;
    }
    const way = wayTo(one, state);
    if (!way) return null;
    for (const { method, path } of way)
      steps.push({ method, path: addressOf(form, entity, path, entity.key ? body : at), status: 200 });
  }
  return steps;
}

/** Adds what the bodies refer to, up to the highest id, down to the ground; null when entities refer in a circle. */
function withParents(form: ApiForm, wanted: Wanted, depth = 0): Wanted | null {
  if (depth > 8) return null;
  let grown = false;
  const next: Wanted = new Map([...wanted].map(([name, bodies]) => [name, [...bodies]]));
  for (const [name, bodies] of wanted) {
    for (const field of entityOf(form, name)?.fields ?? []) {
      const parent = field.references ? entityOf(form, field.references) : undefined;
      if (!parent) continue;
      const highest = Math.max(0, ...bodies.map((body) => Number(body[field.name] ?? 0)));
      const there = next.get(parent.name) ?? [];
      if (parent.name === name && highest > there.length) return null;
      while (there.length < Math.min(highest, 8)) {
        there.push(sampleBody(form, parent, there.length + 1));
        grown = true;
      }
      next.set(parent.name, there);
    }
  }
  return grown ? withParents(form, next, depth + 1) : next;
}

/**
 * Requests that make the entries, those referred to first. Null when one of them cannot be created by a request.
 * @param wanted bodies by entity; of what they refer to, sample entries are made
 */
export function preparing(form: ApiForm, wanted: Wanted): Step[] | null {
  const all = withParents(form, wanted);
  if (!all) return null;
  const steps: Step[] = [];
  const done = new Set<string>();
  const visit = (name: string): boolean => {
    if (done.has(name)) return true;
    done.add(name);
    const entity = entityOf(form, name);
    const bodies = all.get(name) ?? [];
    if (!entity || bodies.length === 0) return true;
    for (const field of entity.fields)
      if (field.references && field.references !== name && !visit(field.references)) return false;
    for (const [at, body] of bodies.entries()) {
      const made = making(form, entity, body, at + 1);
      if (made === null) return false;
      steps.push(...made);
    }
    return true;
  };
  for (const name of all.keys()) if (!visit(name)) return null;
  return steps;
}

/** The first `count` sample entries of an entity. */
export const samplesOf = (form: ApiForm, entity: ApiEntity, count: number): Wanted =>
  new Map([[entity.name, Array.from({ length: count }, (_, at) => sampleBody(form, entity, at + 1))]]);

/** What a body refers to, so that it can be sent. */
export function parentsOf(form: ApiForm, entity: ApiEntity, bodies: Entry[]): Step[] | null {
  const own = new Set(
    bodies.flatMap((body, at) => (making(form, entity, body, at + 1) ?? []).map((step) => step.path)),
  );
  const steps = preparing(form, new Map([[entity.name, bodies]]));
  return steps?.filter((step) => !own.has(step.path)) ?? null;
}
