import { Tabs } from "@mantine/core";
import { Page } from "@/components";
import { type GuildTab, goToGuild, useGuildPlace } from "../hooks/use-guild-place";
import { AskTab } from "./ask-tab";
import { ExperimentsTab } from "./experiments-tab";
import { ExpertsTab } from "./experts-tab";
import classes from "./guild.module.css";
import { PlaygroundTab } from "./playground-tab";
import { PoliciesTab } from "./policies-tab";

const LABELS: Record<GuildTab, string> = {
  experts: "Experts",
  try: "Try a request",
  ask: "Ask several",
  policies: "Policies",
  experiments: "Experiments",
};

export function GuildScreen() {
  const { tab, item } = useGuildPlace();
  return (
    <Page wide title="Guild" text="Who does which work here, why a request goes to whom, and how well that goes.">
      <Tabs
        value={tab}
        onChange={(next) => next !== null && goToGuild({ tab: next as GuildTab, item: null })}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs}>
          {Object.entries(LABELS).map(([value, label]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="experts">
          <ExpertsTab selected={item} />
        </Tabs.Panel>
        <Tabs.Panel value="try">
          <PlaygroundTab />
        </Tabs.Panel>
        <Tabs.Panel value="ask">
          <AskTab selected={item} />
        </Tabs.Panel>
        <Tabs.Panel value="policies">
          <PoliciesTab selected={item} />
        </Tabs.Panel>
        <Tabs.Panel value="experiments">
          <ExperimentsTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
