import type { Repositories, StoredRun } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";

const UNFINISHED = new Set(["writing", "checking", "repairing"]);
const SETTLED = new Set(["chosen", "edited", "stubbed"]);

/**
 * A stop keeps what was accepted as a version that says so, also when the last leaf was a version already: it is the
 * place to come back to. A run that wrote nothing leaves no mark.
 */
export async function keepStopped(
  { db, workspace, services }: { db: Repositories; workspace: WorkspaceService; services: JourneyServices },
  context: RunContext,
  run: StoredRun,
): Promise<void> {
  const { projectId } = context;
  const rows = await db.leaves.list(projectId);
  for (const { leaf, state } of rows) {
    if (UNFINISHED.has(state))
      await services.leaves.setState(projectId, leaf.name, "waiting", "stopped before it was chosen");
  }
  const head = await (await workspace.open(projectId)).versions.head();
  if (head?.runId !== run.id) return;
  const done = rows.filter(({ state }) => SETTLED.has(state)).length;
  const how = rows.length > 0 ? `, ${done} of ${rows.length} leaves written` : "";
  const what = run.kind === "change" ? "Change" : run.kind === "test" ? "Tests" : "Build";
  // Its files are its own: what a stopped change wrote is a version already.
  if ((await services.specs.find(projectId)) === null) return;
  await services.emitter.emit({ ...context, origin: "stopped" }, `Stopped: ${what}${how}`, true);
}
