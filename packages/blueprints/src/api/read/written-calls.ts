import {
  type ApiAsked,
  type ApiEndpoint,
  type ApiEntity,
  type ApiField,
  apiEndpoint,
  apiField,
  isNumber,
} from "../form.ts";
import { addressFilters } from "./address-filters.ts";
import { type Call, callsOf } from "./calls.ts";
import { withDefault } from "./fields.ts";
import { withoutFigures } from "./figures.ts";
import { orderAtEnd } from "./list-order.ts";
import { entityIn, entityName, nounPattern, spokenField } from "./nouns.ts";
import { fieldNamed, lastWord, type Reading } from "./reading.ts";
import { bodyFields, withoutStart } from "./written-body.ts";

/** `/links`, `/links/{code}`, `/bookings?room=Blue`. */
const ADDRESS =
  /^\/(?<list>[a-z][a-z0-9_-]*)(?:\/(?:\{(?<braces>\w+)\}|:(?<colon>\w+)|<(?:\w+:)?(?<angles>\w+)>))?(?:\?(?<query>[^?]*))?$/;

interface Address {
  list: string;
  /** What stands for the entry; undefined for the list. */
  param: string | undefined;
  query: { name: string; value: string }[];
}

function addressIn(path: string): Address | null {
  const groups = ADDRESS.exec(path)?.groups;
  if (!groups?.list) return null;
  const query = (groups.query ?? "")
    .split("&")
    .filter(Boolean)
    .map((part) => ({ name: part.split("=")[0] ?? "", value: part.split("=")[1] ?? "" }));
  return { list: groups.list, param: groups.braces ?? groups.colon ?? groups.angles, query };
}

function entityAt(list: string, entities: ApiEntity[]): ApiEntity | undefined {
  const words = list.replace(/[_-]/g, " ");
  return (
    entities.find((one) => one.path === list.replaceAll("_", "-")) ??
    entityIn(words, entities) ??
    entities.find((one) => new RegExp(`^${lastWord(one)}$`, "i").test(words))
  );
}

const nounsOf = (entity: ApiEntity): string => `${nounPattern(entity)}|${lastWord(entity)}`;

/** Does a parameter stand for the id that every entry has? */
export const isId = (param: string, entity: ApiEntity, described: boolean): boolean =>
  /^(?:id|\w+_id|\w+Id|pk)$/.test(param) || (described && param.toLowerCase() === entity.name.toLowerCase());

/** The field that addresses an entry; `fixed` is an entity whose fields are all told of elsewhere. */
function withParam(entity: ApiEntity, param: string | undefined, described: boolean, fixed: boolean): void {
  if (param === undefined || isId(param, entity, described) || entity.key || /uuid|guid|token/i.test(param)) return;
  if (!/^[a-z]\w*$/.test(param)) return;
  const there = entity.fields.find((field) => field.name === param);
  if (there ? !["text", "integer"].includes(there.type) : fixed) return;
  if (!there) entity.fields.unshift(apiField(param, "text"));
  entity.key = param;
}

function addFields(entity: ApiEntity, fields: ApiField[]): void {
  for (const field of fields) {
    const there = entity.fields.some((other) => other.name === field.name || other.name === `${field.name}_id`);
    if (!there && field.name !== "id" && entity.fields.length < 16) entity.fields.push(field);
  }
}

const BRINGS = ["POST", "PUT", "PATCH"];

/** Entities that the brief tells of by requests it writes out: what they bring are their fields. */
export function readWrittenEntities(reading: Reading): void {
  const calls = reading.sentences.flatMap((sentence) => callsOf(sentence));
  const described = new Set(reading.entities.map((entity) => entity.name));
  for (const call of calls) {
    const address = addressIn(call.path);
    if (!address || !BRINGS.includes(call.method)) continue;
    const there = entityAt(address.list, reading.entities);
    const name = entityName(address.list.replace(/[_-]/g, " "));
    const entity = there ?? { name, path: address.list.replaceAll("_", "-"), fields: [] };
    const start = withoutStart(call.says, nounsOf(entity));
    const told = address.param === undefined ? start : { text: call.says, fields: [] };
    const brought = SHOWN.test(call.says)
      ? withoutBody(call, nounsOf(entity))?.fields
      : bodyFields(told.text, nounsOf(entity), call.rest);
    const fields = [...(brought ?? []), ...told.fields];
    if (!there && (reading.entities.length >= 8 || (fields.length === 0 && address.param === undefined))) continue;
    if (!there) {
      reading.entities.push(entity);
      reading.written.add(entity.name);
    } else entity.path = address.list.replaceAll("_", "-");
    addFields(entity, fields);
  }
  for (const call of calls) {
    const address = addressIn(call.path);
    const entity = address && entityAt(address.list, reading.entities);
    if (!entity) continue;
    const posted = calls.some(
      (one) => one.method === "POST" && entityAt(addressIn(one.path)?.list ?? "", reading.entities) === entity,
    );
    withParam(entity, address?.param, described.has(entity.name), posted || described.has(entity.name));
  }
  reading.entities = reading.entities.filter((entity) => entity.fields.length > 0);
}

