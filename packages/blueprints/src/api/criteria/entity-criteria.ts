import type { JsonValue } from "@guildhall/contracts";
import type { Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf, withArticle } from "../emit/python-types.ts";
import { filtersOf, isSearched, orderOf } from "../emit/routes.ts";
import { type ApiEndpoint, type ApiEntity, type ApiField, type ApiForm, entityOf } from "../form.ts";
import { type Entry, sampleBody, sampleValue } from "../sample-values.ts";
import { actionCriteria } from "./action-criteria.ts";
import { createPath, parentsOf, preparing, samplesOf, type Wanted } from "./preparation.ts";
import { asSaid, promise, requestCheck } from "./promise.ts";

const query = (value: JsonValue): string => encodeURIComponent(String(value));
const at = (path: string, id: number): string => path.replace("{id}", String(id));

/** The first field whose samples differ, so that a filter and an order can be seen. */
const telling = (form: ApiForm, entity: ApiEntity): ApiField | undefined =>
  filtersOf(entity).find(
    (field) =>
      field.references === null && new Set([1, 2, 3].map((n) => sampleBody(form, entity, n)[field.name])).size === 3,
  );

function listCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const many = plural(nounOf(entity));
  const three = preparing(form, samplesOf(form, entity, 3));
  const get = (key: string, title: string, search: string, contains: JsonValue) =>
    requestCheck(key, title, "house", {
      method: "GET",
      path: `${one.path}${search}`,
      status: 200,
      contains,
      before: three,
    });
  const ids = (...list: number[]): JsonValue => list.map((id) => ({ id }));
  const order = orderOf(form, entity);
  const all = inOrder(form, entity, order);
  const first =
    order === "id"
      ? ""
      : order === "-id"
        ? ", the newest first"
        : `, sorted by ${spaced(order.replace(/^-/, ""))}${order.startsWith("-") ? " descending" : ""}`;
  const promises = [
    promise(`GET ${one.path} is called`, `list the ${many} a page at a time${first}, with limit and offset`, "must", [
      ...get("list-all", `all ${many}`, "", ids(...all)),
      ...get("list-page", `a page of ${many}`, "?limit=1&offset=1", ids(...all.slice(1, 2))),
      ...requestCheck("list-limit", "a page of no entries is refused", "house", {
        method: "GET",
        path: `${one.path}?limit=0`,
        status: 422,
      }),
      ...requestCheck("list-offset", "an offset below zero is refused", "house", {
        method: "GET",
        path: `${one.path}?offset=-1`,
        status: 422,
      }),
    ]),
  ];
  const field = telling(form, entity);
  if (field) {
    const value = sampleBody(form, entity, 2)[field.name] ?? "";
    promises.push(
      promise(
        `GET ${one.path} is called with a column as filter or to sort by`,
        `give the ${many} that match, and sort them by the column, descending with a minus`,
        "must",
        [
          ...get("list-filter", `${many} by ${spaced(field.name)}`, `?${field.name}=${query(value)}`, ids(2)),
          ...get(
            "list-sort",
            `${many} by ${spaced(field.name)}, descending`,
            `?sort=-${field.name}`,
            sorted(form, entity, field),
          ),
          ...requestCheck("list-unknown", "an unknown column to sort by is refused", "house", {
            method: "GET",
            path: `${one.path}?sort=no_such_column`,
            status: 422,
          }),
        ],
      ),
    );
  }
  const text = entity.fields.find(
    (item) => item.type === "text" && sampleBody(form, entity, 2)[item.name] !== undefined,
  );
  if (isSearched(form, entity) && text)
    promises.push(
      promise(
        `GET ${one.path} is called with q`,
        `search the texts of the ${many} for the word, whatever its case`,
        "must",
        [
          ...get(
            "list-search",
            `${many} with a word`,
            `?q=${query(String(sampleBody(form, entity, 2)[text.name]).toUpperCase())}`,
            ids(2),
          ),
        ],
      ),
    );
  return promises;
}

