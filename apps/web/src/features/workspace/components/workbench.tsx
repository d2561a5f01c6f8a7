import type { ProjectSummary } from "@guildhall/contracts";
import { memo, type ReactNode, Suspense } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { usePreferences } from "@/commands";
import { Waiting } from "@/components";
import { STAGE_LABELS, usePlace } from "@/place";
import { layoutStorage } from "../hooks/layout-storage";
import { useWarmNext } from "../hooks/use-warm-next";
import { BenchBar } from "./bench-bar";
import { panesOf, TOOL_PANES } from "./panes";
import classes from "./workspace.module.css";

/** The stage, or a tool over it, or both side by side. */
export function Workbench({ project }: { project: ProjectSummary }) {
  return (
    <section className={classes.bench} aria-label="Workbench">
      <BenchBar project={project} />
      <div className={classes.benchBody}>
        <BenchBody project={project} />
      </div>
    </section>
  );
}

const BenchBody = memo(function BenchBody({ project }: { project: ProjectSummary }) {
  const place = usePlace();
  const split = usePreferences((state) => state.split);
  const name = place.stage ?? project.stage;
  useWarmNext(name);
  const Stage = panesOf(project)[name];
  const stage = (
    <Pane key={name} label={STAGE_LABELS[name]}>
      <Stage project={project} />
    </Pane>
  );
  if (place.tool === null) return stage;
  const Tool = TOOL_PANES[place.tool];
  const tool = (
    <Pane key={place.tool} label={place.tool}>
      <Tool project={project} />
    </Pane>
  );
  return split ? <SplitBody stage={stage} tool={tool} /> : tool;
});

/** A boundary of its own for each screen: the new one says that it opens instead of keeping the old one. */
function Pane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.pane}>
      <Suspense fallback={<Waiting label={`Opening ${label.toLowerCase()}`} />}>{children}</Suspense>
    </div>
  );
}

function SplitBody({ stage, tool }: { stage: ReactNode; tool: ReactNode }) {
  const layout = useDefaultLayout({ id: "guildhall.split", panelIds: ["stage", "tool"], storage: layoutStorage });
  return (
    <Group orientation="horizontal" className={classes.fill} {...layout}>
      <Panel id="stage" minSize="240px">
        {stage}
      </Panel>
      <Separator className={classes.columnHandle} />
      <Panel id="tool" minSize="240px">
        {tool}
      </Panel>
    </Group>
  );
}
