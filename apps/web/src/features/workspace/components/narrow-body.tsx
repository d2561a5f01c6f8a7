import type { ProjectSummary } from "@guildhall/contracts";
import { Tabs } from "@mantine/core";
import { useState } from "react";
import { useComposer } from "@/commands";
import { Conversation } from "@/features/conversation";
import { isFresh } from "../hooks/is-fresh";
import { Workbench } from "./workbench";
import classes from "./workspace.module.css";

/** Below 900 pixels the columns become tabs. */
export function NarrowBody({ project }: { project: ProjectSummary }) {
  const wishes = useComposer((state) => state.wishes);
  const [chosen, setChosen] = useState({ tab: "workbench", wishes });
  // Whoever opens the composer wants to see it.
  const tab = wishes > chosen.wishes ? "conversation" : chosen.tab;
  if (isFresh(project)) return <Workbench project={project} />;
  return (
    <Tabs
      value={tab}
      onChange={(next) => setChosen({ tab: next ?? tab, wishes })}
      className={classes.tabs}
      keepMounted={false}
    >
      <Tabs.List grow>
        <Tabs.Tab value="conversation">Conversation</Tabs.Tab>
        <Tabs.Tab value="workbench">Workbench</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="conversation" className={classes.tabPanel}>
        <Conversation project={project} />
      </Tabs.Panel>
      <Tabs.Panel value="workbench" className={classes.tabPanel}>
        <Workbench project={project} />
      </Tabs.Panel>
    </Tabs>
  );
}
