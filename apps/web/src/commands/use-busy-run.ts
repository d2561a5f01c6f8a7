import type { RunSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";

/** Works now, or will without anybody's doing. A run that waits for the person is not busy. */
const isBusy = (run: RunSummary): boolean => run.status === "running" || run.status === "queued";

/** The run that works on a project now, of which there is at most one. */
export function useBusyRun(projectId: string): RunSummary | null {
  const runs = useQuery(trpc.system.status.queryOptions()).data?.activeRuns;
  return runs?.find((run) => run.projectId === projectId && isBusy(run)) ?? null;
}
