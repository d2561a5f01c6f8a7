import { router } from "./procedure.ts";
import { brainstormRouter } from "./rooms/brainstorm.ts";
import { changesRouter } from "./rooms/changes.ts";
import { filesRouter } from "./rooms/files.ts";
import { guildRouter } from "./rooms/guild.ts";
import { leavesRouter } from "./rooms/leaves.ts";
import { messagesRouter } from "./rooms/messages.ts";
import { modelsRouter } from "./rooms/models.ts";
import { previewRouter } from "./rooms/preview.ts";
import { projectsRouter } from "./rooms/projects.ts";
import { runsRouter } from "./rooms/runs.ts";
import { shipRouter } from "./rooms/ship.ts";
import { specRouter } from "./rooms/spec.ts";
import { systemRouter } from "./rooms/system.ts";
import { testsRouter } from "./rooms/tests.ts";
import { tokensRouter } from "./rooms/tokens.ts";
import { tryItRouter } from "./rooms/try-it.ts";
import { versionsRouter } from "./rooms/versions.ts";

/** One router a room, as in the table of verbs. */
export const appRouter = router({
  system: systemRouter,
  projects: projectsRouter,
  brainstorm: brainstormRouter,
  spec: specRouter,
  runs: runsRouter,
  leaves: leavesRouter,
  messages: messagesRouter,
  files: filesRouter,
  versions: versionsRouter,
  changes: changesRouter,
  tests: testsRouter,
  preview: previewRouter,
  tryIt: tryItRouter,
  ship: shipRouter,
  models: modelsRouter,
  guild: guildRouter,
  tokens: tokensRouter,
});

/** All that the browser takes from the engine. */
export type AppRouter = typeof appRouter;
