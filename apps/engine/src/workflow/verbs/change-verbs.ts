import { AppError, type Verbs, type Version } from "@guildhall/contracts";
import { withHunks } from "../../workspace/index.ts";
import type { RunService } from "../run-service.ts";
import { refuseWhileWorking } from "./refuse-while-working.ts";
import { keptShare } from "./report-kept.ts";
import { refuseBinary, takeBackFiles, type UndoRooms, undoChange, viewChange } from "./undo-change.ts";

interface ChangeVerbsInput extends UndoRooms {
  runs: RunService;
}

/** One change looked at, kept in part, taken back by itself. Each outcome is a version; nothing is destroyed. */
export function createChangeVerbs(input: ChangeVerbsInput): Verbs["changes"] {
  const { db } = input;
  return {
    get: (_actor, { projectId, versionId }) => viewChange(input, projectId, versionId),

    keep: async (actor, { projectId, versionId, rejected }) => {
      await refuseWhileWorking(db, projectId);
      const { version, files } = await viewChange(input, projectId, versionId);
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
        prepare: async () => undone.resolve(await undoChange(input, projectId, versionId)),
      });
      return { version: await undone.promise, run };
    },
  };
}
