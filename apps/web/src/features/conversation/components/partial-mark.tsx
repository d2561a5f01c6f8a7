import type { Message } from "@guildhall/contracts";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { useActions, useBusyRun } from "@/commands";
import { StateMark } from "@/components";
import classes from "./conversation.module.css";

/** Under a text that a stop cut off: says so, and goes on with its run as long as nothing else did. */
export function PartialMark({ message: { projectId, runId } }: { message: Message }) {
  const runs = useQuery(trpc.runs.list.queryOptions({ projectId }));
  const busy = useBusyRun(projectId) !== null;
  const { resume } = useActions();
  const stopped = runs.data?.find((run) => run.id === runId && run.status === "stopped");
  return (
    <>
      <span className={classes.partialMark}>
        <StateMark state="stopped" size={12} /> Stopped: incomplete
      </span>
      {stopped !== undefined && (
        <button
          type="button"
          className={classes.chip}
          disabled={busy || resume.isPending}
          title={busy ? "A run works on this project" : undefined}
          onClick={() => resume.mutate({ runId: stopped.id })}
        >
          <IconPlayerPlay size={12} aria-hidden /> Continue
        </button>
      )}
    </>
  );
}
