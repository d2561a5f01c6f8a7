import type { ProjectSummary, TryResult } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure } from "@/components";
import classes from "./run.module.css";

interface KeepRunProps {
  project: ProjectSummary;
  record: NonNullable<TryResult["record"]>;
}

/** The offer to keep a run of a command as a check, or why none can be made of it. */
export function KeepRun({ project, record }: KeepRunProps) {
  const projectId = project.id;
  const cache = useQueryClient();
  const keep = useMutation(
    trpc.tryIt.keep.mutationOptions({
      onSuccess: () => {
        for (const room of [trpc.spec, trpc.leaves, trpc.tests, trpc.projects])
          void cache.invalidateQueries({ queryKey: room.pathKey() });
      },
    }),
  );
  if (record.unfit !== null) return <p className={classes.tryHelp}>No check can be made of this run. {record.unfit}</p>;
  if (keep.isSuccess) {
    return (
      <p className={classes.confirm} role="status">
        <span>
          <IconCheck size={14} aria-hidden /> {keep.data.message}
        </span>
      </p>
    );
  }
  return (
    <div className={classes.confirm}>
      <Button
        variant="light"
        color="teal"
        leftSection={<IconCheck size={14} />}
        loading={keep.isPending}
        title="It is run again in an empty folder and on another day; where it comes out the same, it is a check"
        onClick={() => keep.mutate({ projectId, recordId: record.id })}
      >
        This is right: keep it as a check
      </Button>
      {keep.isError && <Failure error={keep.error} />}
    </div>
  );
}
