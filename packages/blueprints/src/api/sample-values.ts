import type { JsonValue } from "@guildhall/contracts";
import { type ApiEntity, type ApiField, type ApiForm, entityOf, fieldOf, keyOf, showsId, withoutId } from "./form.ts";

export type Entry = Record<string, JsonValue>;

const day = (n: number): string => `2026-03-${String(((n + 26) % 27) + 1).padStart(2, "0")}`;

/** A number within the bounds of a field, another one for each n where there is room. */
function numberFor(field: ApiField, n: number): number {
  const { min, max, above, below } = field.limits;
  const step = field.type === "integer" ? 1 : 0.5;
  const low = Math.max(min ?? Number.NEGATIVE_INFINITY, above === undefined ? Number.NEGATIVE_INFINITY : above + step);
  const high = Math.min(max ?? Number.POSITIVE_INFINITY, below === undefined ? Number.POSITIVE_INFINITY : below - step);
  const start = Number.isFinite(low) ? low : Number.isFinite(high) ? Math.min(high, 10) : 0;
  const wanted = Math.max(start, 0) + (field.type === "integer" ? n * 2 : n * 2.5);
  const inside = wanted <= high ? wanted : start + (Number.isFinite(high - start) ? n % (high - start + 1) : 0);
  const value = field.type === "integer" ? Math.ceil(inside) : inside;
  return Math.min(value, high);
}

function textFor(entity: ApiEntity, field: ApiField, n: number): string {
  if (field.format === "email") return `${entity.path}${n}@example.org`;
  if (field.format === "url" && !field.starts) return `https://example.org/${entity.path}/${n}`;
  const name = field.name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll("_", " ");
  if (field.starts?.[0]) return `${field.starts[0]}${field.format === "url" ? "example.org/" : ""}${n}`;
  // A key stands in addresses.
  if (entity.key === field.name && field.limits.max === undefined)
    return `${field.name.replaceAll("_", "-")}-${n}`.padEnd(field.limits.min ?? 0, "x");
  const text = `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${n}`;
  const most = field.limits.max ?? 2000;
  const least = field.limits.min ?? 0;
  const cut =
    text.length > most ? `${field.name.slice(0, Math.max(0, most - String(n).length))}${n}`.slice(0, most) : text;
  return cut.padEnd(least, "x");
}

/** A value the field takes; another one for each n (1, 2, 3 …) where the type allows it. */
export function sampleValue(form: ApiForm, entity: ApiEntity, field: ApiField, n: number): JsonValue {
  switch (field.type) {
    case "text":
      return textFor(entity, field, n);
    case "integer":
    case "number":
    case "decimal":
      return numberFor(field, n);
    case "boolean":
      return false;
    case "date":
      return isEnd(form, entity, field.name) ? `2026-04-${day(n).slice(8)}` : day(n);
    case "datetime":
      return isEnd(form, entity, field.name) ? `${day(n)}T12:00:00` : `${day(n)}T10:00:00`;
    case "choice":
      return (typeof field.default === "string" ? field.default : field.choices[0]) ?? "";
    case "reference":
      return n;
  }
}

/** The later one of two dates. */
const isEnd = (form: ApiForm, entity: ApiEntity, name: string): boolean =>
  form.rules.some(
    (rule) =>
      rule.entity === entity.name &&
      ((rule.kind === "order" && rule.high === name) || (rule.kind === "overlap" && rule.end === name)),
  ) || /(^|_)(due|end|ends|until|to|check_?out|expires?)(_|$)/.test(name);

/** Fields that stay without a value in a sample: the ones that close an entry. */
const closes = (form: ApiForm, entity: ApiEntity, name: string): boolean =>
  form.rules.some(
    (rule) => rule.entity === entity.name && "open" in rule && rule.open?.is === null && rule.open.field === name,
  ) ||
  form.endpoints.some(
    (one) =>
      one.entity === entity.name &&
      (one.sets.some((set) => set.field === name) || (one.does?.how === "put" && one.does.field === name)),
  ) ||
  form.reports.some(
    (report) =>
      report.kind === "filter" &&
      report.entity === entity.name &&
      report.where.some((one) => one.field === name && one.op === "empty"),
  );

/** A body that creates the n-th entry; it refers to the n-th entry of what it belongs to. */
export function sampleBody(form: ApiForm, entity: ApiEntity, n: number): Entry {
  const body: Entry = {};
  for (const field of entity.fields) {
    if (!field.required && closes(form, entity, field.name)) continue;
    if (!field.required && field.references === entity.name) continue;
    body[field.name] = sampleValue(form, entity, field, n);
  }
  for (const rule of form.rules) {
    if (rule.kind === "stock" && rule.entity === entity.name && rule.direction) {
      const choices = fieldOf(entity, rule.direction.field)?.choices ?? [];
      body[rule.direction.field] = choices.find((choice) => choice !== rule.direction?.out) ?? null;
    }
    // What is referred to has to be in the state the rule wants.
    if (rule.kind === "parent") {
      const child = entityOf(form, rule.entity);
      const to = fieldOf(child, rule.by)?.references;
      if (to === entity.name) body[rule.field] = allowed(form, rule, entity);
    }
    if ((rule.kind === "locked" || rule.kind === "kept") && rule.entity === entity.name && body[rule.field] === rule.is)
      body[rule.field] = otherThan(fieldOf(entity, rule.field), rule.is);
  }
  return body;
}

const otherThan = (field: ApiField | undefined, value: JsonValue): JsonValue =>
  field?.type === "boolean" ? value !== true : (field?.choices.find((choice) => choice !== value) ?? null);

const allowed = (
  _form: ApiForm,
  rule: { wanted: boolean; field: string; is: JsonValue },
  entity: ApiEntity,
): JsonValue => (rule.wanted ? rule.is : otherThan(fieldOf(entity, rule.field), rule.is));

/** A whole entry as a rule sees it: every field, null where there is no value. */
export function sampleEntry(form: ApiForm, entity: ApiEntity, n: number, more: Entry = {}): Entry {
  const body = sampleBody(form, entity, n);
  const whole = Object.fromEntries(
    entity.fields.map((field) => [
      field.name,
      body[field.name] ??
        (field.type === "boolean"
          ? false
          : field.default !== "today" && field.default !== "now"
            ? field.default
            : null),
    ]),
  );
  return { id: n, ...whole, ...more };
}

/** The body without the key, which the address holds. */
export const withoutKey = (entity: ApiEntity | undefined, body: Entry): Entry =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== entity?.key));

/** An address of an entity with the n-th entry in it, or the entry of a body. */
export function addressOf(form: ApiForm, entity: ApiEntity, path: string, of: number | Entry): string {
  const key = keyOf(entity);
  const body = typeof of === "number" ? sampleBody(form, entity, of) : of;
  const value = key ? encodeURIComponent(String(body[key.name])) : String(typeof of === "number" ? of : 1);
  return path.replace(/\{\w+\}/, value);
}

/** The same with an entry that nobody made. */
export const unknownAddress = (entity: ApiEntity, path: string): string =>
  path.replace(/\{\w+\}/, keyOf(entity)?.type === "text" ? "no-such-one" : "999");

/** How an answer tells the n-th entry from others. */
export function markOf(form: ApiForm, entity: ApiEntity, n: number): Entry {
  const key = keyOf(entity);
  return key && !showsId(form, entity) ? { [key.name]: sampleBody(form, entity, n)[key.name] ?? null } : { id: n };
}

/** How a reference is called: `book`. */
export const referenceNoun = (field: string): string => withoutId(field).replaceAll("_", " ");
