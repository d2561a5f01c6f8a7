import { AppError, type ChangeView, type ProjectSpec, type Version } from "@guildhall/contracts";
import type { Repositories, VersionState } from "@guildhall/db";
import { diffHunks, mergeFile, type WorkspaceService } from "../../workspace/index.ts";
import { type ChangeSpan, changeSpan } from "../change/change-span.ts";
import { leavesGivenBack } from "../change/leaves-given-back.ts";
import { withoutChange } from "../change/without-change.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec, plannedRows } from "../spec/derive-spec.ts";
import type { KeptReporter } from "./report-kept.ts";
import { specOfState, stateOfVersion } from "./version-states.ts";

export interface UndoRooms {
  db: Repositories;
  workspace: WorkspaceService;
  services: Pick<JourneyServices, "specs" | "leaves" | "emitter" | "previews">;
  /** A context outside any run, whose versions are told as `origin` of the run. */
  contextOf: (projectId: string, version: Pick<RunContext, "origin" | "runId">) => RunContext;
  onChanged: (projectId: string) => void;
  /** Tells the guild what became of the work. */
  reporter: KeptReporter;
}

const builtUpon = (what: string): AppError =>
  new AppError(
    "CONFLICT",
    `A later change builds on this one: ${what}.`,
    "Undo the later change first, or restore a version from before both.",
  );

/** What one change did, all versions of its run together. Throws NOT_FOUND. */
export async function viewChange(
  { workspace }: Pick<UndoRooms, "workspace">,
  projectId: string,
  versionId: string,
): Promise<ChangeView> {
  const { versions } = await workspace.open(projectId);
  const { last, before } = changeSpan(await versions.list(), versionId);
  const files = await versions.diff(before?.id ?? null, last.id);
  const told = await Promise.all(
    files.map(async (file) => ({ ...file, hunks: file.binary ? [] : await diffHunks(file.before, file.after) })),
  );
  return { version: last, before: before?.id ?? null, files: told };
}

/** Takes one change back; later ones stay. Nothing must work on the project. Throws CONFLICT, then nothing changes. */
export async function undoChange(rooms: UndoRooms, projectId: string, versionId: string): Promise<Version> {
  const { span, rows } = await undoingOf(rooms, projectId, versionId);
  const label = `Undo: ${span.last.label.replace(/^Undo: /, "")}`;
  const version = rows
    ? await undoSpec(rooms, projectId, { ...rows, label, span })
    : await undoFiles(rooms, projectId, {
        label,
        span,
        files: (await viewChange(rooms, projectId, versionId)).files,
      });
  if (span.last.origin === "change") await rooms.reporter.takenBack([span.last.runId], "undo");
  rooms.onChanged(projectId);
  const context = rooms.contextOf(projectId, { origin: "restore", runId: "" });
  await rooms.services.previews.restart(context);
  return version;
}

/**
 * The requirements as they would be without the change; null where it left them as they were. Changes nothing.
 * Throws CONFLICT where a later change builds on it.
 */
export async function specWithout(rooms: UndoRooms, projectId: string, versionId: string): Promise<ProjectSpec | null> {
  const { rows } = await undoingOf(rooms, projectId, versionId);
  if (!rows) return null;
  return mergedWithout(rows, (await rooms.services.specs.current(projectId)).spec);
}

interface UndoneRows {
  /** The requirements before the change, and after it. */
  was: ProjectSpec;
  made: ProjectSpec;
  then: VersionState;
  after: VersionState;
}

/** What is taken back: the requirements where the change changed them, else its files alone. */
async function undoingOf(
  rooms: UndoRooms,
  projectId: string,
  versionId: string,
): Promise<{ span: ChangeSpan; rows: UndoneRows | null }> {
  const { db, workspace } = rooms;
  const span = changeSpan(await (await workspace.open(projectId)).versions.list(), versionId);
  if (span.before === null) {
    throw new AppError("CONFLICT", "This is the first version; there is nothing before it.", "Ask for a change.");
  }
  const [then, after] = await Promise.all([
    stateOfVersion(rooms, projectId, span.before.id),
    stateOfVersion(rooms, projectId, span.last.id),
  ]);
  const [was, made] = await Promise.all([specOfState(db, projectId, then), specOfState(db, projectId, after)]);
  const known = then && after && was && made && JSON.stringify(was.spec) !== JSON.stringify(made.spec);
  return { span, rows: known ? { was: was.spec, made: made.spec, then, after } : null };
}

