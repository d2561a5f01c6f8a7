import { AppError, type ChangeView, type ProjectSpec, type Verbs, type Version } from "@guildhall/contracts";
import type { Repositories, VersionState } from "@guildhall/db";
import { diffHunks, mergeFile, type WorkspaceService, withHunks } from "../../workspace/index.ts";
import { type ChangeSpan, changeSpan } from "../change/change-span.ts";
import { leavesGivenBack } from "../change/leaves-given-back.ts";
import { withoutChange } from "../change/without-change.ts";
import type { RunContext } from "../run-context.ts";
import type { RunService } from "../run-service.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec, plannedRows } from "../spec/derive-spec.ts";
import { refuseWhileWorking } from "./refuse-while-working.ts";
import { type KeptReporter, keptShare } from "./report-kept.ts";
import { specOfState, stateOfVersion } from "./version-states.ts";

interface ChangeVerbsInput {
  db: Repositories;
  workspace: WorkspaceService;
  services: Pick<JourneyServices, "specs" | "leaves" | "emitter" | "previews">;
  runs: RunService;
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

/** One change looked at, kept in part, taken back by itself. Each outcome is a version; nothing is destroyed. */
export function createChangeVerbs(input: ChangeVerbsInput): Verbs["changes"] {
  const { db, workspace } = input;

  const spanOf = async (projectId: string, versionId: string): Promise<ChangeSpan> =>
    changeSpan(await (await workspace.open(projectId)).versions.list(), versionId);

  const view = async (projectId: string, { last, before }: ChangeSpan): Promise<ChangeView> => {
    const { versions } = await workspace.open(projectId);
    const files = await versions.diff(before?.id ?? null, last.id);
    const told = await Promise.all(
      files.map(async (file) => ({ ...file, hunks: file.binary ? [] : await diffHunks(file.before, file.after) })),
    );
    return { version: last, before: before?.id ?? null, files: told };
  };

  const undoOne = async (projectId: string, versionId: string): Promise<Version> => {
    const span = await spanOf(projectId, versionId);
    if (span.before === null) {
      throw new AppError("CONFLICT", "This is the first version; there is nothing before it.", "Ask for a change.");
    }
    const [then, after] = await Promise.all([
      stateOfVersion(input, projectId, span.before.id),
      stateOfVersion(input, projectId, span.last.id),
    ]);
    const [was, made] = await Promise.all([specOfState(db, projectId, then), specOfState(db, projectId, after)]);
    const label = `Undo: ${span.last.label.replace(/^Undo: /, "")}`;
    const version =
      then && after && was && made && JSON.stringify(was.spec) !== JSON.stringify(made.spec)
        ? await undoSpec(input, projectId, { was: was.spec, made: made.spec, then, after, label, span })
        : await undoFiles(input, projectId, { label, span, files: (await view(projectId, span)).files });
    if (span.last.origin === "change") await input.reporter.takenBack([span.last.runId], "undo");
    input.onChanged(projectId);
    const context = input.contextOf(projectId, { origin: "restore", runId: "" });
    await input.services.previews.restart(context);
    return version;
  };

  return {
    get: async (_actor, { projectId, versionId }) => view(projectId, await spanOf(projectId, versionId)),

    keep: async (actor, { projectId, versionId, rejected }) => {
      await refuseWhileWorking(db, projectId);
      const { version, files } = await view(projectId, await spanOf(projectId, versionId));
      const wanted = files.flatMap((file) => {
        const out = rejected.filter(({ path }) => path === file.path);
        const whole = out.some(({ hunk }) => hunk === null) || (out.length > 0 && out.length >= file.hunks.length);
        if (out.length === 0) return [];
        const keeps = (index: number) => !whole && !out.some(({ hunk }) => hunk === index);
        return [{ file, gone: whole && file.status === "added", text: withHunks(file, file.hunks, keeps) }];
      });
      const unknown = rejected.find(({ path }) => !wanted.some(({ file }) => file.path === path));
      if (unknown) throw new AppError("NOT_FOUND", `${unknown.path} is no part of this change.`, "Reload the change.");
      const targets = wanted.map(({ file, gone, text }) => ({
        path: file.path,
        from: file.status === "deleted" ? null : file.after,
        to: gone ? null : text,
      }));
      refuseBinary(wanted.map(({ file }) => file));
      const made = await takeBackFiles(input, projectId, targets, {
        label: `Kept a part of: ${version.label}`,
        origin: "edit",
        runId: null,
      });
      const texts = files.map((file) => ({
        ...file,
        kept: wanted.find((one) => one.file === file)?.text ?? file.after,
      }));
      await input.reporter.kept(actor, version.runId, await keptShare(texts.filter(({ binary }) => !binary)));
      input.onChanged(projectId);
      return made;
    },

    undo: async (_actor, { projectId, versionId }) => {
      await refuseWhileWorking(db, projectId);
      const undone = Promise.withResolvers<Version>();
      const run = await input.runs.start({
        projectId,
        kind: "test",
        request: "Run the checks",
        approve: false,
        // As one with the run: whoever is refused because another run was first has undone nothing.
        prepare: async () => undone.resolve(await undoOne(projectId, versionId)),
      });
      return { version: await undone.promise, run };
    },
  };
}

interface Undoing {
  was: ProjectSpec;
  made: ProjectSpec;
  /** Before the change, and after it. */
  then: VersionState;
  after: VersionState;
  label: string;
  span: ChangeSpan;
}

/** Requirements without the change; the project is emitted from them, hand edits survive as always. */
async function undoSpec(input: ChangeVerbsInput, projectId: string, undoing: Undoing) {
  const { was, made, then, after, label, span } = undoing;
  const { db, services } = input;
  const now = await services.specs.current(projectId);
  const without = withoutChange(was, made, now.spec);
  if ("conflicts" in without) throw builtUpon(without.conflicts.join(", ") || "the requirements do not fit together");
  await services.specs.save(projectId, without.spec, "user", now.revision);
  const planned = plannedRows(deriveSpec(without.spec));
  const rows = await db.leaves.list(projectId);
  await services.leaves.plan(projectId, planned);
  const back = leavesGivenBack({ former: then.leaves, made: after.leaves, now: rows, wanted: planned });
  for (const { leaf, reach: _reach, ...row } of back) await db.leaves.update(projectId, leaf.name, row);
  const context = input.contextOf(projectId, { origin: "restore", runId: span.last.runId ?? "" });
  const version = await services.emitter.emit(context, label, true);
  if (!version) throw new Error("a marked emission makes a version");
  return version;
}

/** Files without the change, each merged with what came after it. */
function undoFiles(
  input: ChangeVerbsInput,
  projectId: string,
  { label, span, files }: { label: string; span: ChangeSpan; files: ChangeView["files"] },
): Promise<Version> {
  const targets = files.map((file) => ({
    path: file.path,
    from: file.status === "deleted" ? null : file.after,
    to: file.status === "added" ? null : file.before,
  }));
  refuseBinary(files);
  return takeBackFiles(input, projectId, targets, { label, origin: "restore", runId: span.last.runId });
}

function refuseBinary(files: ChangeView["files"]): void {
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
async function takeBackFiles(
  { db, workspace }: Pick<ChangeVerbsInput, "db" | "workspace">,
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
async function currentState(rooms: Pick<ChangeVerbsInput, "db" | "workspace">, projectId: string) {
  const head = await (await rooms.workspace.open(projectId)).versions.head();
  return head && stateOfVersion(rooms, projectId, head.id);
}
