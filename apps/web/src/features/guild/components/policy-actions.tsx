import type { LearningView, PolicyView } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { Confirm } from "@/components";

const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.guild.pathKey() });

/** What can be done with a policy: a shadow is promoted, a promoted one is taken back. Others stay as they are. */
export function PolicyActions({ policy, learning }: { policy: PolicyView; learning: LearningView | undefined }) {
  if (policy.state === "shadow") return <Promote policyId={policy.id} />;
  const before = policy.state === "active" ? (learning?.rollbackTo ?? null) : null;
  return before === null ? null : <RollBack policyId={policy.id} before={before} />;
}

function Promote({ policyId }: { policyId: string }) {
  const [asking, setAsking] = useState(false);
  const promote = useMutation(trpc.guild.promote.mutationOptions());
  const close = () => setAsking(false);
  return (
    <>
      <Button size="compact-xs" onClick={() => setAsking(true)}>
        Promote
      </Button>
      <Confirm
        opened={asking}
        title="Promote policy"
        action="Promote"
        pending={promote.isPending}
        error={promote.error}
        onClose={close}
        onConfirm={() => promote.mutate({ policyId }, { onSuccess: () => void refresh().then(close) })}
      >
        {policyId} decides from the next request on. The policy before it can be taken back with one press.
      </Confirm>
    </>
  );
}

function RollBack({ policyId, before }: { policyId: string; before: string }) {
  const [asking, setAsking] = useState(false);
  const rollback = useMutation(trpc.guild.rollback.mutationOptions());
  const close = () => setAsking(false);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
        Roll back
      </Button>
      <Confirm
        opened={asking}
        title="Roll back"
        action="Roll back"
        danger
        pending={rollback.isPending}
        error={rollback.error}
        onClose={close}
        onConfirm={() => rollback.mutate(undefined, { onSuccess: () => void refresh().then(close) })}
      >
        {before} decides again in the place of {policyId}, from the next request on.
      </Confirm>
    </>
  );
}