function mergedWithout({ was, made }: Pick<UndoneRows, "was" | "made">, now: ProjectSpec): ProjectSpec {
  const without = withoutChange(was, made, now);
  if ("spec" in without) return without.spec;
  throw builtUpon(without.conflicts.join(", ") || "the requirements do not fit together");
}

interface Undoing extends UndoneRows {
  label: string;
  span: ChangeSpan;
}

/** Requirements without the change; the project is emitted from them, hand edits survive as always. */
async function undoSpec(rooms: UndoRooms, projectId: string, undoing: Undoing) {
  const { then, after, label, span } = undoing;
  const { db, services } = rooms;
  const now = await services.specs.current(projectId);
  const without = mergedWithout(undoing, now.spec);
  await services.specs.save(projectId, without, "user", now.revision);
  const planned = plannedRows(deriveSpec(without));
  const rows = await db.leaves.list(projectId);
  await services.leaves.plan(projectId, planned);
  const back = leavesGivenBack({ former: then.leaves, made: after.leaves, now: rows, wanted: planned });
  for (const { leaf, reach: _reach, ...row } of back) await db.leaves.update(projectId, leaf.name, row);
  const context = rooms.contextOf(projectId, { origin: "restore", runId: span.last.runId ?? "" });
  const version = await services.emitter.emit(context, label, true);
  if (!version) throw new Error("a marked emission makes a version");
  return version;
}

/** Files without the change, each merged with what came after it. */
function undoFiles(
  rooms: UndoRooms,
  projectId: string,
  { label, span, files }: { label: string; span: ChangeSpan; files: ChangeView["files"] },
): Promise<Version> {
  const targets = files.map((file) => ({
    path: file.path,
    from: file.status === "deleted" ? null : file.after,
    to: file.status === "added" ? null : file.before,
  }));
  refuseBinary(files);
  return takeBackFiles(rooms, projectId, targets, { label, origin: "restore", runId: span.last.runId });
}

export function refuseBinary(files: ChangeView["files"]): void {
  const binary = files.find((file) => file.binary);
  if (!binary) return;
  throw new AppError("CONFLICT", `${binary.path} is not text.`, "Restore the version before this change instead.");
}

interface Target {
  path: string;
  /** What the change had made of it; null = it was removed. */
  from: string | null;
  to: string | null;
}

/** Leads each file from what the change made to what is wanted, over edits made since. Throws CONFLICT; then nothing changes. */
export async function takeBackFiles(
  { db, workspace }: Pick<UndoRooms, "db" | "workspace">,
  projectId: string,
  targets: Target[],
  commit: Pick<Version, "label" | "origin" | "runId">,
): Promise<Version> {
  const state = await currentState({ db, workspace }, projectId);
  return workspace.exclusive(projectId, async ({ files, versions }) => {
    // What was typed since the last version is kept as one of its own.
    await versions.commit({ label: "Edits before a change was taken back", origin: "edit", runId: null });
    const present = new Set((await files.list()).map((entry) => entry.path));
    const changes: { path: string; data: string | null }[] = [];
    for (const { path, from, to } of targets) {
      const ours = present.has(path) ? (await files.read(path)).text : null;
      if (ours === to) continue;
      if (ours === from) changes.push({ path, data: to });
      else if (ours === null || from === null || to === null) throw builtUpon(path);
      else {
        const { text, conflicts } = await mergeFile({ base: from, ours, theirs: to });
        if (conflicts > 0) throw builtUpon(path);
        changes.push({ path, data: text });
      }
    }
    await files.apply(changes);
    const version = await versions.commit({ ...commit, always: true });
    if (!version) throw new Error("a marked commit makes a version");
    if (state) await db.versionStates.put(projectId, { ...state, versionId: version.id });
    return version;
  });
}

/** The state the files were made from; the requirements did not change since. */
async function currentState(rooms: Pick<UndoRooms, "db" | "workspace">, projectId: string) {
  const head = await (await rooms.workspace.open(projectId)).versions.head();
  return head && stateOfVersion(rooms, projectId, head.id);
}
