import { dirname } from "node:path";
import type { FileMap, LeafCode } from "@guildhall/blueprints";
import type { ProjectSpec } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import { mergeFile, type WorkspaceService } from "../../workspace/index.ts";
import { pinnedChecks } from "../lanes/pinned-checks.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec, rowOfFile } from "../spec/derive-spec.ts";
import { specOfState, stateOfVersion } from "../verbs/version-states.ts";
import { emissionStore } from "./emission-store.ts";
import { planEmission } from "./plan-emission.ts";
import { readOrNull } from "./read-or-null.ts";

/** Code of accepted leaves; a polite stub for every other. Pure. */
export function leafCodes(
  rows: { leaf: { name: string }; code: string; state: string }[],
  names: string[],
): LeafCode[] {
  const known = new Map(rows.map((row) => [row.leaf.name, row]));
  return names.map((leaf) => {
    const row = known.get(leaf);
    const accepted = row !== undefined && row.code !== "" && (row.state === "chosen" || row.state === "edited");
    return { leaf, code: accepted ? row.code : "", stub: !accepted };
  });
}

/**
 * Emits a project over its workspace. What was emitted last lies beside the project as the common ancestor, so that
 * hand edits survive by a three-way merge.
 */
export function createProjectEmitter(
  db: Repositories,
  workspace: WorkspaceService,
  specs: JourneyServices["specs"],
): JourneyServices["emitter"] {
  return {
    emit: (context, label, mark = false) =>
      workspace.exclusive(context.projectId, async ({ files, versions, folders }) => {
        // A stage may go on for a moment after a stop: nothing is written behind the person's back.
        context.signal.throwIfAborted();
        const { projectId } = context;
        const { spec, revision } = await specs.current(projectId);
        const rows = await db.leaves.list(projectId);
        const next = emittedFiles(spec, rows);
        const store = emissionStore(dirname(folders.files));
        const previous = (await store.read()) ?? (await emittedForHead({ db, workspace }, projectId));
        const now = new Map<string, string>();
        for (const path of new Set([...Object.keys(previous), ...Object.keys(next)])) {
          const text = await readOrNull(files, path);
          if (text !== null) now.set(path, text);
        }
        const plan = await planEmission({ previous, next, current: (path) => now.get(path) ?? null, merge: mergeFile });
        await files.apply(plan.changes);
        await store.write(next);
        for (const path of plan.conflicts) {
          await context.emit({
            type: "notice",
            level: "warning",
            text: `Your edit of ${path} was kept; the new shell changes the same lines.`,
            remedy: "Compare the file with the version history and take over what you need.",
          });
        }
        const version = await versions.commit({ label, origin: context.origin, runId: context.runId, always: mark });
        if (version) {
          await db.versionStates.put(projectId, { versionId: version.id, specRevision: revision, leaves: rows });
          const paths = plan.changes.map((change) => change.path);
          await context.emit(
            { type: "files.changed", paths, versionId: version.id },
            { type: "version.created", versionId: version.id, label },
          );
        }
        return version;
      }),
  };
}

/** All files of a spec with the code its leaves have, and the tests of both lanes. Pure. */
export function emittedFiles(spec: ProjectSpec, rows: StoredLeaf[]): FileMap {
  const { blueprint, form, leaves, files: whole } = deriveSpec(spec);
  const names = leaves.map((leaf) => leaf.name);
  const written = whole.flatMap((file) =>
    leafCodes(rows, [rowOfFile(file).name]).map((code) => ({ ...code, leaf: file.path })),
  );
  const pinned = blueprint.pinnedTests?.(form, pinnedChecks(rows, leaves)) ?? {};
  return { ...blueprint.emit(form, [...leafCodes(rows, names), ...written]), ...pinned };
}

/**
 * After files were taken back to an older emission: that one is the common ancestor again. `projectFolder` is the
 * folder that holds the workspace.
 */
export function rememberEmission(projectFolder: string, spec: ProjectSpec, rows: StoredLeaf[]): Promise<void> {
  return emissionStore(projectFolder).write(emittedFiles(spec, rows));
}

/** Those of the files that are there and not as they were emitted last. */
export async function filesEditedByHand(
  { files, folders }: Awaited<ReturnType<WorkspaceService["open"]>>,
  paths: string[],
): Promise<string[]> {
  const emitted = (await emissionStore(dirname(folders.files)).read()) ?? {};
  const edited: string[] = [];
  for (const path of paths) {
    const now = await readOrNull(files, path);
    if (now !== null && emitted[path] !== undefined && emitted[path] !== now) edited.push(path);
  }
  return edited;
}

/** What the newest version was emitted from, emitted again: a copy made by an older engine remembers nothing itself. */
async function emittedForHead(
  rooms: { db: Repositories; workspace: WorkspaceService },
  projectId: string,
): Promise<FileMap> {
  const head = await (await rooms.workspace.open(projectId)).versions.head();
  const state = head && (await stateOfVersion(rooms, projectId, head.id));
  const then = await specOfState(rooms.db, projectId, state);
  return state && then ? emittedFiles(then.spec, state.leaves) : {};
}
