import { dirname } from "node:path";
import { AppError, type ProjectSpec, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredSpec, VersionState } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import { changedRows } from "../change/changed-rows.ts";
import { foldMessages } from "../change/fold-messages.ts";
import { rememberEmission } from "../project/project-emitter.ts";
import type { SpecRevisions } from "../project/spec-revisions.ts";
import { refuseWhileWorking } from "./refuse-while-working.ts";
import { type KeptReporter, runsSince } from "./report-kept.ts";
import { specOfState, stateOfVersion } from "./version-states.ts";

interface RestoreInput {
  db: Repositories;
  workspace: WorkspaceService;
  specs: SpecRevisions;
  onRestored: (projectId: string) => void;
  /** Tells the guild what became of the work. */
  reporter: KeptReporter;
}

/** Going back: files, and with them the requirements and leaves they were made from. Always forward in the history. */
export function createRestoreVerbs({
  db,
  workspace,
  specs,
  onRestored,
  reporter,
}: RestoreInput): Pick<Verbs["versions"], "restorePreview" | "restore"> {
  const folding = async (projectId: string, versionId: string) => {
    const all = await (await workspace.open(projectId)).versions.list();
    const target = all.find(({ id }) => id === versionId);
    if (!target) throw new AppError("NOT_FOUND", "There is no such version.", "Choose one from the history.");
    return { target, undone: runsSince(all, target), ...foldMessages(await db.messages.list(projectId), target) };
  };

  return {
    restorePreview: async (_actor, { projectId, versionId }) => {
      const files = await workspace.exclusive(projectId, ({ versions }) => versions.restorePreview(versionId));
      const then = await specOfState(db, projectId, await stateOfVersion({ db, workspace }, projectId, versionId));
      const now = await db.specs.latest(projectId);
      const { fold } = await folding(projectId, versionId);
      return { files, rows: then && now ? changedRows(now.spec, then.spec) : null, messages: fold.length };
    },
    restore: async (_actor, { projectId, versionId, what = "code", conversation = false }) => {
      await refuseWhileWorking(db, projectId);
      const { target, undone, fold, unfold } = await folding(projectId, versionId);
      const foldConversation = async () => {
        if (!conversation) return;
        for (const message of fold) await db.messages.update(message.id, { status: "folded" });
        for (const message of unfold) await db.messages.update(message.id, { status: "sent" });
      };
      if (what === "none") {
        await foldConversation();
        onRestored(projectId);
        return target;
      }
      const state = await stateOfVersion({ db, workspace }, projectId, versionId);
      const then = await specOfState(db, projectId, state);
      if (what === "all" && !then) {
        throw new AppError(
          "CONFLICT",
          "The requirements of that version are not known.",
          "Restore the code only, and edit the requirements by hand.",
        );
      }
      const restored = await workspace.exclusive(projectId, async ({ versions, folders }) => {
        const version = await versions.restore(versionId, { always: what === "all" });
        const now = await db.specs.latest(projectId);
        const revision = what === "all" && then ? await takeBack(specs, projectId, then.spec, now) : now?.revision;
        // Leaves of other requirements would not fit the ones that stay.
        if (state && then && (what === "all" || sameSpec(then.spec, now?.spec))) {
          await putLeavesBack(db, projectId, state);
          await rememberEmission(dirname(folders.files), then.spec, state.leaves);
          await db.versionStates.put(projectId, { ...state, versionId: version.id, specRevision: revision ?? 0 });
        }
        return version;
      });
      await foldConversation();
      await reporter.takenBack(undone, "restore");
      onRestored(projectId);
      return restored;
    },
  };
}

const sameSpec = (a: ProjectSpec, b: ProjectSpec | undefined) => JSON.stringify(a) === JSON.stringify(b);

/** The requirements of then as the newest revision; returns its number. */
async function takeBack(specs: SpecRevisions, projectId: string, then: ProjectSpec, now: StoredSpec | null) {
  if (now && sameSpec(then, now.spec)) return now.revision;
  return (await specs.append(projectId, then, "user")).revision;
}

async function putLeavesBack(db: Repositories, projectId: string, { leaves }: VersionState): Promise<void> {
  for (const { leaf, reach, ...row } of leaves) {
    await db.leaves.put(projectId, leaf, reach);
    await db.leaves.update(projectId, leaf.name, row);
  }
  await db.leaves.prune(
    projectId,
    leaves.map(({ leaf }) => leaf.name),
  );
}
