import { AppError, mutationReportSchema, type Verbs } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { traceMatrix } from "../../verify/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import { isWritten } from "../project/project-mutants.ts";
import type { RunService } from "../run-service.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec } from "../spec/derive-spec.ts";

/** Runs among which the last measurement is looked for. */
const LOOKED_AT = 200;

/** Runs: started, stopped, resumed. Build goes on with a run that waits for approval, else starts at the shell. */
export function createRunVerbs({
  db,
  runs,
}: {
  db: Repositories;
  runs: RunService;
}): Omit<Verbs["runs"], "fix" | "fixCheck" | "fixProblem"> {
  return {
    list: (_actor, { projectId }) => db.runs.list(projectId, 50),
    events: (_actor, { runId, afterSeq, limit }) => db.runs.listEvents(runId, afterSeq, limit),
    build: async (_actor, { projectId, seed }) => {
      if ((await db.projects.get(projectId)).origin === "import") throw nothingToBuild();
      const waiting = (await db.runs.list(projectId)).find((run) => run.status === "waiting");
      if (waiting && seed === undefined) return runs.approve(waiting.id);
      await db.projects.update(projectId, { stages: { requirements: "done" } });
      return runs.start({ projectId, kind: "build", request: "Build", seed, approve: false });
    },
    test: (_actor, { projectId, checkIds }) =>
      runs.start({ projectId, kind: "test", request: "Run the checks", approve: false, checkIds }),
    stop: (_actor, { runId }) => runs.stop(runId),
    resume: (_actor, { runId }) => runs.resume(runId),
  };
}

const nothingToBuild = () =>
  new AppError("CONFLICT", "This project was opened from files: there is nothing to build.", "Run its tests.");

/** The trace matrix of the current spec from stored records, and what mutants found. */
export function createTestVerbs({
  db,
  workspace,
  runs,
  services,
}: {
  db: Repositories;
  workspace: WorkspaceService;
  runs: RunService;
  services: JourneyServices;
}): Verbs["tests"] {
  return {
    suite: (_actor, { projectId }) => services.suites.view(projectId),
    measureMutation: async (_actor, { projectId }) => {
      const leaves = await db.leaves.list(projectId);
      if (!leaves.some(isWritten)) {
        throw new AppError("CONFLICT", "There is no leaf with code to change yet.", "Build the project first.");
      }
      return runs.start({ projectId, kind: "mutation", request: "Measure the tests by mutants", approve: false });
    },
    mutation: async (_actor, { projectId }) => {
      const measured = (await db.runs.list(projectId, LOOKED_AT)).find(
        (run) => run.kind === "mutation" && run.status === "done",
      );
      const found = mutationReportSchema.safeParse(measured?.result);
      return found.success ? found.data : null;
    },
    matrix: async (_actor, { projectId }) => {
      const stored = await db.specs.latest(projectId);
      if (!stored) return { versionId: null, rows: [], cases: [], orphans: [] };
      const { requirements, checks } = deriveSpec(stored.spec);
      const version = await (await workspace.open(projectId)).versions.head();
      // A record speaks for the version it ran on; what was edited since is untested until the checks run again.
      const results = (await db.checkResults.latest(projectId)).filter((result) => result.versionId === version?.id);
      return traceMatrix({ requirements, checks, results, versionId: version?.id ?? null });
    },
  };
}
