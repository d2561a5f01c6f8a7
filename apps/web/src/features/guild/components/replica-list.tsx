import type { ReplicaView } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import { formatDuration, percent, plural, StateMark } from "@/components";
import { REPLICA_STATES } from "../words";
import classes from "./drawer.module.css";

/** The replicas of an expert with what was measured of each, and the way to give one no new work. */
export function ReplicaList({ replicas }: { replicas: ReplicaView[] }) {
  const drain = useMutation(
    trpc.guild.drain.mutationOptions({
      onSuccess: (view) => queryClient.setQueryData(trpc.guild.pool.queryKey(), view),
      onError: tellFailure,
    }),
  );
  if (replicas.length === 0) {
    return <p className={classes.dim}>Nowhere yet: a replica appears when it is first used.</p>;
  }
  return (
    <ul className={classes.replicas}>
      {replicas.map((replica) => (
        <li key={replica.id}>
          <StateMark state={REPLICA_STATES[replica.state].mark} size={15} />
          <div>
            <strong>{replica.id}</strong>
            <span>
              {REPLICA_STATES[replica.state].word}
              {replica.detail !== "" && ` · ${replica.detail}`}
            </span>
            <small>
              {replica.attempts === 0
                ? "not used yet"
                : `${percent(replica.success)} of ${plural(replica.attempts, "attempt")} succeeded`}
              {replica.latencyMs !== null && ` · ${formatDuration(replica.latencyMs)} for 100 tokens`}
              {` · ${Math.round(replica.outstandingTokens).toLocaleString("en")} of ${replica.capacityTokens.toLocaleString("en")} tokens in hand`}
              {` · score ${replica.score.toFixed(2)}`}
            </small>
          </div>
          <Button
            size="compact-xs"
            variant="default"
            loading={drain.isPending && drain.variables.replica === replica.id}
            onClick={() => drain.mutate({ replica: replica.id, resume: replica.state === "draining" })}
          >
            {replica.state === "draining" ? "Take up again" : "Drain"}
          </Button>
        </li>
      ))}
    </ul>
  );
}
