import type { JsonValue } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { spaced } from "../../cli/words.ts";
import { actionBody, broughtBy, workedOn } from "../action.ts";
import { nounOf, withArticle } from "../emit/python-types.ts";
import { type ApiEndpoint, type ApiEntity, type ApiForm, actionVerb, entityOf, fieldOf } from "../form.ts";
import { addressOf, type Entry, markOf, sampleBody, unknownAddress } from "../sample-values.ts";
import { preparing, type Step, type Wanted } from "./preparation.ts";
import { asSaid, promise, requestCheck } from "./promise.ts";

const isMoment = (value: unknown): boolean => value === "today" || value === "now";

/** Another value of a choice or flag than these; null where there is none. */
function otherValue(entity: ApiEntity, name: string, not: JsonValue[]): JsonValue {
  const field = fieldOf(entity, name);
  const all: JsonValue[] = field?.type === "boolean" ? [false, true] : (field?.choices ?? []);
  return all.find((value) => !not.includes(value)) ?? null;
}

/** An entry the action goes on from. */
function startBody(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Entry {
  const body = sampleBody(form, entity, 1);
  for (const { field, value } of one.sets) {
    if (isMoment(value)) continue;
    const now = body[field] ?? fieldOf(entity, field)?.default ?? null;
    if (now === value) body[field] = otherValue(entity, field, [value]);
  }
  if (one.from) body[one.from.field] = one.from.values[0] ?? null;
  if (one.does?.how === "next") body[one.does.field] = fieldOf(entity, one.does.field)?.choices[0] ?? null;
  return body;
}

/** What the action promises in words. */
function promised(entity: ApiEntity, one: ApiEndpoint): string {
  const noun = nounOf(entity);
  const brought = broughtBy(one);
  const work = {
    put: `set ${spaced(brought ?? "")} to what the body brings`,
    add: one.does?.signed
      ? `add the ${spaced(brought ?? "")} of the body to the ${spaced(one.does.field)}, or take it away where it is negative`
      : `add the ${spaced(brought ?? "")} of the body to the ${spaced(one.does?.field ?? "")}`,
    take: `take the ${spaced(brought ?? "")} of the body from the ${spaced(one.does?.field ?? "")}, and answer 409 when there is less than that`,
    next: `move it on to the next ${spaced(one.does?.field ?? "")}, and answer 409 after the last one`,
  };
  const sets = one.sets.map((set) => `set ${spaced(set.field)} to ${String(set.value)}`);
  const only = one.from
    ? [`only while ${spaced(one.from.field)} is ${one.from.values.map(String).join(" or ")}, and answer 409 otherwise`]
    : [];
  const parts = [...sets, ...(one.does ? [work[one.does.how]] : [])].join(" and ");
  const twice = one.sets.length > 0 ? "; answer 409 when that was done before" : "";
  return `${actionVerb(one)} the ${noun}: ${[parts, ...only].join(", ")}${twice}; answer 404 when there is no such ${noun}`;
}

/** Checks of what a body that brings something is refused for, and of figures that go up and down. */
function workChecks(form: ApiForm, entity: ApiEntity, one: ApiEndpoint, start: Entry): DraftCheck[] {
  const field = workedOn(entity, one);
  const path = addressOf(form, entity, one.path, 1);
  const verb = actionVerb(one);
  const at = (body: Entry): Step[] | null => preparing(form, new Map([[entity.name, [body]]]));
  const send = (key: string, title: string, status: number, before: Step[] | null, body?: JsonValue): DraftCheck[] =>
    requestCheck(`${verb}-${key}`, title, status === 422 ? "house" : "derived", {
      method: one.method,
      path,
      status,
      before,
      ...(body === undefined ? {} : { body }),
    });
  if (!field || !one.does) return [];
  if (one.does.how === "next") {
    const last = field.choices.at(-1) ?? null;
    return send("last", `there is nothing after ${String(last)}`, 409, at({ ...start, [field.name]: last }));
  }
  const checks = send("empty", `${verb} without a ${broughtBy(one)} is refused`, 422, at(start), {});
  if (one.does.how === "put") return checks;
  const there = Number(start[field.name] ?? field.default ?? 0);
  const name = broughtBy(one) ?? "";
  if (one.does.signed) {
    const least = field.limits.min;
    if (least === undefined) return checks;
    // Down to the least of it is possible, one step further is not.
    const all: Step = { method: one.method, path, status: 200, body: { [name]: least - there } };
    const before = at(start);
    return [
      ...checks,
      ...send("least", `the ${spaced(field.name)} goes down to ${least}`, 200, before, { [name]: least - there }),
      ...send("below", `below ${least} is refused`, 409, before, { [name]: least - there - 1 }),
      ...send("empty-handed", `nothing is taken from ${least}`, 409, before && [...before, all], { [name]: -1 }),
    ];
  }
  return [
    ...checks,
    ...send("nothing", "an amount of nothing is refused", 422, at(start), { [name]: 0 }),
    ...(one.does.how === "take"
      ? send("more", `more than the ${spaced(field.name)} is refused`, 409, at(start), { [name]: there + 1 })
      : []),
  ];
}

/** The fields after the action, as far as they are known. */
function afterwards(entity: ApiEntity, one: ApiEndpoint, start: Entry, body: Entry | null): Entry {
  const plain = Object.fromEntries(
    one.sets.flatMap((set) => (isMoment(set.value) ? [] : [[set.field, set.value as JsonValue]])),
  );
  const field = workedOn(entity, one);
  if (!field || !one.does) return plain;
  const amount = Number(body?.[broughtBy(one) ?? ""] ?? 0);
  const before = Number(start[field.name] ?? field.default ?? 0);
  const value: Record<string, JsonValue> = {
    put: body?.[field.name] ?? null,
    add: before + amount,
    take: before - amount,
    next: field.choices[1] ?? null,
  };
  return { ...plain, [field.name]: value[one.does.how] ?? null };
}

/** Entries before an action: the one it is about, and what its body refers to. */
function preparedFor(form: ApiForm, entity: ApiEntity, one: ApiEndpoint, start: Entry): Step[] | null {
  const wanted: Wanted = new Map([[entity.name, [start]]]);
  const to = one.does?.how === "put" ? workedOn(entity, one)?.references : null;
  const target = to ? entityOf(form, to) : undefined;
  if (target && target !== entity && !wanted.has(target.name)) wanted.set(target.name, [sampleBody(form, target, 1)]);
  return preparing(form, wanted);
}

/** What an action promises: it does what it says, only from where it may, and never twice. */
export function actionCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const noun = nounOf(entity);
  const verb = actionVerb(one);
  const key = verb.replaceAll(" ", "-");
  const start = startBody(form, entity, one);
  const there = preparedFor(form, entity, one, start);
  const path = addressOf(form, entity, one.path, 1);
  const body = actionBody(form, entity, one);
  const sent = body === null ? {} : { body };
  const once: Step = { method: one.method, path, status: 200, ...sent };
  const refusedFrom = one.from
    ? otherValue(entity, one.from.field, [
        ...one.from.values,
        ...one.sets.filter((set) => set.field === one.from?.field).map((set) => set.value),
      ])
    : null;
  return [
    promise(`${one.method} ${one.path} is called`, asSaid(promised(entity, one), one.says), "must", [
      ...requestCheck(key, `${verb} ${withArticle(noun)}`, "derived", {
        method: one.method,
        path,
        status: 200,
        ...sent,
        contains: { ...markOf(form, entity, 1), ...afterwards(entity, one, start, body) },
        before: there,
      }),
      ...(one.sets.length > 0
        ? requestCheck(`${key}-twice`, `${verb} ${withArticle(noun)} twice is refused`, "house", {
            method: one.method,
            path,
            status: 409,
            ...sent,
            before: there && [...there, once],
          })
        : []),
      ...(one.from && refusedFrom !== null
        ? requestCheck(
            `${key}-from`,
            `${verb} is refused while the ${spaced(one.from.field)} is ${String(refusedFrom)}`,
            "derived",
            {
              method: one.method,
              path,
              status: 409,
              ...sent,
              before: preparedFor(form, entity, one, { ...start, [one.from.field]: refusedFrom }),
            },
          )
        : []),
      ...workChecks(form, entity, one, start),
      ...requestCheck(`${key}-none`, `an unknown ${noun} is not found`, "house", {
        method: one.method,
        path: unknownAddress(entity, one.path),
        status: 404,
        ...sent,
      }),
    ]),
  ];
}
