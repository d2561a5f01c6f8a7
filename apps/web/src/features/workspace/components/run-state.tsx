import type { RunSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconPlayerStopFilled } from "@tabler/icons-react";
import { useActions } from "@/commands";
import { Elapsed, StateMark } from "@/components";
import { useRun, useRunStore } from "@/realtime";
import classes from "./workspace.module.css";

/** What runs now, with Stop beside it; says when the connection is lost. */
export function RunState({ run }: { run: RunSummary | null }) {
  const view = useRun(run?.id);
  const connection = useRunStore((state) => state.connection);
  const { stop } = useActions();
  return (
    <>
      {connection === "lost" && <span className={classes.lost}>Reconnecting to the engine…</span>}
      {run !== null && (
        <div className={classes.run}>
          <StateMark state="running" size={13} />
          <span className={classes.runLabel}>
            {stop.isPending
              ? "Stopping"
              : (view?.progress?.label ?? (run.status === "queued" ? "Waiting for its turn" : "Working"))}
          </span>
          <Elapsed since={run.startedAt} />
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<IconPlayerStopFilled size={11} />}
            loading={stop.isPending}
            onClick={() => stop.mutate({ runId: run.id })}
          >
            Stop
          </Button>
        </div>
      )}
    </>
  );
}
