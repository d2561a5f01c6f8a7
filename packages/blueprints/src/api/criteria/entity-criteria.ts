import type { JsonValue } from "@guildhall/contracts";
import type { Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf, withArticle } from "../emit/python-types.ts";
import { figureSays, figureValue } from "../figures.ts";
import { type ApiEndpoint, type ApiEntity, type ApiField, type ApiForm, entityOf, keyOf, showsId } from "../form.ts";
import {
  addressOf,
  type Entry,
  markOf,
  sampleBody,
  sampleValue,
  unknownAddress,
  withoutKey,
} from "../sample-values.ts";
import { steppedFields } from "../steps.ts";
import { actionCriteria } from "./action-criteria.ts";
import { listCriteria } from "./list-criteria.ts";
import { numberedCriteria } from "./numbered-criteria.ts";
import {
  creation,
  making,
  parentsOf,
  preparing,
  type Step,
  samplesOf,
  startingBody,
  type Wanted,
} from "./preparation.ts";
import { asSaid, promise, requestCheck } from "./promise.ts";
import { stepCriteria } from "./step-criteria.ts";

function createCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const noun = nounOf(entity);
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  const parents = parentsOf(form, entity, [body]);
  const fields = entity.fields
    .map((field) => `${spaced(field.name)}${field.says ? ` (${field.says})` : ""}`)
    .join(", ");
  return [
    promise(
      `POST ${one.path} is called with ${fields}`,
      `create ${withArticle(noun)} and answer 201 with ${showsId(form, entity) ? "its id and " : ""}its fields`,
      "must",
      requestCheck("create", `${withArticle(noun)} is created`, "house", {
        method: "POST",
        path: one.path,
        body,
        status: 201,
        contains: { ...markOf(form, entity, 1), ...body },
        before: parents,
      }),
    ),
  ];
}

/** A body in which one field is another one than in the first sample. */
function changed(form: ApiForm, entity: ApiEntity): { field: ApiField; value: JsonValue } | null {
  const before = sampleBody(form, entity, 1);
  const guarded = new Set([
    ...steppedFields(form, entity).map(({ field }) => field.name),
    ...form.rules.flatMap((rule) => {
      if (rule.entity !== entity.name) return [];
      if (rule.kind === "stock") return [rule.amount, ...(rule.direction ? [rule.direction.field] : [])];
      return "field" in rule ? [rule.field] : [];
    }),
  ]);
  for (const field of entity.fields) {
    if (
      field.name === entity.key ||
      field.references !== null ||
      guarded.has(field.name) ||
      ["date", "datetime"].includes(field.type)
    )
      continue;
    const value =
      field.type === "boolean"
        ? true
        : field.type === "choice"
          ? (field.choices.find((item) => item !== before[field.name]) ?? null)
          : sampleValue(form, entity, field, 3);
    if (value !== null && value !== before[field.name]) return { field, value };
  }
  return null;
}

function itemCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const noun = nounOf(entity);
  const there = preparing(form, samplesOf(form, entity, 1));
  const path = addressOf(form, entity, one.path, 1);
  const body = sampleBody(form, entity, 1);
  const unknown = (key: string, method: ApiEndpoint["method"], sent?: JsonValue) =>
    requestCheck(key, `an unknown ${noun} is not found`, "house", {
      method,
      path: unknownAddress(entity, one.path),
      status: 404,
      ...(sent === undefined ? {} : { body: sent }),
    });
  if (one.action === "read")
    return [
      promise(
        `GET ${one.path} is called`,
        `give the ${noun} of that ${keyOf(entity) ? spaced(keyOf(entity)?.name ?? "") : "id"}, or answer 404 when there is none`,
        "must",
        [
          ...requestCheck("read", `a ${noun} is read`, "house", {
            method: "GET",
            path,
            status: 200,
            contains: { ...markOf(form, entity, 1), ...body },
            before: there,
          }),
          ...unknown("read-none", "GET"),
        ],
      ),
    ];
  if (one.action === "remove") {
    const read = form.endpoints.find((other) => other.entity === entity.name && other.action === "read");
    const gone = there && [...there, { method: "DELETE" as const, path, status: 204 }];
    return [
      promise(`DELETE ${one.path} is called`, `remove the ${noun} and answer 204, or 404 when there is none`, "must", [
        ...requestCheck("remove", `a ${noun} is removed`, "house", {
          method: "DELETE",
          path,
          status: 204,
          before: there,
        }),
        ...(read
          ? requestCheck("removed", `a removed ${noun} is gone`, "house", {
              method: "GET",
              path: addressOf(form, entity, read.path, 1),
              status: 404,
              before: gone,
            })
          : []),
        ...unknown("remove-none", "DELETE"),
      ]),
    ];
  }
  if (one.action === "mark") return actionCriteria(form, entity, one);
  const change = changed(form, entity);
  if (one.action === "put") return putCriteria(form, entity, one, change);
  if (!change)
    return [
      promise(
        `${one.method} ${one.path} is called`,
        `change the ${noun}`,
        "should",
        unknown("change-none", one.method, one.action === "change" ? {} : withoutKey(entity, body)),
      ),
    ];
  const next: Entry =
    one.action === "replace"
      ? withoutKey(entity, { ...body, [change.field.name]: change.value })
      : { [change.field.name]: change.value };
  return [
    promise(
      `${one.method} ${one.path} is called`,
      `${one.action === "replace" ? "replace" : "change the given fields of"} the ${noun}, or answer 404 when there is none`,
      "must",
      [
        ...requestCheck("change", `the ${spaced(change.field.name)} of a ${noun} is changed`, "house", {
          method: one.method,
          path,
          body: next,
          status: 200,
          contains: { ...markOf(form, entity, 1), ...body, [change.field.name]: change.value },
          before: there,
        }),
        ...unknown("change-none", one.method, next),
      ],
    ),
  ];
}

/** `PUT /flags/{name}`: the first one makes the entry, the next one changes it, and there is still only one. */
function putCriteria(
  form: ApiForm,
  entity: ApiEntity,
  one: ApiEndpoint,
  change: ReturnType<typeof changed>,
): Promised[] {
  const noun = nounOf(entity);
  const key = spaced(keyOf(entity)?.name ?? "id");
  const body = startingBody(form, entity, sampleBody(form, entity, 1));
  const path = addressOf(form, entity, one.path, 1);
  const first = creation(form, entity, body);
  const put = (sent: Entry): Step => ({ method: "PUT", path, body: withoutKey(entity, sent), status: 201 });
  const next: Entry = change ? { ...body, [change.field.name]: change.value } : body;
  const list = form.endpoints.find((other) => other.entity === entity.name && other.action === "list");
  return [
    promise(
      `${one.method} ${one.path} is called`,
      `create the ${noun} of that ${key} and answer 201, or change it and answer 200 when it is there`,
      "must",
      [
        ...requestCheck("put-new", `${withArticle(noun)} that is not there is created`, "derived", {
          ...put(body),
          contains: body,
        }),
        ...requestCheck("put-there", `${withArticle(noun)} that is there is changed`, "derived", {
          ...put(next),
          status: 200,
          contains: next,
          before: first && [first],
        }),
        ...(list
          ? requestCheck("put-once", `a changed ${noun} is no second one`, "derived", {
              method: "GET",
              path: list.path,
              status: 200,
              contains: [next],
              before: first && [first, { ...put(next), status: 200 }],
            })
          : []),
      ],
    ),
  ];
}

