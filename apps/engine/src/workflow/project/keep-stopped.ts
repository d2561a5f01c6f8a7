import type { Version } from "@guildhall/contracts";
import type { Repositories, StoredLeaf, StoredRun } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import { changeLabel } from "../change/change-label.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";

const UNFINISHED = new Set(["writing", "checking", "repairing"]);
const SETTLED = new Set(["chosen", "edited", "stubbed"]);

interface Rooms {
  db: Repositories;
  workspace: WorkspaceService;
  services: JourneyServices;
}

/**
 * A stop keeps the text that was streamed in the conversation, and what was accepted as a version that says so, also
 * when the last leaf was a version already: it is the place to come back to. A run that wrote nothing leaves no mark.
 */
export async function keepStopped(rooms: Rooms, context: RunContext, run: StoredRun): Promise<void> {
  const { db, workspace, services } = rooms;
  const { projectId } = context;
  await services.conversation.keepPartial(context);
  const rows = await db.leaves.list(projectId);
  for (const { leaf, state } of rows) {
    if (UNFINISHED.has(state))
      await services.leaves.setState(projectId, leaf.name, "waiting", "stopped before it was chosen");
  }
  const own = (await (await workspace.open(projectId)).versions.list()).find(({ runId }) => runId === run.id);
  // A run that went on and was stopped again has its mark, unless it wrote more since.
  if (!own || own.origin === "stopped") return;
  const label = `Stopped: partial work of ${nameOf(run)}${progress(rows)}`;
  if ((await services.specs.find(projectId)) !== null) {
    // Everything else of this run ends with the stop; the mark does not.
    const signal = new AbortController().signal;
    await services.emitter.emit({ ...context, origin: "stopped", signal }, label, true);
  } else await mark(rooms, context, { label, origin: "stopped", runId: run.id });
}

const nameOf = ({ kind, request }: StoredRun): string =>
  kind === "change" ? `“${changeLabel(request)}”` : kind === "test" ? "the tests" : "the build";

function progress(rows: StoredLeaf[]): string {
  const done = rows.filter(({ state }) => SETTLED.has(state)).length;
  return done < rows.length ? `, ${done} of ${rows.length} leaves written` : "";
}

/** Of a project whose files are its own: nothing is emitted. */
async function mark(
  { workspace }: Rooms,
  { projectId, emit }: RunContext,
  facts: Pick<Version, "label" | "origin" | "runId">,
): Promise<void> {
  const version = await workspace.exclusive(projectId, ({ versions }) => versions.commit({ ...facts, always: true }));
  if (version) await emit({ type: "version.created", versionId: version.id, label: facts.label });
}
