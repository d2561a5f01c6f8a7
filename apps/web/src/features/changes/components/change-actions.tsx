import type { RunSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconGitCompare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { tellFailure, useBusyRun } from "@/commands";
import { goTo } from "@/place";
import { standingOf } from "../hooks/standing";
import { useChangeVerbs } from "../hooks/use-change-verbs";

/** Under a change in the conversation: look at it, take it back, put it in again. */
export function ChangeActions({ run }: { run: RunSummary }) {
  const { projectId } = run;
  const versions = useQuery(trpc.versions.list.queryOptions({ projectId }));
  const { undo } = useChangeVerbs(() => undefined);
  const busy = useBusyRun(projectId) !== null;
  const standing = standingOf(versions.data ?? [], run.id);
  if (standing === null) return null;
  const { made, undone } = standing;
  const back = () => undo.mutate({ projectId, versionId: (undone ?? made).id }, { onError: tellFailure });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconGitCompare size={12} />}
        onClick={() => goTo({ tool: "changes", item: made.id })}
      >
        Review
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={undone ? <IconArrowForwardUp size={12} /> : <IconArrowBackUp size={12} />}
        loading={undo.isPending}
        disabled={busy}
        title={busy ? "A run works on this project" : undefined}
        onClick={back}
      >
        {undone ? "Redo" : "Undo"}
      </Button>
      {undone && <span>undone</span>}
    </>
  );
}
