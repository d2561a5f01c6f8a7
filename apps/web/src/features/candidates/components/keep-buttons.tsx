import type { KeptScope, LeafView } from "@guildhall/contracts";
import { Button, Tooltip } from "@mantine/core";
import { IconBookmark, IconBookmarkFilled } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { trpc } from "@/api";
import { tellFailure } from "@/commands";
import { useLeafRefresh } from "../hooks/use-leaf-refresh";

const KEEPABLE = new Set<LeafView["state"]>(["chosen", "edited"]);

/**
 * One click makes an accepted leaf an idiom of the team, or of its project where it is not kept there by itself. A
 * filled idiom is one already.
 */
export function KeepButtons({ projectId, view }: { projectId: string; view: LeafView }) {
  const refresh = useLeafRefresh();
  const keep = useMutation(trpc.leaves.keep.mutationOptions({ onSuccess: refresh, onError: tellFailure }));
  if (!KEEPABLE.has(view.state) || view.code === "" || view.source === "idiom") return null;
  const forTeam = view.kept === "team";
  const as = (scope: KeptScope) => keep.mutate({ projectId, leaf: view.leaf.name, scope });
  return (
    <>
      {view.kept === null && (
        <Tooltip label="Later builds of this project try it, judged like any other candidate">
          <Button variant="default" size="xs" loading={keep.isPending} onClick={() => as("project")}>
            Keep for this project
          </Button>
        </Tooltip>
      )}
      <Tooltip
        label={
          forTeam
            ? "Builds of every project try it; Settings lists and removes it"
            : "Builds of every project will try it, judged like any other candidate"
        }
      >
        <Button
          variant="default"
          size="xs"
          leftSection={forTeam ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} />}
          loading={keep.isPending}
          disabled={forTeam}
          onClick={() => as("team")}
        >
          {forTeam ? "Kept for the team" : "Keep for the team"}
        </Button>
      </Tooltip>
    </>
  );
}
