import type { ProjectSummary, Stage } from "@guildhall/contracts";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Tool } from "@/place";

type Pane = ComponentType<{ project: ProjectSummary }>;

// Each stage and tool is a chunk of its own: a page carries its frame and what it shows.
const STAGE_CHUNKS: Record<Stage, () => Promise<Pane>> = {
  brainstorm: () => import("@/features/brainstorm").then((m) => m.BrainstormStage),
  requirements: () => import("@/features/requirements").then((m) => m.RequirementsStage),
  plan: () => import("@/features/plan").then((m) => m.PlanStage),
  build: () => import("@/features/build").then((m) => m.BuildStage),
  run: () => import("@/features/run").then((m) => m.RunStage),
  test: () => import("@/features/tests").then((m) => m.TestStage),
  ship: () => import("@/features/ship").then((m) => m.ShipStage),
};
/** The same stages of a project that was opened from files: some are of no use there and say so. */
const OWN_CHUNKS: Record<Stage, () => Promise<Pane>> = {
  brainstorm: () => import("@/features/imported").then((m) => m.OwnBrainstorm),
  requirements: () => import("@/features/imported").then((m) => m.OwnRequirements),
  plan: () => import("@/features/imported").then((m) => m.OwnPlan),
  build: () => import("@/features/imported").then((m) => m.OwnBuild),
  run: () => import("@/features/imported").then((m) => m.OwnRun),
  test: () => import("@/features/imported").then((m) => m.SuiteStage),
  ship: STAGE_CHUNKS.ship,
};
const TOOL_CHUNKS: Record<Tool, () => Promise<Pane>> = {
  files: () => import("@/features/files").then((m) => m.FilesTool),
  search: () => import("@/features/files").then((m) => m.SearchTool),
  problems: () => import("@/features/files").then((m) => m.ProblemsTool),
  changes: () => import("@/features/changes").then((m) => m.ChangesTool),
  history: () => import("@/features/history").then((m) => m.HistoryTool),
  settings: () => import("@/features/settings").then((m) => m.SettingsTool),
};

type Panes<Name extends string> = Record<Name, LazyExoticComponent<Pane>>;

function late<Name extends string>(chunks: Record<Name, () => Promise<Pane>>): Panes<Name> {
  const entries = Object.entries<() => Promise<Pane>>(chunks);
  return Object.fromEntries(
    entries.map(([name, chunk]) => [name, lazy(async () => ({ default: await chunk() }))]),
  ) as Panes<Name>;
}

const STAGE_PANES = late(STAGE_CHUNKS);
const OWN_PANES = late(OWN_CHUNKS);
/** The screens of a project's stages. */
export const panesOf = ({ origin }: Pick<ProjectSummary, "origin">): Panes<Stage> =>
  origin === "import" ? OWN_PANES : STAGE_PANES;
export const TOOL_PANES = late(TOOL_CHUNKS);

/** Fetches a stage or tool before it is asked for, so that opening it does not wait for the network. */
export const warmStage = (stage: Stage): void => void STAGE_CHUNKS[stage]().catch(() => undefined);
export const warmTool = (tool: Tool): void => void TOOL_CHUNKS[tool]().catch(() => undefined);
