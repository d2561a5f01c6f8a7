import type { LeafState, LeafView } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { type LeafProgress, useRun } from "@/realtime";

export interface LiveLeaf {
  view: LeafView;
  state: LeafState;
  progress: LeafProgress | null;
}

const FINISHED: ReadonlySet<LeafState> = new Set<LeafState>(["chosen", "stuck", "stubbed", "edited"]);

/** The stored leaves with what the run in progress says on top. */
export function useLiveLeaves(projectId: string, runId: string | null) {
  const query = useQuery(trpc.leaves.list.queryOptions({ projectId }));
  const run = useRun(runId);
  const leaves = (query.data ?? []).map((view): LiveLeaf => {
    const progress = run?.leaves[view.leaf.name] ?? null;
    return { view, state: progress?.state ?? view.state, progress };
  });
  return { query, run, leaves, finished: leaves.filter((leaf) => FINISHED.has(leaf.state)).length };
}

/** Time left from the measured rate once a leaf is finished, before that from the estimate. In ms, null when unknown. */
export function timeLeft(elapsedMs: number, finished: number, total: number, estimateMs: number | null): number | null {
  if (total > 0 && finished > 0 && finished < total) return (elapsedMs / finished) * (total - finished);
  if (estimateMs !== null) return Math.max(0, estimateMs - elapsedMs);
  return null;
}
