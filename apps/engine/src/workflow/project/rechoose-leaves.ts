import type { Leaf, RecordedSearch } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import { replay, withExample } from "../../codegen/index.ts";
import { leafKey } from "../spec/derive-spec.ts";

/**
 * The recorded search with every example the leaf has gained since it was stored; null when the leaf changed in any
 * other way, or an example is about inputs whose outcomes were not recorded. Pure.
 */
function withNewExamples(before: Leaf, after: Leaf, search: RecordedSearch): RecordedSearch | null {
  const key = (example: Leaf["examples"][number]) => JSON.stringify([example.args, example.outcome]);
  const known = new Set(before.examples.map(key));
  const added = after.examples.filter((example) => !known.has(key(example)));
  const lost = before.examples.length + added.length - after.examples.length;
  if (lost !== 0 || leafKey({ ...after, examples: before.examples }) !== leafKey(before)) return null;
  return added.reduce<RecordedSearch | null>((now, example) => now && withExample(now, after, example), search);
}

/**
 * Chooses built leaves again after an answer gave them an example: from their recorded searches, without running
 * anything and without a model. A leaf no recorded candidate fits stays as it is and is searched for by the next build.
 * @returns names of the leaves that were chosen again
 */
export async function rechooseLeaves(db: Repositories, projectId: string, leaves: Leaf[]): Promise<string[]> {
  const rows = new Map((await db.leaves.list(projectId)).map((row) => [row.leaf.name, row]));
  const again: string[] = [];
  for (const leaf of leaves) {
    const row = rows.get(leaf.name);
    if (!row || !CHOOSABLE.has(row.state) || leafKey(row.leaf) === leafKey(leaf)) continue;
    if (await rechooseOne(db, projectId, { leaf, row })) again.push(leaf.name);
  }
  return again;
}

const CHOOSABLE = new Set<StoredLeaf["state"]>(["chosen", "stuck"]);

async function rechooseOne(
  db: Repositories,
  projectId: string,
  { leaf, row }: { leaf: Leaf; row: StoredLeaf },
): Promise<boolean> {
  const stored = await db.leafSearches.get(projectId, leaf.name);
  const search = stored && withNewExamples(row.leaf, leaf, stored);
  if (!search) return false;
  const { winner } = replay(search);
  if (!winner) {
    await db.leaves.update(projectId, leaf.name, { detail: "No candidate gives what you confirmed: build again" });
    return false;
  }
  await db.leaves.put(projectId, leaf);
  await db.leafSearches.put(projectId, leaf.name, search);
  const same = winner.code === row.code;
  await db.leaves.update(projectId, leaf.name, {
    state: "chosen",
    source: winner.source,
    origin: winner.origin,
    code: winner.code,
    detail: same ? "Your answer confirms it" : "Chosen again by your answer",
    ...(same ? {} : { pins: null }),
  });
  return true;
}
