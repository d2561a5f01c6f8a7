import type { Stored, Values } from "./fields";

const valuesOf = (record: object) => record as Values;

/** A record with what an edit made of it taken back; what changed since then stays. */
function restored(before: Stored, after: Stored, now: Stored): Stored {
  const [old, made, present] = [before, after, now].map(valuesOf);
  const taken = Object.entries(old ?? {}).filter(([key, value]) => made?.[key] !== value && present?.[key] === made?.[key]);
  return { ...now, ...Object.fromEntries(taken) };
}

/** The records as they are now without what an edit from `before` to `after` did to each of them. */
export function undone<T extends Stored>(before: readonly T[], after: readonly T[], now: readonly T[]): T[] {
  const find = (items: readonly T[], id: string) => items.find((item) => item.id === id);
  const result = now.map((item) => {
    const [old, made] = [find(before, item.id), find(after, item.id)];
    return old && made ? (restored(old, made, item) as T) : item;
  });
  for (const [index, item] of before.entries()) {
    const removed = !find(after, item.id) && !find(now, item.id);
    if (removed) result.splice(Math.min(index, result.length), 0, item);
  }
  return result;
}
