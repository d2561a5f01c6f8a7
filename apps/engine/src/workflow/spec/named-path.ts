import type { JsonValue } from "@guildhall/contracts";

/** What tells the items of a list apart, most telling first. */
const NAME_KEYS = ["key", "id", "name", "path", "label", "title", "heading", "text", "message"] as const;

const isNode = (value: JsonValue | undefined): value is { [key: string]: JsonValue } | JsonValue[] =>
  typeof value === "object" && value !== null;

const stepsOf = (path: string): string[] => path.split("/").slice(1);

/** The value a pointer leads to; undefined when there is none. Pure. */
export function valueAt(form: JsonValue, path: string): JsonValue | undefined {
  let node: JsonValue | undefined = form;
  for (const step of stepsOf(path)) {
    if (!isNode(node)) return undefined;
    node = Array.isArray(node) ? node[Number(step)] : node[step];
  }
  return node;
}

/** The field that names an item among its neighbours; null for items without one. Pure. */
export function nameKeyOf(item: JsonValue | undefined): string | null {
  if (!isNode(item) || Array.isArray(item)) return null;
  return NAME_KEYS.find((key) => typeof item[key] === "string" && item[key] !== "") ?? null;
}

/** What an item of a list is called. Pure. */
export function nameOf(item: JsonValue | undefined): string | null {
  const key = nameKeyOf(item);
  return key === null ? null : String((item as Record<string, JsonValue>)[key]);
}

/** A row's pointer with names in place of positions. Pure. */
export function namedPath(form: JsonValue, path: string): string[] {
  let at = "";
  return stepsOf(path).map((step) => {
    const inList = Array.isArray(valueAt(form, at));
    at += `/${step}`;
    const name = inList ? nameOf(valueAt(form, at)) : null;
    return name === null ? step : `=${name}`;
  });
}

/** The pointer a named path stands for in this form; null when something on its way is gone. Pure. */
export function pointerTo(form: JsonValue, at: string[]): string | null {
  let path = "";
  for (const step of at) {
    const node = valueAt(form, path);
    if (!step.startsWith("=")) {
      path += `/${step}`;
      continue;
    }
    const index = Array.isArray(node) ? node.findIndex((item) => nameOf(item) === step.slice(1)) : -1;
    if (index === -1) return null;
    path += `/${index}`;
  }
  return path;
}

/** The item a removal takes away: a row inside an item (its name) stands for the item. Pure. */
export const itemPath = (path: string): string => (/\/\d+$/.test(path) ? path : path.replace(/\/[^/]+$/, ""));

/** Who filled which row after an item left its list: what stood behind it moves up. Pure. */
export function withoutItem<T>(sources: Record<string, T>, removed: string): Record<string, T> {
  const list = removed.replace(/\/\d+$/, "");
  const gone = Number(removed.slice(list.length + 1));
  const moved: Record<string, T> = {};
  for (const [path, source] of Object.entries(sources)) {
    const [index, ...rest] = path.startsWith(`${list}/`) ? path.slice(list.length + 1).split("/") : [];
    if (index === undefined || !/^\d+$/.test(index) || Number(index) < gone) moved[path] = source;
    else if (Number(index) > gone) moved[[list, Number(index) - 1, ...rest].join("/")] = source;
  }
  return moved;
}
