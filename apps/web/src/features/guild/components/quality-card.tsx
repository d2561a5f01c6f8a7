import type { PolicyCard } from "@guildhall/contracts";
import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure, percent, Waiting } from "@/components";
import { Confusion } from "./confusion";
import classes from "./policies.module.css";
import { Reliability } from "./reliability";
import { Sources, Thresholds } from "./thresholds";

/** How good a policy is on requests its training never saw; behind the figures, what they are made of. */
export function QualityCard({ policyId }: { policyId: string }) {
  const card = useQuery({
    ...trpc.guild.policy.queryOptions({ policyId }),
    placeholderData: (before) => before,
  });
  return (
    <section className={classes.card} aria-label="Quality card" aria-busy={card.isPlaceholderData}>
      <h2>
        Quality of <code className={classes.cardName}>{policyId}</code>
      </h2>
      {card.isPending && <Waiting label="Reading the quality card" />}
      {card.isError && <Failure error={card.error} onRetry={() => void card.refetch()} />}
      {card.data !== undefined && <Behind card={card.data} />}
    </section>
  );
}

function Behind({ card }: { card: PolicyCard }) {
  const { metrics, thresholds, sources } = card;
  return (
    <>
      <Figures metrics={metrics} />
      <Tabs defaultValue="confusion" keepMounted={false} variant="pills" className={classes.behind}>
        <Tabs.List>
          <Tabs.Tab value="confusion">Confusion</Tabs.Tab>
          <Tabs.Tab value="reliability">Reliability</Tabs.Tab>
          <Tabs.Tab value="thresholds">Thresholds</Tabs.Tab>
          <Tabs.Tab value="sources">Learned from</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="confusion">
          <Confusion metrics={metrics} />
        </Tabs.Panel>
        <Tabs.Panel value="reliability">
          <Reliability metrics={metrics} />
        </Tabs.Panel>
        <Tabs.Panel value="thresholds">
          <Thresholds thresholds={thresholds} metrics={metrics} />
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <Sources sources={sources} dataHash={card.policy.dataHash} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Figures({ metrics }: { metrics: PolicyCard["metrics"] }) {
  const figures: [string, string, string][] = [
    ["Right at first", percent(metrics.top1), `on ${metrics.rows.toLocaleString("en")} requests it never saw`],
    ["Right among two", percent(metrics.top2), "what a person is asked to choose from"],
    ["Chosen alone", percent(metrics.coverage), `of requests, and ${percent(metrics.selective)} of those are right`],
    ["Out of domain found", percent(metrics.oodRecall), `at ${percent(metrics.oodFalse)} false alarms`],
    ["Calibration error", metrics.ece.toFixed(3), "stated confidence against what came true"],
    ["Without the embedder", percent(metrics.top1Words), "right at first by words and marks alone"],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
