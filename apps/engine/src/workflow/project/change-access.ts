import type { Repositories } from "@guildhall/db";
import type { SuiteRunner, TestRunner } from "../../languages/index.ts";
import type { EnvironmentOf } from "../../sandbox/index.ts";
import type { ProjectFiles, WorkspaceService } from "../../workspace/index.ts";
import { changeSpan } from "../change/change-span.ts";
import type { JourneyServices } from "../services.ts";
import { stateOfVersion } from "../verbs/version-states.ts";
import { readSources } from "./read-sources.ts";
import { openTrial } from "./trial.ts";

/** Versions whose files count as changed lately. */
const RECENT_VERSIONS = 5;

/** What a change of code needs of a project: its texts, its history, a copy to try in. */
export function createChangeAccess(rooms: {
  db: Repositories;
  workspace: WorkspaceService;
  tests: TestRunner;
  suites: SuiteRunner;
  environmentOf: EnvironmentOf;
  listProblems: (files: ProjectFiles, signal: AbortSignal) => Promise<{ path: string; message: string }[]>;
}): JourneyServices["changes"] {
  const { db, workspace } = rooms;
  return {
    async isWritten({ projectId, runId }) {
      return (await (await workspace.open(projectId)).versions.head())?.runId === runId;
    },
    async sources(projectId) {
      return readSources((await workspace.open(projectId)).files);
    },
    async recent(projectId) {
      const { versions } = await workspace.open(projectId);
      const changes = (await versions.list()).filter(({ origin }) => origin === "change" || origin === "edit");
      const diffs = await Promise.all(changes.slice(0, RECENT_VERSIONS).map(({ id }) => versions.diff(null, id)));
      return [...new Set(diffs.flat().map((file) => file.path))];
    },
    async records(projectId) {
      const head = await (await workspace.open(projectId)).versions.head();
      const results = (await db.checkResults.latest(projectId)).filter((result) => result.versionId === head?.id);
      return results.length > 0 ? results : null;
    },
    async versions(projectId) {
      return (await workspace.open(projectId)).versions.list();
    },
    async last(projectId) {
      const { versions } = await workspace.open(projectId);
      const all = await versions.list();
      const changed = all.find(({ origin }) => origin === "change" || origin === "edit");
      if (!changed) return null;
      const { last, before } = changeSpan(all, changed.id);
      return { label: changed.label, files: await versions.diff(before?.id ?? null, last.id) };
    },
    openTrial: (projectId) => openTrial(rooms, projectId),
    async write(context, changed, label) {
      const { projectId, runId, origin } = context;
      return workspace.exclusive(projectId, async ({ files, versions }) => {
        // A stage may go on for a moment after a stop: what was not written by then is not written.
        context.signal.throwIfAborted();
        context.settleStream();
        const before = await versions.head();
        await files.apply(changed.map(({ path, text }) => ({ path, data: text })));
        const version = await versions.commit({ label, origin, runId });
        if (!version) return null;
        const state = before && (await stateOfVersion(rooms, projectId, before.id));
        if (state) await db.versionStates.put(projectId, { ...state, versionId: version.id });
        await context.emit(
          { type: "files.changed", paths: changed.map(({ path }) => path), versionId: version.id },
          { type: "version.created", versionId: version.id, label },
        );
        return version.id;
      });
    },
    async steering({ projectId, runId, emit }) {
      const said = (await db.messages.list(projectId)).filter(
        (message) => message.mode === "steer" && message.runId === runId,
      );
      for (const message of said.filter(({ status }) => status === "queued")) {
        if (!(await db.messages.updateQueued(message.id, { status: "sent" }))) continue;
        await emit({ type: "message", messageId: message.id });
      }
      return said.map(({ text }) => text);
    },
  };
}
