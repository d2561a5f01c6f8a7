import type { FileMap } from "@guildhall/blueprints";

export interface FileChange {
  path: string;
  /** Null removes the file. */
  data: string | null;
}

export interface EmissionPlan {
  changes: FileChange[];
  /** Files in which a hand edit and the new shell touch the same lines, or that the person had before; theirs stands. */
  conflicts: string[];
}

/** Three-way merge of one file; `conflicts` says how many hunks could not be merged. */
export type Merge = (input: {
  base: string;
  ours: string;
  theirs: string;
}) => Promise<{ text: string; conflicts: number }>;

/**
 * What has to be written so that the workspace holds the newly emitted shell and every hand edit survives.
 * @param previous what was emitted last, the common ancestor of both sides
 * @param current what the workspace holds now; null = not there
 */
export async function planEmission(input: {
  previous: FileMap;
  next: FileMap;
  current: (path: string) => string | null;
  merge: Merge;
}): Promise<EmissionPlan> {
  const { previous, next, current, merge } = input;
  const plan: EmissionPlan = { changes: [], conflicts: [] };
  for (const [path, theirs] of Object.entries(next)) {
    const base = previous[path];
    const ours = current(path);
    if (ours === theirs) continue;
    if (ours === null) {
      // A file the person deleted stays deleted until the shell has something new to say in it.
      if (base !== theirs) plan.changes.push({ path, data: theirs });
      continue;
    }
    if (ours === base) {
      plan.changes.push({ path, data: theirs });
      continue;
    }
    if (base === undefined) {
      // Nobody emitted what stands there: it is the person's own.
      plan.conflicts.push(path);
      continue;
    }
    if (base === theirs) continue;
    const merged = await merge({ base, ours, theirs });
    if (merged.conflicts > 0) plan.conflicts.push(path);
    else if (merged.text !== ours) plan.changes.push({ path, data: merged.text });
  }
  for (const [path, base] of Object.entries(previous)) {
    if (!(path in next) && current(path) === base) plan.changes.push({ path, data: null });
  }
  return plan;
}