/** Ids of three samples in the order of a list. */
function inOrder(form: ApiForm, entity: ApiEntity, order: string): number[] {
  const by = order.replace(/^-/, "");
  const way = order.startsWith("-") ? -1 : 1;
  const keyOf = (id: number): JsonValue => (by === "id" ? id : (sampleBody(form, entity, id)[by] ?? null));
  return [1, 2, 3].toSorted((a, b) => {
    const [x, y] = [keyOf(a) ?? "", keyOf(b) ?? ""];
    return x === y ? a - b : x < y ? -way : way;
  });
}

function sorted(form: ApiForm, entity: ApiEntity, field: ApiField): JsonValue {
  const entries = [1, 2, 3].map((id) => ({ id, value: sampleBody(form, entity, id)[field.name] ?? "" }));
  return entries.toSorted((a, b) => (a.value < b.value ? 1 : -1)).map(({ id }) => ({ id }));
}

function createCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const noun = nounOf(entity);
  const body = sampleBody(form, entity, 1);
  const parents = parentsOf(form, entity, [body]);
  const fields = entity.fields.map((field) => spaced(field.name)).join(", ");
  return [
    promise(
      `POST ${one.path} is called with ${fields}`,
      `create ${withArticle(noun)} and answer 201 with its id and its fields`,
      "must",
      requestCheck("create", `${withArticle(noun)} is created`, "house", {
        method: "POST",
        path: one.path,
        body,
        status: 201,
        contains: { id: 1, ...body },
        before: parents,
      }),
    ),
  ];
}

/** A body in which one field is another one than in the first sample. */
function changed(form: ApiForm, entity: ApiEntity): { field: ApiField; value: JsonValue } | null {
  const before = sampleBody(form, entity, 1);
  const guarded = new Set(
    form.rules.flatMap((rule) => {
      if (rule.entity !== entity.name) return [];
      if (rule.kind === "stock") return [rule.amount, ...(rule.direction ? [rule.direction.field] : [])];
      return "field" in rule ? [rule.field] : [];
    }),
  );
  for (const field of entity.fields) {
    if (field.references !== null || guarded.has(field.name) || ["date", "datetime"].includes(field.type)) continue;
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
  const path = at(one.path, 1);
  const body = sampleBody(form, entity, 1);
  const unknown = (key: string, method: ApiEndpoint["method"], sent?: JsonValue) =>
    requestCheck(key, `an unknown ${noun} is not found`, "house", {
      method,
      path: at(one.path, 999),
      status: 404,
      ...(sent === undefined ? {} : { body: sent }),
    });
  if (one.action === "read")
    return [
      promise(`GET ${one.path} is called`, `give the ${noun} of that id, or answer 404 when there is none`, "must", [
        ...requestCheck("read", `a ${noun} is read`, "house", {
          method: "GET",
          path,
          status: 200,
          contains: { id: 1, ...body },
          before: there,
        }),
        ...unknown("read-none", "GET"),
      ]),
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
              path: at(read.path, 1),
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
  if (!change)
    return [
      promise(
        `${one.method} ${one.path} is called`,
        `change the ${noun}`,
        "should",
        unknown("change-none", one.method, one.action === "change" ? {} : body),
      ),
    ];
  const next: Entry =
    one.action === "replace" ? { ...body, [change.field.name]: change.value } : { [change.field.name]: change.value };
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
          contains: { id: 1, ...body, [change.field.name]: change.value },
          before: there,
        }),
        ...unknown("change-none", one.method, next),
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
    if (!field || child === entity || createPath(form, child) === null) return [];
    const wanted: Wanted = new Map([[child.name, [sampleBody(form, child, 1)]]]);
    const there = preparing(form, wanted);
    const [noun, other] = [nounOf(entity), nounOf(child)];
    const cascades = form.decisions[`cascade:${entity.name}`] === "yes";
    const path = at(remove.path, 1);
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
                  path: at(read.path, 1),
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
  return [...promises, ...referredCriteria(form, entity)];
}
