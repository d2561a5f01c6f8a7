import type { JsonValue } from "@guildhall/contracts";
import type { Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf } from "../emit/python-types.ts";
import { filtersOf, isSearched, orderOf } from "../emit/routes.ts";
import { type ApiEndpoint, type ApiEntity, type ApiField, type ApiForm, isWhole, keyOf, showsId } from "../form.ts";
import { markOf, sampleBody } from "../sample-values.ts";
import { askedCriteria } from "./asked-criteria.ts";
import { numberedCriteria } from "./numbered-criteria.ts";
import { preparing } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";
import { inOrder } from "./sample-order.ts";

const query = (value: JsonValue): string => encodeURIComponent(String(value));

/** The first field whose samples differ, so that a filter and an order can be seen. */
const telling = (form: ApiForm, entity: ApiEntity): ApiField | undefined =>
  filtersOf(entity).find(
    (field) =>
      field.references === null && new Set([1, 2, 3].map((n) => sampleBody(form, entity, n)[field.name])).size === 3,
  );

/** What a list of an entity promises. */
export function listCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const many = plural(nounOf(entity));
  const order = orderOf(form, entity);
  // In an order of its own, entries come in another one than they are listed.
  const made = order === "id" || order === "-id" ? [1, 2, 3] : [3, 1, 2];
  const three = preparing(form, new Map([[entity.name, made.map((n) => sampleBody(form, entity, n))]]));
  const get = (key: string, title: string, search: string, contains: JsonValue) =>
    requestCheck(key, title, "house", {
      method: "GET",
      path: `${one.path}${search}`,
      status: 200,
      contains,
      before: three,
    });
  const ids = (...list: number[]): JsonValue =>
    list.map((n) => (keyOf(entity) && !showsId(form, entity) ? markOf(form, entity, n) : { id: made.indexOf(n) + 1 }));
  const all = inOrder(form, entity, order);
  const first =
    order === "id"
      ? ""
      : order === "-id"
        ? ", the newest first"
        : `, sorted by ${spaced(order.replace(/^-/, ""))}${order.startsWith("-") ? " descending" : ""}`;
  const promises = [
    promise(
      `GET ${one.path} is called`,
      `${isWhole(form, entity) ? `give all ${many} as a plain JSON array` : `list the ${many} a page at a time`}${first}, with limit and offset${isWhole(form, entity) ? " where a page is asked for" : ""}`,
      "must",
      [
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
      ],
    ),
  ];
  promises.push(...askedCriteria(form, entity, one), ...numberedCriteria(form, entity));
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
            ids(...sorted(form, entity, field)),
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

function sorted(form: ApiForm, entity: ApiEntity, field: ApiField): number[] {
  const entries = [1, 2, 3].map((id) => ({ id, value: sampleBody(form, entity, id)[field.name] ?? "" }));
  return entries.toSorted((a, b) => (a.value < b.value ? 1 : -1)).map(({ id }) => id);
}
