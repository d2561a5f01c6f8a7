/** Taking back an edit of many records; the file needs no other, so that it can be tried by itself. */

interface Item {
  id: string;
}
const valuesOf = (item: object) => item as Record<string, unknown>;

/** A record with what an edit made of it taken back; what changed since then stays. */
function restored<T extends Item>(before: T, after: T, now: T): T {
  const [made, present] = [valuesOf(after), valuesOf(now)];
  const taken = Object.entries(before).filter(([key, value]) => made[key] !== value && present[key] === made[key]);
  return { ...now, ...Object.fromEntries(taken) };
}

/** The records as they are now without what an edit from `before` to `after` did to each of them. */
export function undone<T extends Item>(before: readonly T[], after: readonly T[], now: readonly T[]): T[] {
  const find = (items: readonly T[], id: string) => items.find((item) => item.id === id);
  const result = now.map((item) => {
    const [old, made] = [find(before, item.id), find(after, item.id)];
    return old && made ? restored(old, made, item) : item;
  });
  for (const [index, item] of before.entries()) {
    const removed = !find(after, item.id) && !find(now, item.id);
    if (removed) result.splice(Math.min(index, result.length), 0, item);
  }
  return result;
}
