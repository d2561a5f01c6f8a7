import type { RunSummary } from "@guildhall/contracts";
import { useEffect } from "react";
import { watchProject } from "./socket";

/** Runs followed live: the active one and the latest few, so that their cards are complete after a reload. */
const FOLLOWED = 4;

/** Follows a project while its page is open. External system: the socket. */
export function useProjectStream(projectId: string, runs: RunSummary[] | undefined): void {
  const ids = (runs ?? [])
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, FOLLOWED)
    .map((run) => run.id)
    .join(",");
  useEffect(() => {
    if (projectId === "") return;
    watchProject(projectId, ids === "" ? [] : ids.split(","));
  }, [projectId, ids]);
  useEffect(() => {
    if (projectId === "") return;
    return watchProject(projectId, []);
  }, [projectId]);
}
