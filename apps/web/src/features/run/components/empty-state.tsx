import type { ProjectSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconEraser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm } from "@/components";
import classes from "./run.module.css";

interface EmptyStateProps {
  project: ProjectSummary;
  /** The file the commands keep their entries in. */
  file: string;
}

/** Begins with nothing kept, so that what is tried next depends only on what is tried next. */
export function EmptyState({ project, file }: EmptyStateProps) {
  const [asking, setAsking] = useState(false);
  const cache = useQueryClient();
  const empty = useMutation(
    trpc.tryIt.empty.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        void cache.invalidateQueries({ queryKey: trpc.files.pathKey() });
      },
    }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEraser size={14} />}
        title={`Removes ${file}: a kept check begins with nothing too`}
        onClick={() => setAsking(true)}
      >
        Empty
      </Button>
      {empty.isSuccess && !asking && (
        <span role="status" className={classes.emptied}>
          {empty.data.emptied === null ? "There was nothing to remove." : `${empty.data.emptied} was removed.`}
        </span>
      )}
      <Confirm
        opened={asking}
        title={`Remove ${file}?`}
        action="Remove"
        danger
        pending={empty.isPending}
        error={empty.error}
        onConfirm={() => empty.mutate({ projectId: project.id })}
        onClose={() => setAsking(false)}
      >
        It holds what the commands kept so far. The next command begins with nothing, as the checks do.
      </Confirm>
    </>
  );
}