/** Is nothing left of a text but words of these patterns? */
const onlyOf = (text: string, words: string[]): boolean =>
  text.replace(new RegExp(`\\b(?:${words.join("|")})\\b`, "gi"), " ").replace(/[\s,.;:]+/g, "") === "";

const fieldWords = (entity: ApiEntity): string[] => entity.fields.map((field) => spokenField(field.name));
const IT = [
  "an?",
  "the",
  "that",
  "this",
  "it",
  "them",
  "one",
  "of",
  "its",
  "single",
  "by",
  "id",
  "as",
  "json",
  "whole",
];
const NONE =
  /,? or (?:an? )?404(?: not found)?(?: (?:if|when) (?:there is (?:none|no such \w+)|it (?:does not|doesn't) exist|it is (?:unknown|missing|not there)|not found|unknown))?$/i;
/** `…, and an unknown customer is a 404 everywhere`: so it is with every address of an entry. */
const UNKNOWN =
  /,? (?:and |but )?(?:an? |any )?(?:unknown|missing|non-?existing) [a-z]+(?: [a-z]+)? (?:is|are|gets?|gives?|returns?|means?|answers?(?: with)?) (?:an? )?404(?: not found)?(?: everywhere| too)?$/i;
const ARRAY =
  /,?\s*(?:^|\b(?:as|in) )(?:(?:an?|one|the) )?(?:(?:plain|simple|flat|bare|json)\s+)*(?:array|list)(?: of (?:all )?[\w]+)?\b/i;
/** The order every list has anyway: that of the ids. */
const AS_MADE =
  /,?\s*\bin (?:the order (?:(?:in which )?(?:they|these) (?:came in|were (?:added|created|made|sent|recorded))|of (?:the|their) ids?|of creation)|(?:insertion|id) order|order of (?:the |their )?ids?)\b/i;
const LIST_IS = /^(?:where )?(?:the list|it|which|that) is (?=an? )/i;
const GIVES = [
  "returns?",
  "gives?",
  "shows?",
  "reads?",
  "gets?",
  "fetch(?:es)?",
  "(?:answers?|responds?) with",
  "back",
];

const PLACEHOLDER = /^(?:$|[{<:].*|\.{2,3}|…)/;

/** The value of a filter as its field takes it; null where it takes no such value, undefined for a placeholder. */
function valueFor(field: ApiField, text: string): string | number | boolean | null | undefined {
  if (PLACEHOLDER.test(text)) return undefined;
  const value = decodeURIComponent(text.replaceAll("+", " "));
  if (field.type === "boolean") return value === "true" ? true : value === "false" ? false : null;
  if (field.type === "choice") return field.choices.includes(value) ? value : null;
  if (["integer", "number", "decimal", "reference"].includes(field.type))
    return Number.isFinite(Number(value)) ? Number(value) : null;
  return value;
}

/** `maxMinutes` and `min_price` bound a number; null for other names. */
function boundIn(name: string, entity: ApiEntity): { field: ApiField; op: "atMost" | "atLeast" } | null {
  const [, way, words] = /^(max|min)_?([A-Za-z]\w*)$/.exec(name) ?? [];
  const field = words ? fieldNamed(words, entity) : undefined;
  if (!field || !isNumber(field)) return null;
  return { field, op: way === "max" ? "atMost" : "atLeast" };
}

/** Is it a parameter the list of an entity can take? */
export const isAskable = (entity: ApiEntity, name: string): boolean =>
  entity.fields.some((field) => field.name === name) || boundIn(name, entity) !== null;

/** A filter that stands in an address, kept as the brief writes it. False where the list does not take it. */
export function askFor(reading: Reading, entity: ApiEntity, { name, value: text }: Address["query"][number]): boolean {
  const own = entity.fields.find((one) => one.name === name);
  const bound = own ? null : boundIn(name, entity);
  const field = own ?? bound?.field;
  const value = field && /^[^%]*$/.test(text) ? valueFor(field, text) : null;
  if (!field || value === null || (bound && typeof value !== "number")) return false;
  const asked: Pick<ApiAsked, "bound"> = bound ? { bound: { param: name, op: bound.op } } : {};
  const there = reading.asked.some(
    (one) =>
      one.entity === entity.name &&
      one.field === field.name &&
      one.value === value &&
      one.bound?.param === asked.bound?.param,
  );
  if (value !== undefined && !there && reading.asked.length < 12)
    reading.asked.push({ entity: entity.name, field: field.name, value, ...asked });
  return true;
}

function listed(reading: Reading, call: Call, entity: ApiEntity, { query }: Address): boolean {
  if (query.length > 1) return false;
  const filters = addressFilters(call.says).filter(({ queries }) =>
    queries.every(({ name }) => isAskable(entity, name)),
  );
  const says = filters
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, call.says)
    .replace(LIST_IS, "")
    .replace(/[\s,]+$/, "");
  const array = ARRAY.test(says);
  let text = says.replace(ARRAY, "").replace(AS_MADE, "").trim();
  const order = orderAtEnd(text, entity);
  if (order) text = order.text;
  const field = query[0] && entity.fields.find((one) => one.name === query[0]?.name);
  if (query[0] && !field) return false;
  const narrow = field
    ? [
        ...IT,
        "only",
        "those",
        "whose",
        "with",
        "for",
        "in",
        "on",
        "to",
        "is",
        "are",
        "given",
        "filter(?:s|ed)?",
        "match(?:es|ing)?",
        "narrows?",
        spokenField(field.name),
        ...(PLACEHOLDER.test(query[0]?.value ?? "") ? [] : [(query[0]?.value ?? "").replace(/\W/g, ".")]),
      ]
    : [];
  const words = [...GIVES, "lists?", "all", "every", "the", "of", "them", "everything", "entries", nounsOf(entity)];
  if (!onlyOf(text, [...words, ...narrow])) return false;
  if (query[0] && !askFor(reading, entity, query[0])) return false;
  if (array || /\b(?:all|every|everything)\b/i.test(call.says)) reading.decisions[`whole:${entity.name}`] = "yes";
  if (order) reading.decisions[`order:${entity.name}`] = `${order.order.descending ? "-" : ""}${order.order.by}`;
  return true;
}

const BESIDE = ["and", "plus", "also", "these", "those", "together", "along", "with"];

/** `status, which starts as "new"`: the words without the beginning, which the field takes. */
function withBeginning(text: string, entity: ApiEntity): string {
  const match =
    /\b(\w+),? (?:which|that)(?: always)? (?:starts?|begins?)(?: out)? (?:as|at|with|in) "?([\w.-]+)"?(?: at first)?(?=[\s.,;)]|$)/i.exec(
      text,
    );
  const field = match?.[1] ? fieldNamed(match[1], entity) : undefined;
  if (!match?.[1] || !field || !withDefault(field, match[2] ?? "")) return text;
  return `${text.slice(0, match.index)}${match[1]}${text.slice(match.index + match[0].length)}`;
}

const UPSERTS =
  /\b(?:(?:creates?|adds?|makes?) (?:or|and) (?:changes?|updates?|replaces?|overwrites?)|(?:changes?|updates?|replaces?) or (?:creates?|adds?)|upserts?|sets?|stores?|saves?)\b/i;
const CHANGES = ["changes?", "updates?", "edits?", "replaces?", "overwrites?", "modif(?:y|ies)"];

/** `with a body like {"enabled": true}`, wherever it stands among the words about a request. */
const SHOWN =
  /(?:(?:with|takes?|given|by|brings?)\s+)?(?:(?:(?:an?|the)\s+)?(?:json )?body\s+(?:(?:like|of|such as)\s+)?|(?<=\b(?:with|takes?|given)\s+))`?(\{[^{}]*\})`?/i;

/** The words about a request without the body they show, and its fields; null where those are not understood. */
function withoutBody(call: Call, noun: string): { text: string; fields: ApiField[] } | null {
  const shown = SHOWN.exec(call.says);
  const json = shown?.[1] ?? call.rest;
  const fields = json === "" ? [] : bodyFields("", noun, json);
  return fields && { text: call.says.replace(SHOWN, " ").trim(), fields };
}

/** What a PUT or PATCH does; null when a word of it is not understood. */
function changing(call: Call, entity: ApiEntity): ApiEndpoint["action"] | null {
  const noun = nounsOf(entity);
  const read = withoutBody(call, noun);
  if (!read?.fields.every((field) => entity.fields.some((other) => other.name === field.name))) return null;
  const { text, fields } = read;
  if (call.method === "PUT" && entity.key && UPSERTS.test(text))
    return onlyOf(text.replace(UPSERTS, " "), [...IT, "under", "for", "at", entity.key, noun, ...fieldWords(entity)])
      ? "put"
      : null;
  if (!onlyOf(text, [...CHANGES, ...IT, "and", "fields?", "given", "some", "with", "in", noun, ...fieldWords(entity)]))
    return null;
  if (!new RegExp(`\\b(?:${CHANGES.join("|")})\\b`, "i").test(text)) return null;
  if (call.method === "PATCH") return "change";
  const named = entity.fields.filter(
    (field) =>
      fields.includes(field) ||
      fieldWords({ ...entity, fields: [field] }).some((word) => new RegExp(`\\b${word}\\b`, "i").test(text)),
  );
  const all = entity.fields.filter((field) => field.required && field.name !== entity.key);
  const some = [...named, ...fields].map((field) => field.name);
  return some.length > 0 && !all.every((field) => some.includes(field.name)) ? "change" : "replace";
}

/** What a request does that every entity may have; null when a word of it is not understood. */
function actionOf(reading: Reading, call: Call, entity: ApiEntity, address: Address): ApiEndpoint["action"] | null {
  const item = address.param !== undefined;
  const noun = nounsOf(entity);
  const says = call.says.replace(NONE, "").replace(UNKNOWN, "");
  if (
    item &&
    (address.query.length > 0 ||
      !(isId(address.param ?? "", entity, !reading.written.has(entity.name)) || entity.key === address.param))
  )
    return null;
  if (call.method === "POST" && !item) {
    const plain = { ...call, says: withoutStart(call.says, noun).text };
    const read = SHOWN.test(plain.says) ? withoutBody(plain, noun) : null;
    const fields = read && bodyFields(read.text, noun, "") ? read.fields : bodyFields(plain.says, noun, call.rest);
    return fields?.every((field) => fieldNamed(field.name, entity) !== undefined) ? "create" : null;
  }
  if (call.method === "GET" && !item) return listed(reading, call, entity, address) ? "list" : null;
  if (call.method === "GET") {
    const text = withBeginning(
      withoutFigures(says, entity).replace(
        /,?\s*(?:\((?:no|without an?|not an?) redirect\)|without (?:an? )?redirect(?:ing)?)/i,
        "",
      ),
      entity,
    );
    const words = [...GIVES, ...IT, ...BESIDE, "fields", "details", noun, ...fieldWords(entity)];
    return onlyOf(text, words) ? "read" : null;
  }
  if (call.method === "DELETE") {
    const text = says.replace(/,? (?:and )?(?:with|(?:answers?|returns?|responds?)(?: with)?) (?:status )?204$/i, "");
    return item && onlyOf(text, ["deletes?", "removes?", "drops?", "cancels?", "again", ...IT, noun]) ? "remove" : null;
  }
  return item ? changing(call, entity) : null;
}

/** What a request at that address usually does: it is there also where the words about it stay open. */
function plainAction(
  { method }: Call,
  entity: ApiEntity,
  { param }: Address,
  described: boolean,
): ApiEndpoint["action"] | null {
  if (param === undefined) return method === "GET" ? "list" : method === "POST" ? "create" : null;
  if (!isId(param, entity, described) && entity.key !== param) return null;
  return ({ GET: "read", DELETE: "remove", PUT: "replace", PATCH: "change", POST: null } as const)[method];
}

/** Requests that the brief writes out in words: each is an endpoint at just that address; what is not understood is left over. */
export function readWrittenCalls(reading: Reading): void {
  for (const sentence of reading.sentences)
    for (const call of callsOf(sentence)) {
      const address = addressIn(call.path);
      const entity = address && entityAt(address.list, reading.entities);
      if (!address || !entity || call.says === "") continue;
      const understood = actionOf(reading, call, entity, address);
      const action = understood ?? plainAction(call, entity, address, !reading.written.has(entity.name));
      if (!action) continue;
      const path = `/${address.list}${address.param === undefined ? "" : `/{${entity.key ?? "id"}}`}`;
      if (!reading.endpoints.some((one) => one.path === path && one.method === call.method))
        reading.endpoints.push(apiEndpoint(call.method, path, action, entity.name));
      if (!understood) continue;
      reading.wishes.push({ entity: entity.name, action, says: call.says.slice(0, 200) });
      reading.coverage.take(call.start, call.end);
    }
}
