import type { ProjectSummary } from "@guildhall/contracts";
import { Tabs } from "@mantine/core";
import { useState } from "react";
import { Conversation } from "@/features/conversation";
import { isFresh } from "../hooks/is-fresh";
import { Workbench } from "./workbench";
import classes from "./workspace.module.css";

/** Below 900 pixels the columns become tabs. */
export function NarrowBody({ project }: { project: ProjectSummary }) {
  const [tab, setTab] = useState<string | null>("workbench");
  if (isFresh(project)) return <Workbench project={project} />;
  return (
    <Tabs value={tab} onChange={setTab} className={classes.tabs} keepMounted={false}>
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
