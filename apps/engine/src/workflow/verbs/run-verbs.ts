import { AppError, type LeafView, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import { fencedBlocks } from "../../codegen/index.ts";
import { traceMatrix } from "../../verify/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import type { RunService } from "../run-service.ts";
import { deriveSpec } from "../spec/derive-spec.ts";

interface RunVerbsInput {
  db: Repositories;
  runs: RunService;
  /** Emits the project again after a leaf was edited by hand; makes a version. */
  reemit: (projectId: string, label: string) => Promise<void>;
}

/** Runs: started, stopped, resumed. Build goes on with a run that waits for approval, else starts at the shell. */
export function createRunVerbs({ db, runs }: Pick<RunVerbsInput, "db" | "runs">): Omit<Verbs["runs"], "fix" | "fixCheck" | "fixProblem"> {
  return {
    list: (_actor, { projectId }) => db.runs.list(projectId, 50),
    events: (_actor, { runId, afterSeq, limit }) => db.runs.listEvents(runId, afterSeq, limit),
    build: async (_actor, { projectId, seed }) => {
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

/** The trace matrix of the current spec from stored records. */
export function createTestVerbs(db: Repositories, workspace: WorkspaceService): Verbs["tests"] {
  return {
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

const EXITS: LeafView["exits"] = ["give-example", "edit", "retry", "stub", "bigger-model"];

/** Leaves with their candidates, and the ways out of a stuck one. */
export function createLeafVerbs({ db, runs, reemit }: RunVerbsInput): Verbs["leaves"] {
  const view = async (projectId: string, row: StoredLeaf): Promise<LeafView> => ({
    ...row,
    candidates: (await db.leaves.candidates(projectId, row.leaf.name)).map(
      ({ id, source, code, rejected, results, chosen }) => ({ id, source, code, rejected, results, chosen }),
    ),
    exits: row.state === "stuck" || row.state === "stubbed" ? EXITS : ["edit", "retry"],
  });
  return {
    list: async (_actor, { projectId }) =>
      Promise.all((await db.leaves.list(projectId)).map((row) => view(projectId, row))),
    edit: async (_actor, { projectId, leaf, code }) => {
      const source = fencedBlocks(code)[0]?.code ?? code;
      const { leaf: planned } = await db.leaves.get(projectId, leaf);
      const isFile = planned.params.length === 0 && planned.returns === "none";
      if (!isFile && !new RegExp(`\\b${leaf}\\b`).test(source)) {
        throw new AppError("INVALID_INPUT", `The code does not define ${leaf}.`, `Keep the function's name, ${leaf}.`);
      }
      const row = await db.leaves.update(projectId, leaf, {
        state: "edited",
        source: "user",
        origin: null,
        code: source,
        detail: "edited by hand; run the tests",
      });
      await reemit(projectId, `Edited ${leaf}`);
      return view(projectId, row);
    },
    stub: async (_actor, { projectId, leaf }) => {
      const row = await db.leaves.update(projectId, leaf, { state: "stubbed", detail: "left as a marked stub" });
      await reemit(projectId, `Stub ${leaf}`);
      return view(projectId, row);
    },
    retry: async (_actor, { projectId, leaf }) => {
      await db.leaves.update(projectId, leaf, { state: "waiting", detail: "tried again" });
      const previous = (await db.runs.list(projectId))[0]?.seed ?? 0;
      return runs.start({ projectId, kind: "build", request: `Try ${leaf} again`, seed: previous + 1, approve: false });
    },
  };
}
