import type { LeafState, LeafView } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { LEAF_ENDED, type LeafProgress, useRun } from "@/realtime";

export interface LiveLeaf {
  view: LeafView;
  state: LeafState;
  progress: LeafProgress | null;
}

/** The stored leaves with what the run in progress says on top. */
export function useLiveLeaves(projectId: string, runId: string | null) {
  const query = useQuery(trpc.leaves.list.queryOptions({ projectId }));
  const run = useRun(runId);
  const leaves = (query.data ?? []).map((view): LiveLeaf => {
    const progress = run?.leaves[view.leaf.name] ?? null;
    return { view, state: progress?.state ?? view.state, progress };
  });
  return { query, run, leaves, finished: leaves.filter((leaf) => LEAF_ENDED.has(leaf.state)).length };
}
