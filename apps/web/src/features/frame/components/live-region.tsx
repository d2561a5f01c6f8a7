import type { RunSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { useBusyRun } from "@/commands";
import { kindTitle } from "@/features/runs";
import { STAGE_LABELS, usePlace } from "@/place";
import { useRun, useRunStore } from "@/realtime";
import classes from "./app-frame.module.css";

/** The run that was followed last, and how it ended; null before any was, and until its end is known. */
function useEnded(projectId: string, active: RunSummary | null): RunSummary | null {
  const [last, setLast] = useState(active);
  if (active !== null && active.id !== last?.id) setLast(active);
  const followed = last?.projectId === projectId ? last : null;
  const runs = useQuery({ ...trpc.runs.list.queryOptions({ projectId }), enabled: followed !== null }).data;
  const now = runs?.find((run) => run.id === followed?.id);
  return now === undefined || now.status === "running" || now.status === "queued" ? null : now;
}

/** Tells a screen reader what the run of the open project does, once a stage and not once a token, and how it ended. */
export function LiveRegion() {
  const { projectId } = usePlace();
  const active = useBusyRun(projectId);
  const ended = useEnded(projectId, active);
  const view = useRun(active?.id);
  const connection = useRunStore((state) => state.connection);
  const stage = view?.stages.at(-1);
  let text = "";
  if (connection === "lost") text = "Connection to the engine lost. Reconnecting.";
  else if (active !== null) text = stage ? `${STAGE_LABELS[stage.stage]}: ${stage.label}` : `Run ${active.status}`;
  else if (ended !== null) text = `${kindTitle(ended)} ${ended.status === "waiting" ? "waits for you" : ended.status}`;
  return (
    <div className={classes.live} aria-live="polite" role="status" data-testid="run-state">
      {text}
    </div>
  );
}
