import type { LearningView, PolicyView } from "@guildhall/contracts";
import { Badge, Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Empty, Failure, percent, Waiting } from "@/components";
import { goToGuild } from "../hooks/use-guild-place";
import { POLICY_STATES } from "../words";
import { LearningPanel } from "./learning-panel";
import classes from "./policies.module.css";
import { PolicyActions } from "./policy-actions";
import { QualityCard } from "./quality-card";
import { WorthPanel } from "./worth-panel";

/** The trained states of the gate, how good each is, and whether routing pays at all. */
export function PoliciesTab({ selected }: { selected: string | null }) {
  const policies = useQuery(trpc.guild.policies.queryOptions());
  const learning = useQuery(trpc.guild.learning.queryOptions());
  if (policies.isLoadingError) return <Failure error={policies.error} onRetry={() => void policies.refetch()} />;
  if (policies.isPending) return <Waiting label="Reading the policies" />;
  const list = policies.data;
  const shown = list.find(({ id }) => id === selected) ?? list.find(({ state }) => state === "active") ?? list[0];
  if (shown === undefined) {
    return <Empty>There is no trained policy: words alone decide until `npm run train:gate` has made one.</Empty>;
  }
  return (
    <>
      <WorthPanel />
      <PolicyTable policies={list} shown={shown.id} learning={learning.data} />
      <QualityCard policyId={shown.id} />
      {learning.isError && <Failure error={learning.error} onRetry={() => void learning.refetch()} />}
      {learning.data !== undefined && <LearningPanel learning={learning.data} />}
    </>
  );
}

interface PolicyTableProps {
  policies: PolicyView[];
  shown: string;
  learning: LearningView | undefined;
}

function PolicyTable({ policies, shown, learning }: PolicyTableProps) {
  return (
    <section className={classes.section}>
      <h2>History</h2>
      <Table className={classes.policies} verticalSpacing={7}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Policy</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Trained</Table.Th>
            <Table.Th>Right at first</Table.Th>
            <Table.Th>Macro F1</Table.Th>
            <Table.Th title="Expected calibration error: how far stated confidence lies from what comes true">
              Calibration error
            </Table.Th>
            <Table.Th aria-label="What can be done" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {policies.map((policy) => (
            <Table.Tr key={policy.id} data-here={policy.id === shown || undefined}>
              <Table.Td>
                <button
                  type="button"
                  className={classes.policy}
                  aria-current={policy.id === shown ? "true" : undefined}
                  onClick={() => goToGuild({ tab: "policies", item: policy.id }, "replace")}
                >
                  {policy.id}
                </button>
              </Table.Td>
              <Table.Td>
                <Badge color={POLICY_STATES[policy.state].color} title={POLICY_STATES[policy.state].meaning}>
                  {policy.state}
                </Badge>
              </Table.Td>
              <Table.Td>{new Date(policy.createdAt).toLocaleDateString("en", { dateStyle: "medium" })}</Table.Td>
              <Table.Td>{percent(policy.top1)}</Table.Td>
              <Table.Td>{policy.macroF1.toFixed(2)}</Table.Td>
              <Table.Td>{policy.ece.toFixed(3)}</Table.Td>
              <Table.Td className={classes.actions}>
                <PolicyActions policy={policy} learning={learning} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
