import { AppError, type Message, type RunSummary, type Verbs, type Version } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { undoTarget } from "../change/undo-request.ts";
import type { RunService } from "../run-service.ts";
import { deriveSpec } from "../spec/derive-spec.ts";

/** The conversation: a change or a question starts a run, or waits in a queue while one works. */
export function createMessageVerbs(desk: MessageDesk): Verbs["messages"] {
  const { db } = desk;
  const send: Verbs["messages"]["send"] = async (_actor, { projectId, text, mode, part }) => {
    const project = await db.projects.get(projectId);
    const stored = await db.specs.latest(projectId);
    if (!stored && project.origin !== "import") {
      throw new AppError("CONFLICT", "There is nothing to change yet.", "Describe your idea first.");
    }
    if (part && stored) {
      const { blueprint, form } = deriveSpec(stored.spec);
      const known = blueprint.rows(form, stored.spec.sources).some((row) => row.path === part.path);
      if (!known) throw new AppError("NOT_FOUND", "There is no such row.", "Reload the requirements.");
    }
    const busy = project.activeRunId ? (await db.runs.get(project.activeRunId)).status !== "waiting" : false;
    const message = await db.messages.add({
      projectId,
      role: "user",
      text,
      mode,
      part,
      status: busy ? "queued" : "sent",
    });
    if (busy) return { message, run: null };
    const run = await startOrTakeBack(desk, message);
    return { message: await db.messages.update(message.id, { runId: run.id }), run };
  };
  return {
    list: (_actor, { projectId }) => db.messages.list(projectId),
    send,
    steer: async (actor, { projectId, text }) => {
      const project = await db.projects.get(projectId);
      const run = project.activeRunId ? await db.runs.get(project.activeRunId) : null;
      if (!run || run.status === "waiting") return send(actor, { projectId, text, mode: "change" });
      // It waits until a step of that run takes it.
      const said = { projectId, role: "user", text, mode: "steer", status: "queued", runId: run.id } as const;
      return { message: await db.messages.add(said), run };
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

interface MessageDesk {
  db: Repositories;
  runs: RunService;
  /** Newest first. */
  versions: (projectId: string) => Promise<Version[]>;
  /** Takes one change back and runs the checks again. */
  undo: (projectId: string, versionId: string) => Promise<RunSummary>;
}

/** The version a message wants taken back; null for any other message. Throws NOT_FOUND. */
async function undoOf(desk: MessageDesk, projectId: string, text: string, mode: Message["mode"]) {
  return mode === "ask" ? null : undoTarget(text, await desk.versions(projectId));
}

/** A message whose undoing is refused was not sent. */
async function startOrTakeBack(desk: MessageDesk, message: Message): Promise<RunSummary> {
  try {
    return await startFor(desk, message);
  } catch (error) {
    await desk.db.messages.update(message.id, { status: "removed" });
    throw error;
  }
}

async function startFor(desk: MessageDesk, message: Message): Promise<RunSummary> {
  const { db, runs } = desk;
  const { projectId, text, part } = message;
  const undone = part ? null : await undoOf(desk, projectId, text, message.mode);
  if (undone !== null) return desk.undo(projectId, undone);
  // The same seed would read the same words in the same way.
  const seed = part?.ask === "reread" ? ((await db.runs.list(projectId))[0]?.seed ?? 0) + 1 : undefined;
  const kind = message.mode === "ask" ? "ask" : "change";
  return runs.start({ projectId, kind, request: text, part, seed, approve: false });
}

/** Modes that start a run; what a run did not take any more is a change like any other. */
const STARTS = new Set<Message["mode"]>(["change", "ask", "steer"]);

/** Starts the oldest queued message once the run before it has ended. */
export async function sendNextQueued(desk: MessageDesk, projectId: string): Promise<void> {
  const { db } = desk;
  const next = await db.messages.nextQueued(projectId);
  if (!next || !STARTS.has(next.mode)) return;
  // Taken before its words are read: an edit that came in time counts, a later one is refused.
  const taken = await db.messages.updateQueued(next.id, { status: "sent" });
  if (!taken) return sendNextQueued(desk, projectId);
  try {
    const run = await startFor(desk, taken);
    await db.messages.update(taken.id, { runId: run.id });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Nobody waits for an answer by now: what could not be done is said in the conversation.
    const text = `${error.message} ${error.remedy}`;
    await db.messages.add({ projectId, role: "guildhall", text, mode: "status" });
    await sendNextQueued(desk, projectId);
  }
}
