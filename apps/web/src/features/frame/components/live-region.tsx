import { useBusyRun } from "@/commands";
import { STAGE_LABELS, usePlace } from "@/place";
import { useRun, useRunStore } from "@/realtime";
import classes from "./app-frame.module.css";

/** Tells a screen reader what the run of the open project does: once a stage, not once a token. */
export function LiveRegion() {
  const { projectId } = usePlace();
  const active = useBusyRun(projectId);
  const view = useRun(active?.id);
  const connection = useRunStore((state) => state.connection);
  const stage = view?.stages.at(-1);
  let text = "";
  if (connection === "lost") text = "Connection to the engine lost. Reconnecting.";
  else if (active !== null) text = stage ? `${STAGE_LABELS[stage.stage]}: ${stage.label}` : `Run ${active.status}`;
  return (
    <div className={classes.live} aria-live="polite" role="status" data-testid="run-state">
      {text}
    </div>
  );
}
