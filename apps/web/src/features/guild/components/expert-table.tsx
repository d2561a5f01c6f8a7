import type { ExpertView, PoolView, ReplicaView } from "@guildhall/contracts";
import { Badge, Table } from "@mantine/core";
import { formatDuration, percent, StateMark } from "@/components";
import { goToGuild } from "../hooks/use-guild-place";
import { EXPERT_STATES, REPLICA_STATES } from "../words";
import classes from "./guild.module.css";
import { Interval } from "./interval";

interface ExpertTableProps {
  experts: ExpertView[];
  pool: PoolView;
  selected: string | null;
}

/** The replicas an expert uses, first choice first. */
export function replicasOf(expert: string, pool: PoolView): ReplicaView[] {
  const ids = pool.experts.find((one) => one.expert === expert)?.replicas ?? [];
  return ids.flatMap((id) => pool.replicas.filter((replica) => replica.id === id));
}

/** Narrow screens leave out what the detail shows too. */
export function ExpertTable({ experts, pool, selected }: ExpertTableProps) {
  return (
    <Table className={classes.experts} verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Expert</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Load</Table.Th>
          <Table.Th data-wide>Queue</Table.Th>
          <Table.Th>Success by intent</Table.Th>
          <Table.Th data-wide>Latency</Table.Th>
          <Table.Th data-wide>Adapter</Table.Th>
          <Table.Th data-wide>Replicas</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {experts.map((expert) => (
          <ExpertRow key={expert.id} expert={expert} pool={pool} here={expert.id === selected} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ExpertRow({ expert, pool, here }: { expert: ExpertView; pool: PoolView; here: boolean }) {
  const state = EXPERT_STATES[expert.state];
  const replicas = replicasOf(expert.id, pool);
  const queued = replicas.reduce((sum, { outstandingTokens }) => sum + outstandingTokens, 0);
  const measuredMs = replicas.find(({ latencyMs }) => latencyMs !== null)?.latencyMs ?? null;
  const open = () => goToGuild({ tab: "experts", item: expert.id });
  return (
    // The name is the button; the row only makes it easier to hit.
    <Table.Tr onClick={open} data-here={here || undefined}>
      <Table.Td className={classes.name}>
        <button
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {expert.name}
        </button>
        {expert.origin === "team" && (
          <Badge size="xs" color="iris">
            team
          </Badge>
        )}
        <small>{expert.summary}</small>
      </Table.Td>
      <Table.Td>
        <span className={classes.state}>
          <StateMark state={state.mark} size={14} />
          {state.word}
        </span>
      </Table.Td>
      <Table.Td>
        <span className={classes.load}>
          <meter
            min={0}
            max={1}
            low={0.5}
            high={0.8}
            optimum={0}
            value={Math.min(1, expert.load)}
            aria-label={`Load of ${expert.name}`}
          />
          {percent(expert.load)}
        </span>
      </Table.Td>
      <Table.Td data-wide className={classes.figure}>
        {Math.round(queued).toLocaleString("en")}
        <small>of {expert.maxLoad.toLocaleString("en")} tokens</small>
      </Table.Td>
      <Table.Td>
        <Records expert={expert} />
      </Table.Td>
      <Table.Td data-wide className={classes.figure}>
        <Latency expectedMs={expert.averageLatencyMs} measuredMs={measuredMs} />
      </Table.Td>
      <Table.Td data-wide className={classes.dim}>
        {expert.adapter ?? "none"}
      </Table.Td>
      <Table.Td data-wide>
        {replicas.length === 0 && <span className={classes.dim}>not used yet</span>}
        {replicas.map((replica) => (
          <span key={replica.id} className={classes.state} title={REPLICA_STATES[replica.state].word}>
            <StateMark state={REPLICA_STATES[replica.state].mark} size={13} />
            <span className={classes.replica}>{replica.id}</span>
          </span>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** What was measured of its first choice counts more than what was expected. */
function Latency({ expectedMs, measuredMs }: { expectedMs: number | null; measuredMs: number | null }) {
  const shown = measuredMs ?? expectedMs;
  return (
    <>
      {shown === null ? "not known" : formatDuration(shown)}
      <small>{measuredMs === null ? "expected" : "for 100 tokens"}</small>
    </>
  );
}

function Records({ expert }: { expert: ExpertView }) {
  if (expert.records.length === 0) return <span className={classes.dim}>no intent of its own yet</span>;
  return (
    <ul className={classes.records}>
      {expert.records.map(({ intent, mean, interval, outcomes }) => (
        <li key={intent}>
          <span>{intent}</span>
          {outcomes === 0 ? (
            <small>no outcome yet</small>
          ) : (
            <>
              <Interval mean={mean} interval={interval} label={`${expert.name} on ${intent}`} />
              <small>
                {percent(mean)} from {outcomes}
              </small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
