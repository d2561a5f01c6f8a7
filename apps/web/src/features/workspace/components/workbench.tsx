import type { ProjectSummary, Stage } from "@guildhall/contracts";
import { ActionIcon, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconAlertTriangle,
  IconFiles,
  IconHistory,
  IconLayoutColumns,
  IconSearch,
  IconSettings,
  IconTerminal2,
  IconX,
} from "@tabler/icons-react";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { commandById, keysLabel, toggleDrawer, usePreferences } from "@/commands";
import { Waiting } from "@/components";
import { goTo, STAGE_LABELS, type Tool, usePlace } from "@/place";
import { layoutStorage } from "../hooks/layout-storage";
import classes from "./workspace.module.css";

type Pane = ComponentType<{ project: ProjectSummary }>;
const loading = () => <Waiting label="Opening" />;

// Each stage is its own chunk: the first load carries the frame and the composer only.
const STAGES: Record<Stage, Pane> = {
  brainstorm: dynamic(() => import("@/features/brainstorm").then((m) => m.BrainstormStage), { ssr: false, loading }),
  requirements: dynamic(() => import("@/features/requirements").then((m) => m.RequirementsStage), {
    ssr: false,
    loading,
  }),
  plan: dynamic(() => import("@/features/plan").then((m) => m.PlanStage), { ssr: false, loading }),
  build: dynamic(() => import("@/features/build").then((m) => m.BuildStage), { ssr: false, loading }),
  run: dynamic(() => import("@/features/run").then((m) => m.RunStage), { ssr: false, loading }),
  test: dynamic(() => import("@/features/tests").then((m) => m.TestStage), { ssr: false, loading }),
  ship: dynamic(() => import("@/features/ship").then((m) => m.ShipStage), { ssr: false, loading }),
};
const TOOLS: Record<Tool, { label: string; icon: Icon; pane: Pane }> = {
  files: {
    label: "Files",
    icon: IconFiles,
    pane: dynamic(() => import("@/features/files").then((m) => m.FilesTool), { ssr: false, loading }),
  },
  search: {
    label: "Search",
    icon: IconSearch,
    pane: dynamic(() => import("@/features/files").then((m) => m.SearchTool), { ssr: false, loading }),
  },
  problems: {
    label: "Problems",
    icon: IconAlertTriangle,
    pane: dynamic(() => import("@/features/files").then((m) => m.ProblemsTool), { ssr: false, loading }),
  },
  history: {
    label: "History",
    icon: IconHistory,
    pane: dynamic(() => import("@/features/history").then((m) => m.HistoryTool), { ssr: false, loading }),
  },
  settings: {
    label: "Project settings",
    icon: IconSettings,
    pane: dynamic(() => import("@/features/settings").then((m) => m.SettingsTool), { ssr: false, loading }),
  },
};

const tip = (id: string, fallback: string): string => {
  const command = commandById(id);
  return command?.keys ? `${command.label}  ${keysLabel(command.keys)}` : (command?.label ?? fallback);
};

/** The stage, or a tool over it, or both side by side. */
export function Workbench({ project }: { project: ProjectSummary }) {
  const place = usePlace();
  const { split, drawer } = usePreferences();
  const stage = place.stage ?? project.stage;
  const Stage = STAGES[stage];
  const tool = place.tool === null ? null : TOOLS[place.tool];
  const both = tool !== null && split;
  const title = tool === null || both ? STAGE_LABELS[stage] : tool.label;
  return (
    <section className={classes.bench} aria-label="Workbench">
      <div className={classes.benchBar}>
        <h2 className={classes.benchTitle}>{title}</h2>
        {(Object.keys(TOOLS) as Tool[]).map((id) => {
          const { label, icon: Shape } = TOOLS[id];
          const on = place.tool === id;
          return (
            <Tooltip key={id} label={tip(`tool.${id}`, label)}>
              <ActionIcon
                aria-label={label}
                aria-pressed={on}
                variant={on ? "light" : "subtle"}
                onClick={() => goTo({ tool: on ? null : id, item: null })}
              >
                <Shape size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          );
        })}
        <Tooltip label={tip("terminal", "Terminal")}>
          <ActionIcon
            aria-label="Terminal"
            aria-pressed={drawer}
            variant={drawer ? "light" : "subtle"}
            onClick={toggleDrawer}
          >
            <IconTerminal2 size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        {tool !== null && (
          <>
            <Tooltip label={tip("split", "Split")}>
              <ActionIcon
                aria-label="Split workbench"
                aria-pressed={split}
                variant={split ? "light" : "subtle"}
                onClick={() => usePreferences.setState({ split: !split })}
              >
                <IconLayoutColumns size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Back to the stage">
              <ActionIcon
                aria-label="Close tool"
                onClick={() => goTo({ tool: null, file: null, line: null, item: null })}
              >
                <IconX size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </div>
      <div className={classes.benchBody}>
        {both && tool !== null ? (
          <SplitBody stage={<Stage project={project} />} tool={<tool.pane project={project} />} />
        ) : (
          <div className={classes.pane}>
            {tool === null ? <Stage project={project} /> : <tool.pane project={project} />}
          </div>
        )}
      </div>
    </section>
  );
}

function SplitBody({ stage, tool }: { stage: React.ReactNode; tool: React.ReactNode }) {
  const layout = useDefaultLayout({ id: "guildhall.split", panelIds: ["stage", "tool"], storage: layoutStorage });
  return (
    <Group orientation="horizontal" className={classes.fill} {...layout}>
      <Panel id="stage" minSize="240px">
        <div className={classes.pane}>{stage}</div>
      </Panel>
      <Separator className={classes.columnHandle} />
      <Panel id="tool" minSize="240px">
        <div className={classes.pane}>{tool}</div>
      </Panel>
    </Group>
  );
}
