import { AppError, type Verbs } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { RunService } from "../run-service.ts";

/** The conversation: a change or a question starts a run, or waits in a queue while one works. */
export function createMessageVerbs(db: Repositories, runs: RunService): Verbs["messages"] {
  return {
    list: (_actor, { projectId }) => db.messages.list(projectId),
    send: async (_actor, { projectId, text, mode }) => {
      const project = await db.projects.get(projectId);
      if (!(await db.specs.latest(projectId))) {
        throw new AppError("CONFLICT", "There is nothing to change yet.", "Describe your idea first.");
      }
      const busy = project.activeRunId ? (await db.runs.get(project.activeRunId)).status !== "waiting" : false;
      const message = await db.messages.add({ projectId, role: "user", text, mode, status: busy ? "queued" : "sent" });
      if (busy) return { message, run: null };
      const run = await runs.start({ projectId, kind: mode, request: text, approve: false });
      return { message: await db.messages.update(message.id, { runId: run.id }), run };
    },
    remove: async (_actor, { messageId }) => {
      const message = await db.messages.get(messageId);
      if (message.status !== "queued") {
        throw new AppError(
          "CONFLICT",
          "This message was already sent.",
          "Only messages that still wait can be removed.",
        );
      }
      await db.messages.update(messageId, { status: "removed" });
      return { ok: true };
    },
  };
}

/** Starts the oldest queued message once the run before it has ended. */
export async function sendNextQueued(db: Repositories, runs: RunService, projectId: string): Promise<void> {
  const next = await db.messages.nextQueued(projectId);
  if (!next || (next.mode !== "change" && next.mode !== "ask")) return;
  await db.messages.update(next.id, { status: "sent" });
  const run = await runs.start({ projectId, kind: next.mode, request: next.text, approve: false });
  await db.messages.update(next.id, { runId: run.id });
}
