import type { JsonValue, RowEdit } from "@guildhall/contracts";
import { kebab, pascal, snake } from "../cli/words.ts";
import { leafName, refuseTaken } from "../leaf-names.ts";
import { locateRow, readRow, refuseEdit, writeRow } from "../row-pointer.ts";
import { finishForm } from "./finish.ts";
import { type ApiEntity, type ApiForm, apiField, apiFormSchema } from "./form.ts";
import { crud } from "./read/endpoints.ts";
import { entityName, entityPath, fieldWord } from "./read/nouns.ts";

/** What is typed into a row as the form holds it. */
function valueFor(before: JsonValue, path: string, value: JsonValue): JsonValue {
  if (/\/default$|\/value$/.test(path) && typeof value === "string") {
    if (value === "") return null;
    if (/^(?:true|false)$/.test(value)) return value === "true";
    return typeof before === "number" && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  if (typeof value !== "string") return value;
  if (/^\/entities\/\d+\/name$/.test(path)) return pascal(value, "Entry");
  if (/^\/entities\/\d+\/path$/.test(path)) return kebab(value, "entries");
  if (!/\/fields\/\d+\/name$/.test(path)) return value;
  const kept = fieldWord(value);
  return /[A-Z]/.test(kept) ? kept : snake(value, "value");
}

const LEAF_NAME = /^\/(?:rules|reports)\/\d+\/name$/;
/** Modules of the service beside its rules. */
const SERVICE_NAMES = new Set(
  "app database store refused schemas models params rules reports router routes main db".split(" "),
);

/** The name a person gives the function of a rule or report. */
function chosenName(form: ApiForm, before: JsonValue, value: string): string {
  if (value === before) return value;
  const name = leafName(value, SERVICE_NAMES);
  refuseTaken(
    name,
    [...form.rules, ...form.reports].map((one) => one.name).filter((one) => one !== before),
  );
  return name;
}

const plain = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

/** Every place that names something follows its new name. */
function renamed(value: JsonValue, keys: ReadonlySet<string>, [before, after]: [string, string]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => renamed(item, keys, [before, after]));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (keys.has(key) && item === before) return [key, after];
      if (keys.has(key) && Array.isArray(item)) return [key, item.map((one) => (one === before ? after : one))];
      return [key, renamed(item, keys, [before, after])];
    }),
  );
}
const ENTITY_KEYS = new Set(["entity", "references"]);
const FIELD_KEYS = new Set(["by", "field", "start", "end", "low", "high", "amount", "sortBy", "times"]);

/** The key and the figures of an entity follow a new name of a field. */
const withRenamed = (entity: ApiEntity, [before, after]: [string, string]): ApiEntity => ({
  ...entity,
  ...(entity.key === before ? { key: after } : {}),
  ...(entity.figures
    ? {
        figures: entity.figures.map((figure) => ({
          ...figure,
          of: figure.of.map((name) => (name === before ? after : name)),
        })),
      }
    : {}),
});

/** Addresses, rules and reports follow a new name of an entity, its address or a field. */
function follow(form: ApiForm, path: string, [before, after]: [string, string]): ApiForm {
  const [, at] = /^\/entities\/(\d+)\//.exec(path) ?? [];
  const entity = form.entities[Number(at)];
  if (!entity) return form;
  if (/^\/entities\/\d+\/name$/.test(path))
    return renamed(plain(form), ENTITY_KEYS, [before, after]) as unknown as ApiForm;
  if (/^\/entities\/\d+\/path$/.test(path))
    return {
      ...form,
      endpoints: form.endpoints.map((one) =>
        one.entity === entity.name ? { ...one, path: one.path.replace(`/${before}`, `/${after}`) } : one,
      ),
    };
  if (!/\/fields\/\d+\/name$/.test(path)) return form;
  const mine = <T extends { entity: string }>(list: T[]): T[] =>
    list.map((one) =>
      one.entity === entity.name ? (renamed(plain(one), FIELD_KEYS, [before, after]) as unknown as T) : one,
    );
  const entities = form.entities.map((one) => (one === entity ? withRenamed(one, [before, after]) : one));
  return {
    ...form,
    entities,
    asked: mine(form.asked),
    rules: mine(form.rules),
    reports: mine(form.reports),
    stats: mine(form.stats),
    endpoints: mine(form.endpoints),
  };
}

/** An edit of one row. Throws INVALID_INPUT when the row does not exist or the value does not fit. */
export function editForm(form: ApiForm, edit: RowEdit): ApiForm {
  const copy = plain(form);
  const { node, key } = locateRow(copy, edit.path);
  const before = readRow(node, key);
  if (edit.op === "set") {
    if (before === undefined) refuseEdit(`There is no row ${edit.path}.`);
    const named = LEAF_NAME.test(edit.path) && typeof edit.value === "string";
    const now = before ?? null;
    writeRow(node, key, named ? chosenName(form, now, String(edit.value)) : valueFor(now, edit.path, edit.value));
  } else if (edit.op === "add") {
    if (!Array.isArray(before)) return refuseEdit(`Nothing can be added to ${edit.path}.`);
    const word = typeof edit.value === "string" && edit.value !== "" ? edit.value : null;
    if (edit.path === "/entities") {
      const words = word ?? `Entry ${before.length + 1}`;
      const entity = { name: entityName(words), path: entityPath(words), fields: [apiField("name", "text")] };
      before.push(plain(entity));
      (copy as { endpoints: JsonValue[] }).endpoints.push(...(plain(crud(entity, false)) as JsonValue[]));
    } else if (edit.path === "/sessions" && typeof edit.value === "object" && edit.value !== null)
      before.push(edit.value);
    else if (edit.path.endsWith("/fields"))
      before.push(plain(apiField(snake(word ?? "new_field", "value"), "text", { required: false })));
    else return refuseEdit(`Nothing can be added to ${edit.path}.`);
  } else {
    const item = Array.isArray(node) ? edit.path : edit.path.replace(/\/[^/]+$/, "");
    const place = locateRow(copy, item);
    if (!Array.isArray(place.node) || !(Number(place.key) in place.node))
      return refuseEdit(`${edit.path} cannot be removed.`);
    place.node.splice(Number(place.key), 1);
  }
  const parsed = apiFormSchema.safeParse(copy);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuseEdit(`${issue?.path.join("/") ?? edit.path}: ${issue?.message ?? "does not fit"}`);
  }
  const after = edit.op === "set" ? readRow(node, key) : undefined;
  const linked =
    typeof before === "string" && typeof after === "string" && before !== after
      ? follow(parsed.data, edit.path, [before, after])
      : parsed.data;
  return finishForm(linked);
}
