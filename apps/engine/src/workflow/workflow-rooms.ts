import type { BaseCheckpointSaver } from "@langchain/langgraph";
import type { ExpertBackends } from "../guild/index.ts";
import type { JobQueue } from "../jobs/index.ts";
import type { createProblemLister, LeafJudge, ProjectCalls, SuiteRunner, TestRunner } from "../languages/index.ts";
import type { ModelService } from "../models/index.ts";
import type { Resources } from "../platform/index.ts";
import type { EnvironmentOf, PreviewService, SandboxDriver, TerminalService } from "../sandbox/index.ts";
import type { WorkspaceService } from "../workspace/index.ts";
import type { GuildDoor } from "./experts/guild-door.ts";

/** The rooms below that the journey works with. */
export interface WorkflowRooms {
  resources: Resources;
  /** Started by the caller once every room has registered. */
  jobs: JobQueue;
  models: ModelService;
  /** Whom each expert asks. */
  guild: ExpertBackends;
  /** Who serves what, and where it is reported how that went. */
  routing: GuildDoor;
  driver: SandboxDriver;
  previews: PreviewService;
  terminals: Pick<TerminalService, "closeProject">;
  workspace: WorkspaceService;
  judge: LeafJudge;
  tests: TestRunner;
  /** What does not parse, compile or type-check among some files. */
  listProblems: ReturnType<typeof createProblemLister>;
  calls: ProjectCalls;
  suites: SuiteRunner;
  /** What the own programs of a project find in their environment; no model and no judge of candidates gets it. */
  environmentOf: EnvironmentOf;
  checkpointer: BaseCheckpointSaver;
}
