import { blueprintOf } from "@guildhall/blueprints";
import type { JsonValue, ProjectSpec } from "@guildhall/contracts";
import { editSpec } from "../spec/edit-spec.ts";

type Step = string;

/** What makes an item of a list the same item in another reading. */
const identity = (item: JsonValue | undefined): JsonValue | undefined => {
  if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
  return item.name ?? item.key ?? item.id ?? item.title;
};

function child(node: JsonValue | undefined, step: Step): JsonValue | undefined {
  if (node === null || typeof node !== "object") return undefined;
  return Object.hasOwn(node, step) ? (node as Record<string, JsonValue>)[step] : undefined;
}

/** The same place in another reading: list items are found by their names, because a reading may order them anew. */
function samePlace(before: JsonValue, after: JsonValue, steps: Step[]): JsonValue | undefined {
  let [here, there]: [JsonValue | undefined, JsonValue | undefined] = [before, after];
  for (const step of steps) {
    const next = child(here, step);
    const who = identity(next);
    if (Array.isArray(there) && who !== undefined && next !== null && typeof next === "object") {
      there = there.find((item) => identity(item) === who);
    } else there = child(there, step);
    here = next;
    if (there === undefined) return undefined;
  }
  return there;
}

/** `before` with one part as `after` has it; null when `after` has no such part or the two do not fit together. Pure. */
export function takePart(before: ProjectSpec, after: ProjectSpec, path: string): ProjectSpec | null {
  const steps = path.split("/").slice(1);
  const last = steps.at(-1);
  const value = samePlace(before.form, after.form, steps);
  if (last === undefined || value === undefined) return null;
  const form = structuredClone(before.form);
  const parent = steps.slice(0, -1).reduce<JsonValue | undefined>(child, form);
  if (parent === null || typeof parent !== "object") return null;
  (parent as Record<string, JsonValue>)[last] = structuredClone(value);
  const parsed = blueprintOf(before.blueprint).form.safeParse(form);
  if (!parsed.success) return null;
  const inside = (entry: string) => entry === path || entry.startsWith(`${path}/`);
  const sources = Object.fromEntries(Object.entries(before.sources).filter(([entry]) => !inside(entry)));
  // What was read is no longer the person's own word.
  sources[path] = after.sources[path] ?? "model";
  return { ...editSpec({ ...before, form: parsed.data as JsonValue }, []), sources };
}
