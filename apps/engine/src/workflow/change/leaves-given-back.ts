import type { Leaf } from "@guildhall/contracts";
import type { StoredLeaf } from "@guildhall/db";
import { leafKey } from "../spec/derive-spec.ts";

/**
 * The leaves whose code, state and proof go back with a change that is undone: those it had written anew, and that
 * nobody chose, edited or mended since. A leaf the change had described in other words goes back in any case, because
 * only its former code was proved for the words that come back. Pure.
 * @param input.former before the change
 * @param input.made after it
 * @param input.now as they are, before anything was undone
 * @param input.wanted the plan without the change
 */
export function leavesGivenBack(input: {
  former: StoredLeaf[];
  made: StoredLeaf[];
  now: StoredLeaf[];
  wanted: Leaf[];
}): StoredLeaf[] {
  const [made, now] = [byName(input.made), byName(input.now)];
  const wanted = new Map(input.wanted.map((leaf) => [leaf.name, leafKey(leaf)]));
  return input.former.filter((row) => {
    const key = leafKey(row.leaf);
    if (wanted.get(row.leaf.name) !== key) return false;
    const after = made.get(row.leaf.name);
    if (!after || leafKey(after.leaf) !== key) return true;
    const present = now.get(row.leaf.name);
    return !sameCode(row, after) && (!present || sameCode(after, present));
  });
}

const byName = (rows: StoredLeaf[]) => new Map(rows.map((row) => [row.leaf.name, row]));

const sameCode = (one: StoredLeaf, other: StoredLeaf): boolean =>
  one.code === other.code && one.state === other.state && one.source === other.source;
