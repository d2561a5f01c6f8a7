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
import { fits } from "./fits.ts";
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

/** A filter to be tried; null where no two entries can match it, or none can miss it. */
function filterOf(form: ApiForm, entity: ApiEntity, asked: ApiAsked): Filter | null {
  const field = fieldOf(entity, asked.field);
  if (!field) return null;
  const { bound, value } = asked;
  if (!bound) {
    const outside = otherThan(form, entity, field, value);
    return { asked, field, inside: [value, value], outside };
  }
  const way = bound.op === "atMost" ? 1 : -1;
  const limit = Number(value);
  // The limit itself counts; one step beyond it does not.
  const [inner, outside] = [limit - way, limit + way];
  if (!fits(field, limit) || !fits(field, outside)) return null;
  return { asked, field, inside: [limit, fits(field, inner) ? inner : limit], outside };
}

const query = ({ bound, field, value }: ApiAsked): string =>
  `${bound?.param ?? field}=${encodeURIComponent(String(value))}`;

const saysOf = ({ bound, field, value }: ApiAsked): string => {
  const way = bound ? { atMost: "at most ", atLeast: "at least " }[bound.op] : "";
  return `whose ${spaced(field)} is ${way}${String(value)}`;
};

/** What is asked for and found; entries that match stand first, if there may be two, and last: the samples 3 and 1. */
function listCheck(
  form: ApiForm,
  entity: ApiEntity,
  path: string,
  { first, others, last }: { first: Entry | null; others: Entry[]; last: Entry },
): DraftCheck[] {
  const order = orderOf(form, entity);
  const samples = inOrder(form, entity, order).filter((n) => n !== 2);
  const places = order.replace("-", "") === "id" ? (order === "id" ? [3, 1] : [1, 3]) : samples;
  const before = [...(first ? [first] : []), ...others];
  const marks = places
    .filter((n) => first !== null || n === 1)
    .map((n) =>
      keyOf(entity) && !showsId(form, entity) ? markOf(form, entity, n) : { id: n === 3 ? 1 : before.length + 1 },
    );
  const key = `asked-${path.slice(path.indexOf("?") + 1).replace(/\W+/g, "-")}`;
  return requestCheck(key, `${plural(nounOf(entity))} of GET ${path}`, "derived", {
    method: "GET",
    path,
    status: 200,
    contains: marks,
    before: preparing(form, new Map([[entity.name, [...before, last]]])),
  });
}

/** Each filter over two entries that match and one that does not; two at once where the brief says so. */
export function askedCriteria(form: ApiForm, entity: ApiEntity, one: ApiEndpoint): Promised[] {
  const many = plural(nounOf(entity));
  const asked = form.asked.filter((own) => own.entity === entity.name);
  const promised = (wanted: ApiAsked[]): Promised => {
    const path = `${one.path}?${wanted.map(query).join("&")}`;
    const used = wanted.flatMap((own) => filterOf(form, entity, own) ?? []);
    const body = (n: number, at: 0 | 1): Entry => ({
      ...sampleBody(form, entity, n),
      ...Object.fromEntries(used.map(({ field, inside }) => [field.name, inside[at]])),
    });
    const others = used.map(({ field, outside }) => ({ ...body(2, 0), [field.name]: outside }));
    // What cannot be tried is promised without a check. The third sample is made first, so that an order by a field is
    // another one than that of the ids.
    const bodies = { first: used.some(({ field }) => field.unique) ? null : body(3, 0), others, last: body(1, 1) };
    const checks = used.length === wanted.length ? listCheck(form, entity, path, bodies) : [];
    return promise(
      `GET ${path} is called`,
      `give only those ${many} ${wanted.map(saysOf).join(" and ")}, as a JSON array`,
      "must",
      checks,
    );
  };
  const [left, right] = asked.filter((own, at) => asked.findIndex(({ field }) => field === own.field) === at);
  const together = form.decisions[`together:${entity.name}`] === "yes";
  return [...asked.map((own) => promised([own])), ...(together && left && right ? [promised([left, right])] : [])];
}
