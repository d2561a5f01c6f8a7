import type { JsonValue } from "@guildhall/contracts";
import type { DraftCheck, Promised } from "../../cli/checks.ts";
import { plural, spaced } from "../../cli/words.ts";
import { nounOf } from "../emit/python-types.ts";
import { orderOf } from "../emit/routes.ts";
import {
  type ApiAsked,
  type ApiEndpoint,
  type ApiEntity,
  type ApiField,
  type ApiForm,
  fieldOf,
  keyOf,
  showsId,
} from "../form.ts";
import { type Entry, markOf, sampleBody } from "../sample-values.ts";
import { preparing } from "./preparation.ts";
import { promise, requestCheck } from "./promise.ts";
import { inOrder } from "./sample-order.ts";

/** Lists with filters as the brief writes them into their address: `GET /bookings?room=Blue`. */

/** One filter with values of its field that it lets through and one that it does not. */
interface Filter {
  asked: ApiAsked;
  field: ApiField;
  inside: [JsonValue, JsonValue];
  outside: JsonValue;
}

/** Another value of a field than the one that is asked for. */
function otherThan(form: ApiForm, entity: ApiEntity, field: ApiField, value: ApiAsked["value"]): JsonValue {
  if (field.type === "boolean") return value !== true;
  if (field.type === "choice") return field.choices.find((choice) => choice !== value) ?? null;
  return [1, 2].map((n) => sampleBody(form, entity, n)[field.name] ?? null).find((one) => one !== value) ?? null;
}

/** A number within the limits of a field; null where there is none. */
function within(field: ApiField, value: number): number | null {
  const { min, max, above, below } = field.limits;
  const fits =
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below);
  return fits ? value : null;
}

function filterOf(form: ApiForm, entity: ApiEntity, asked: ApiAsked): Filter | null {
  const field = fieldOf(entity, asked.field);
  if (asked.entity !== entity.name || !field || field.unique) return null;
  const { bound, value } = asked;
  if (!bound) {
    const outside = otherThan(form, entity, field, value);
    return { asked, field, inside: [value, value], outside };
  }
  const way = bound.op === "atMost" ? 1 : -1;
  const limit = Number(value);
  // The limit itself counts; one step beyond it does not.
  const outside = within(field, limit + way);
  const inner = within(field, limit - way) ?? limit;
  return outside === null || within(field, limit) === null ? null : { asked, field, inside: [limit, inner], outside };
}

const query = ({ asked, field }: Filter): string =>
  `${asked.bound?.param ?? field.name}=${encodeURIComponent(String(asked.value))}`;

const saysOf = ({ asked, field }: Filter): string => {
  const way = asked.bound ? { atMost: "at most ", atLeast: "at least " }[asked.bound.op] : "";
  return `whose ${spaced(field.name)} is ${way}${String(asked.value)}`;
};

/** What is asked for and found; entries that match stand first and third, in the order of the samples 3 and 1. */
function listCheck(form: ApiForm, entity: ApiEntity, path: string, bodies: [Entry, Entry[], Entry]): DraftCheck[] {
  const [first, others, last] = bodies;
  const order = orderOf(form, entity);
  const samples = inOrder(form, entity, order).filter((n) => n !== 2);
  const places = order.replace("-", "") === "id" ? (order === "id" ? [3, 1] : [1, 3]) : samples;
  const marks = places.map((n) =>
    keyOf(entity) && !showsId(form, entity) ? markOf(form, entity, n) : { id: n === 3 ? 1 : others.length + 2 },
  );
  const key = `asked-${path.slice(path.indexOf("?") + 1).replace(/\W+/g, "-")}`;
  return requestCheck(key, `${plural(nounOf(entity))} of GET ${path}`, "derived", {
    method: "GET",
    path,
    status: 200,
    contains: marks,
    before: preparing(form, new Map([[entity.name, [first, ...others, last]]])),
  });
}

/** Each filter over two entries that match and one that does not; two at once where the brief says so. */
export function askedCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const many = plural(nounOf(entity));
  const filters = form.asked.flatMap((asked) => filterOf(form, entity, asked) ?? []);
  const promised = (used: Filter[], outsides: Entry[]): Promised => {
    const path = `${one.path}?${used.map(query).join("&")}`;
    const body = (n: number, at: 0 | 1): Entry => ({
      ...sampleBody(form, entity, n),
      ...Object.fromEntries(used.map(({ field, inside }) => [field.name, inside[at]])),
    });
    const others = outsides.map((outside) => ({ ...body(2, 0), ...outside }));
    // The third sample is made first, so that an order by a field is another one than that of the ids.
    return promise(
      `GET ${path} is called`,
      `give only those ${many} ${used.map(saysOf).join(" and ")}, as a JSON array`,
      "must",
      listCheck(form, entity, path, [body(3, 0), others, body(1, 1)]),
    );
  };
  const outsideOf = ({ field, outside }: Filter): Entry => ({ [field.name]: outside });
  const [left, right] = filters.filter((filter, at) => filters.findIndex(({ field }) => field === filter.field) === at);
  return [
    ...filters.map((filter) => promised([filter], [outsideOf(filter)])),
    ...(form.decisions[`together:${entity.name}`] === "yes" && left && right
      ? [promised([left, right], [outsideOf(left), outsideOf(right)])]
      : []),
  ];
}
