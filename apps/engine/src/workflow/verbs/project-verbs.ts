import { dirname } from "node:path";
import type { ProjectSummary, Verbs } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { PreviewService, SandboxDriver, TerminalService } from "../../sandbox/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import { emissionStore } from "../project/emission-store.ts";
import type { ProjectImporter } from "../project/project-importer.ts";
import type { RunService } from "../run-service.ts";
import { limitsInForce } from "./limits-in-force.ts";

interface ProjectVerbsInput {
  db: Repositories;
  workspace: WorkspaceService;
  previews: PreviewService;
  terminals: Pick<TerminalService, "closeProject">;
  runs: RunService;
  importer: ProjectImporter;
  driver: Pick<SandboxDriver, "limits">;
  /** GUILDHALL_HOME. */
  home: string;
  /** No test of the project has a record any more. */
  onTestsForgotten: (projectId: string) => void;
}

/** Projects as cards: made, renamed, copied, removed with everything that hangs on them. */
export function createProjectVerbs(input: ProjectVerbsInput): Verbs["projects"] {
  const { db, workspace, previews, terminals, runs, importer } = input;
  const emissionOf = async (projectId: string) =>
    emissionStore(dirname((await workspace.open(projectId)).folders.files));
  return {
    list: () => db.projects.list(),
    get: (_actor, { projectId }) => db.projects.get(projectId),
    create: async (_actor, { name }) => {
      const project = await db.projects.create({ name });
      await workspace.create(project.id);
      return project;
    },
    importFrom: (_actor, { path, name }) => importer.fromPath(path, name),
    rename: (_actor, { projectId, name }) => db.projects.update(projectId, { name }),
    duplicate: wholeOrNothing(input, async (projectId, made) => {
      const source = await db.projects.get(projectId);
      const settings = await db.projects.settings(projectId);
      const copy = await db.projects.create({
        name: `${source.name} (copy)`.slice(0, 80),
        blueprint: source.blueprint ?? undefined,
        origin: source.origin,
        settings,
      });
      made(copy.id);
      // Read before the files: an older emission is a common ancestor too, a newer one is none.
      const emitted = await (await emissionOf(projectId)).read();
      await workspace.duplicate(projectId, copy.id);
      if (emitted) await (await emissionOf(copy.id)).write(emitted);
      const baseline = await db.projects.baseline(projectId);
      if (baseline) await db.projects.saveBaseline(copy.id, baseline);
      await db.specs.copy(projectId, copy.id);
      await db.versionStates.copy(projectId, copy.id);
      for (const row of await db.leaves.list(projectId)) {
        const { leaf, ...rest } = row;
        await db.leaves.put(copy.id, leaf, row.reach);
        await db.leaves.update(copy.id, leaf.name, rest);
      }
      await db.leafSearches.copy(projectId, copy.id);
      return db.projects.update(copy.id, { stage: source.stage, stages: source.stages });
    }),
    remove: async (_actor, { projectId }) => {
      const project = await db.projects.get(projectId);
      if (project.activeRunId) await runs.stop(project.activeRunId);
      await previews.stop(projectId);
      await terminals.closeProject(projectId, async () => {
        await workspace.remove(projectId);
        await db.projects.remove(projectId);
      });
      return { ok: true };
    },
    settings: (_actor, { projectId }) => db.projects.settings(projectId),
    saveSettings: (_actor, { projectId, settings }) => db.projects.saveSettings(projectId, settings),
    environment: (_actor, { projectId }) => db.projects.environment(projectId),
    saveEnvironment: async (_actor, { projectId, rows }) => {
      const before = await db.projects.environment(projectId);
      const saved = await db.projects.saveEnvironment(projectId, rows);
      if (JSON.stringify(before) === JSON.stringify(saved)) return saved;
      previews.outdate(projectId);
      // A record speaks for the values its test ran with, and a case may be named after one of them.
      await db.checkResults.prune(projectId, []);
      const { activeRunId, stages } = await db.projects.get(projectId);
      // A run at work says itself how the tests stand.
      if (activeRunId === null && stages.test !== "idle")
        await db.projects.update(projectId, { stages: { test: "idle" } });
      input.onTestsForgotten(projectId);
      return saved;
    },
    limits: async (_actor, { projectId }) => {
      const { origin } = await db.projects.get(projectId);
      return limitsInForce(input, origin);
    },
  };
}

/** A copy that does not come to its end is removed, as if it had never begun. */
function wholeOrNothing(
  { db, workspace }: Pick<ProjectVerbsInput, "db" | "workspace">,
  copy: (projectId: string, made: (copyId: string) => void) => Promise<ProjectSummary>,
): Verbs["projects"]["duplicate"] {
  return async (_actor, { projectId }) => {
    const made: string[] = [];
    try {
      return await copy(projectId, (copyId) => void made.push(copyId));
    } catch (error) {
      for (const copyId of made) {
        await workspace.remove(copyId);
        await db.projects.remove(copyId);
      }
      throw error;
    }
  };
}
