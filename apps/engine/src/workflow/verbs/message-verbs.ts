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
    edit: (_actor, { messageId, text }) => changeWaiting(db, messageId, { text }),
    remove: async (_actor, { messageId }) => {
      await changeWaiting(db, messageId, { status: "removed" });
      return { ok: true };
    },
  };
}

async function changeWaiting(db: Repositories, messageId: string, change: { text?: string; status?: "removed" }) {
  await db.messages.get(messageId);
  const changed = await db.messages.updateQueued(messageId, change);
  if (changed) return changed;
  throw new AppError(
    "CONFLICT",
    "This message was already started.",
    "Send another message; only those that still wait can be edited or removed.",
  );
}

/** Starts the oldest queued message once the run before it has ended. */
export async function sendNextQueued(db: Repositories, runs: RunService, projectId: string): Promise<void> {
  const next = await db.messages.nextQueued(projectId);
  if (!next || (next.mode !== "change" && next.mode !== "ask")) return;
  // Taken before its words are read: an edit that came in time counts, a later one is refused.
  const taken = await db.messages.updateQueued(next.id, { status: "sent" });
  if (!taken) return sendNextQueued(db, runs, projectId);
  const run = await runs.start({ projectId, kind: next.mode, request: taken.text, approve: false });
  await db.messages.update(taken.id, { runId: run.id });
}
