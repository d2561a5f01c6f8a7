import { CloseButton, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { trpc } from "@/api";
import { type DrawerTab, usePreferences } from "@/commands";
import { Waiting } from "@/components";
import { latestFirst } from "@/features/runs";
import { clearConsole, useRun, useRunStore } from "@/realtime";
import classes from "./drawer.module.css";
import { LineList } from "./line-list";

const Terminal = dynamic(() => import("./terminal"), {
  ssr: false,
  loading: () => <Waiting label="Opening the terminal" />,
});
const NONE: never[] = [];

export function Drawer({ projectId }: { projectId: string }) {
  const tab = usePreferences((state) => state.drawerTab);
  return (
    <Tabs
      value={tab}
      onChange={(value) => value !== null && usePreferences.setState({ drawerTab: value as DrawerTab })}
      className={classes.drawer}
    >
      <div className={classes.bar}>
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="terminal">Terminal</Tabs.Tab>
          <Tabs.Tab value="output">Output</Tabs.Tab>
          <Tabs.Tab value="console">Console</Tabs.Tab>
        </Tabs.List>
        <CloseButton
          size="sm"
          ml="auto"
          my="auto"
          mr={6}
          aria-label="Close the drawer"
          onClick={() => usePreferences.setState({ drawer: false })}
        />
      </div>
      <Tabs.Panel value="terminal" className={classes.panel}>
        <Terminal key={projectId} projectId={projectId} visible={tab === "terminal"} />
      </Tabs.Panel>
      <Tabs.Panel value="output" className={classes.panel} keepMounted={false}>
        <Output projectId={projectId} />
      </Tabs.Panel>
      <Tabs.Panel value="console" className={classes.panel} keepMounted={false}>
        <Console projectId={projectId} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Output({ projectId }: { projectId: string }) {
  const latest = latestFirst(useQuery(trpc.runs.list.queryOptions({ projectId })).data ?? [])[0];
  const output = useRun(latest?.id)?.output ?? NONE;
  return (
    <LineList
      empty="What the commands of a run print appears here."
      lines={output.map((line) => ({ text: line.text, tone: line.stream === "stderr" ? "error" : "plain" }))}
    />
  );
}

function Console({ projectId }: { projectId: string }) {
  const lines = useRunStore((state) => state.console[projectId]) ?? NONE;
  return (
    <LineList
      empty="What the previewed page writes to its console appears here."
      lines={lines.flatMap((line) =>
        // A stack is several lines, each as high as any other.
        line.text.split("\n").map((text, index) => ({
          text: `${index === 0 ? line.at.slice(11, 19) : " ".repeat(8)}  ${text}`,
          tone: line.level === "error" ? "error" : line.level === "warn" ? "warn" : "plain",
        })),
      )}
      onClear={() => clearConsole(projectId)}
    />
  );
}
