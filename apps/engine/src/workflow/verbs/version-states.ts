import type { Repositories, StoredSpec, VersionState } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";

/** What a version was made from: its own state, or that of the version a hand edit went on from. */
export async function stateOfVersion(
  { db, workspace }: { db: Repositories; workspace: WorkspaceService },
  projectId: string,
  versionId: string,
): Promise<VersionState | null> {
  const states = new Map((await db.versionStates.list(projectId)).map((state) => [state.versionId, state]));
  const versions = await (await workspace.open(projectId)).versions.list();
  const older = versions.slice(versions.findIndex((version) => version.id === versionId));
  const found = older.find((version) => states.has(version.id));
  return (found && states.get(found.id)) ?? null;
}

/** The requirements of that moment; null when they are not known. */
export async function specOfState(
  db: Repositories,
  projectId: string,
  state: VersionState | null,
): Promise<StoredSpec | null> {
  return state && db.specs.get(projectId, state.specRevision);
}