/** What happens to entries that others refer to. */
function referredCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const remove = form.endpoints.find((one) => one.entity === entity.name && one.action === "remove");
  if (!remove) return [];
  return form.entities.flatMap((child) => {
    const field = child.fields.find((item) => item.references === entity.name && item.required);
    if (!field || child === entity || making(form, child, sampleBody(form, child, 1), 1) === null) return [];
    const wanted: Wanted = new Map([[child.name, [sampleBody(form, child, 1)]]]);
    const there = preparing(form, wanted);
    const [noun, other] = [nounOf(entity), nounOf(child)];
    const cascades = form.decisions[`cascade:${entity.name}`] === "yes";
    const path = addressOf(form, entity, remove.path, 1);
    const read = form.endpoints.find((one) => one.entity === child.name && one.action === "read");
    if (cascades)
      return [
        promise(
          `${withArticle(noun)} with ${plural(other)} is removed`,
          `remove its ${plural(other)} with it`,
          "must",
          [
            ...(read
              ? requestCheck(`cascade-${child.path}`, `the ${plural(other)} of a removed ${noun} are gone`, "derived", {
                  method: "GET",
                  path: addressOf(form, child, read.path, 1),
                  status: 404,
                  before: there && [...there, { method: "DELETE", path, status: 204 }],
                })
              : []),
          ],
        ),
      ];
    return [
      promise(`${withArticle(noun)} that ${withArticle(other)} belongs to is removed`, "refuse it with 409", "must", [
        ...requestCheck(`used-${child.path}`, `a ${noun} with ${plural(other)} is not removed`, "house", {
          method: "DELETE",
          path,
          status: 409,
          before: there,
        }),
      ]),
    ];
  });
}

/** Figures that answers hold beside the fields: two entries with other numbers each. */
function figureCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const read = form.endpoints.find((one) => one.entity === entity.name && one.action === "read");
  const noun = nounOf(entity);
  return (entity.figures ?? []).map((figure) => {
    const checks = [1, 2].flatMap((n) => {
      const body = startingBody(form, entity, sampleBody(form, entity, n));
      const value = figureValue(entity, figure, body);
      const made = creation(form, entity, body);
      if (value === null || !made) return [];
      const title = `the ${spaced(figure.name)} of ${withArticle(noun)} is ${figureSays(figure)}`;
      const parents = parentsOf(form, entity, [body]);
      const asked = {
        method: made.method,
        path: made.path,
        body: made.body ?? {},
        status: made.status,
        contains: { [figure.name]: value },
        before: parents,
      };
      return [
        ...requestCheck(`${figure.name}-made-${n}`, title, "derived", asked),
        ...(read && n === 1
          ? requestCheck(`${figure.name}-read`, title, "derived", {
              method: "GET",
              path: addressOf(form, entity, read.path, 1),
              status: 200,
              contains: { [figure.name]: value },
              before: preparing(form, samplesOf(form, entity, 1)),
            })
          : []),
      ];
    });
    return promise(
      `${withArticle(noun)} is given`,
      asSaid(`give its ${spaced(figure.name)}: ${figureSays(figure)}`, figure.says),
      "must",
      checks,
    );
  });
}

/** What an entity promises by its endpoints. */
export function entityCriteria(form: ApiForm, entity: ApiEntity): Promised[] {
  const own = form.endpoints.filter((one) => one.entity === entity.name && entityOf(form, one.entity));
  const promised = (one: ApiEndpoint): Promised[] => {
    if (one.action === "list") return listCriteria(form, entity, one);
    return one.action === "create" ? createCriteria(form, entity, one) : itemCriteria(form, entity, one);
  };
  const promises = own.flatMap((one) => {
    const [first, ...more] = promised(one);
    // An action says by itself what it answers to.
    const said = first && one.action !== "mark" ? { ...first, shall: asSaid(first.shall, one.says) } : first;
    return said ? [said, ...more] : more;
  });
  const listed = own.some((one) => one.action === "list");
  return [
    ...promises,
    ...(listed ? [] : numberedCriteria(form, entity)),
    ...figureCriteria(form, entity),
    ...stepCriteria(form, entity),
    ...referredCriteria(form, entity),
  ];
}
