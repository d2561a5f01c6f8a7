import { readFileSync } from "node:fs";

/** Files that are the same in every project; real files, so that they are read, checked and formatted as code. */
const folder = new URL("../templates/", import.meta.url);
const cache = new Map<string, string>();

/** The text of a template, e.g. `src/store.ts`. */
export function template(path: string): string {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(path, folder), "utf8");
  cache.set(path, text);
  return text;
}
