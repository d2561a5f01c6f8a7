import type { KeptLeaf } from "@guildhall/contracts";
import { ActionIcon, Badge, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { tellFailure } from "@/commands";
import { CodeBlock, Failure, plural, Waiting } from "@/components";
import { useLeafRefresh } from "../hooks/use-leaf-refresh";
import classes from "./candidates.module.css";

/** Leaves that builds of this project try: its own, kept by themselves, and those kept for the team. */
export function KeptLeaves({ projectId }: { projectId: string }) {
  const kept = useQuery(trpc.leaves.kept.queryOptions({ projectId }));
  if (kept.isLoadingError) return <Failure error={kept.error} onRetry={() => void kept.refetch()} />;
  if (kept.isPending) return <Waiting label="Reading the kept leaves" />;
  return (
    <section className={classes.kept} aria-label="Kept leaves">
      <h3>Kept leaves</h3>
      <p>
        {kept.data.length === 0
          ? "None yet. Leaves this project solves are kept for its own builds; “Keep for the team” in Build offers one to every project."
          : "Builds try these beside the idioms and judge them like any other candidate."}
      </p>
      <ul>
        {kept.data.map((leaf) => (
          <KeptRow key={leaf.id} leaf={leaf} />
        ))}
      </ul>
    </section>
  );
}

function KeptRow({ leaf }: { leaf: KeptLeaf }) {
  const refresh = useLeafRefresh();
  const forget = useMutation(trpc.leaves.forget.mutationOptions({ onSuccess: refresh, onError: tellFailure }));
  return (
    <li>
      <details>
        <summary>
          <code>{leaf.name}</code>{" "}
          <Badge size="xs" color={leaf.scope === "team" ? "teal" : "gray"}>
            {leaf.scope}
          </Badge>{" "}
          <span>{plural(leaf.examples.length, "example")}</span>
        </summary>
        <p>{leaf.purpose}</p>
        <CodeBlock text={leaf.code} label={`Code of ${leaf.name}`} maxHeight={220} />
      </details>
      <Tooltip label="Later builds no longer try it; code that uses it stays">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove ${leaf.name} from the kept leaves`}
          loading={forget.isPending}
          onClick={() => forget.mutate({ keptId: leaf.id })}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
