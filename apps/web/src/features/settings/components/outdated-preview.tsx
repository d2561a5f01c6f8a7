import { Button, Group } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { tellFailure } from "@/commands";
import classes from "./settings.module.css";

/** Says so where the preview runs with values from before a change, and starts it again. */
export function OutdatedPreview({ projectId }: { projectId: string }) {
  const cache = useQueryClient();
  const view = useQuery(trpc.preview.get.queryOptions({ projectId })).data;
  const restart = useMutation(
    trpc.preview.start.mutationOptions({
      onSuccess: (started) => cache.setQueryData(trpc.preview.get.queryKey({ projectId }), started),
      onError: tellFailure,
    }),
  );
  if (view?.state !== "ready" || view.detail === "") return null;
  return (
    <Group className={classes.left} gap="sm" role="status">
      <span>The preview: {view.detail}</span>
      <Button variant="default" loading={restart.isPending} onClick={() => restart.mutate({ projectId })}>
        Restart the preview
      </Button>
    </Group>
  );
}
