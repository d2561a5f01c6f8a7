import { AppError, type Verbs } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { workOf } from "../experts/run-note.ts";
import type { RunService } from "../run-service.ts";

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
    work: (_actor, { runId }) => workOf(db, runId),
    stop: (_actor, { runId }) => runs.stop(runId),
    resume: (_actor, { runId }) => runs.resume(runId),
  };
}

const nothingToBuild = () =>
  new AppError("CONFLICT", "This project was opened from files: there is nothing to build.", "Run its tests.");
