import type { JsonValue } from "@guildhall/contracts";
import { Button, CloseButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { openComposer, useBusyRun } from "@/commands";
import { Failure } from "@/components";
import { goTo } from "@/place";
import classes from "./run.module.css";

const SHOWN_LINES = 8;

interface ErrorCardProps {
  projectId: string;
  title: string;
  trace: string;
  /** The try that failed, when it was one. */
  call: { targetId: string; values: Record<string, JsonValue> } | null;
  onLogs?: () => void;
  onRetry?: () => void;
  onClose?: () => void;
}

/** An error of the running prototype with its first lines and its ways out. */
export function ErrorCard({ projectId, title, trace, call, onLogs, onRetry, onClose }: ErrorCardProps) {
  const busy = useBusyRun(projectId) !== null;
  const fix = useMutation(
    trpc.runs.fix.mutationOptions({
      onSuccess: ({ run, request }) => {
        if (run === null) {
          openComposer(projectId, request);
          return;
        }
        for (const room of [trpc.runs, trpc.leaves, trpc.system]) {
          void queryClient.invalidateQueries({ queryKey: room.pathKey() });
        }
        goTo({ stage: "build", tool: null, item: null });
      },
    }),
  );
  const lines = trace.split("\n").filter((line) => line.trim() !== "");
  return (
    <section className={classes.runtimeError} role="alert" aria-label={title}>
      <div className={classes.errorHead}>
        <strong>{title}</strong>
        {onClose && <CloseButton size="sm" aria-label="Put the error away" onClick={onClose} />}
      </div>
      <pre>{lines.slice(0, SHOWN_LINES).join("\n")}</pre>
      {fix.isError && <Failure error={fix.error} title="Not started" />}
      <div>
        <Button
          loading={fix.isPending}
          disabled={busy}
          title={busy ? "A run works on this project" : undefined}
          onClick={() => fix.mutate({ projectId, trace: trace.slice(0, 20_000), call })}
        >
          Fix
        </Button>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            Start again
          </Button>
        )}
        {onLogs && (
          <Button variant="default" onClick={onLogs}>
            Open logs
          </Button>
        )}
      </div>
    </section>
  );
}
