import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { spaced } from "../../cli/words.ts";
import { nounOf, withArticle } from "../emit/python-types.ts";
import { settableSays } from "../emit/step-lines.ts";
import { type ApiEntity, type ApiForm, actionVerb } from "../form.ts";
import { addressOf, type Entry, sampleBody, withoutKey } from "../sample-values.ts";
import { changeOf, type SteppedField, steppedFields, wayTo } from "../steps.ts";
import { creation, parentsOf, preparing, startingBody } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";

const keyed = (state: string): string => state.replace(/\W+/g, "-");

/** A new entry that is sent in another state than where one begins. */
function createChecks(form: ApiForm, entity: ApiEntity, { field, reached, free }: SteppedField): DraftCheck[] {
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  const made = creation(form, entity, body);
  if (!made) return [];
  const sent = made.method === "PUT" ? withoutKey(entity, body) : body;
  return [...reached, ...free].flatMap((state) =>
    requestCheck(
      `${field.name}-made-${keyed(state)}`,
      `${withArticle(nounOf(entity))} is not created as ${state}`,
      "derived",
      {
        method: made.method,
        path: made.path,
        body: { ...sent, [field.name]: state },
        status: 422,
        before: parentsOf(form, entity, [body]),
      },
    ),
  );
}

/** A body that changes an entry: past the actions it is refused, and what it leaves as it is, or no action leads to, is taken. */
function changeChecks(form: ApiForm, entity: ApiEntity, stepped: SteppedField): DraftCheck[] {
  const one = changeOf(form, entity);
  const further = stepped.reached.find((state) => wayTo(stepped, state) !== null);
  if (!one) return [];
  const { field, start, reached, free } = stepped;
  const name = spaced(field.name);
  const whole = one.action !== "change";
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  const isLocked = (state: string): boolean =>
    form.rules.some(
      (rule) => rule.entity === entity.name && rule.kind === "locked" && rule.field === field.name && rule.is === state,
    );
  const send = (key: string, title: string, from: string, sent: Entry, status: 200 | 409): DraftCheck[] => {
    // What is not changed any more takes nothing at all.
    if (status === 200 && isLocked(from)) return [];
    return requestCheck(`${field.name}-${key}`, title, "derived", {
      method: one.method,
      path: addressOf(form, entity, one.path, 1),
      body: whole ? withoutKey(entity, { ...without(body, field.name), ...sent }) : sent,
      status,
      ...(status === 200 ? { contains: { [field.name]: sent[field.name] ?? from } } : {}),
      before: preparing(form, new Map([[entity.name, [{ ...body, [field.name]: from }]]])),
    });
  };
  return [
    ...reached.flatMap((state) =>
      send(`set-${keyed(state)}`, `the ${name} is not set to ${state}`, start, { [field.name]: state }, 409),
    ),
    ...free.flatMap((state) =>
      send(`set-${keyed(state)}`, `the ${name} may be set to ${state}`, start, { [field.name]: state }, 200),
    ),
    ...send("same", `the ${name} an entry has may be sent again`, start, { [field.name]: start }, 200),
    ...(further === undefined
      ? []
      : [
          ...send("back", `the ${name} is not set back to ${start}`, further, { [field.name]: start }, 409),
          ...(whole ? send("left-out", `a ${name} that is left out stays as it is`, further, {}, 200) : []),
        ]),
  ];
}

const without = (body: Entry, name: string): Entry =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

/** What is promised of states that only actions lead to. */
export function stepCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const noun = nounOf(entity);
  return steppedFields(form, entity).map((stepped) => {
    const name = spaced(stepped.field.name);
    const verbs = [...new Set(stepped.actions.map(actionVerb))].join(", ");
    return promise(
      `${withArticle(noun)} is created or changed with ${withArticle(name)} that ${verbs} did not lead to`,
      `refuse it: a new ${noun} is ${stepped.start} (422 otherwise), and its ${name} is changed by ${verbs} only (409 otherwise)${settableSays(form, entity, stepped)}`,
      "must",
      [...createChecks(form, entity, stepped), ...changeChecks(form, entity, stepped)],
    );
  });
}
