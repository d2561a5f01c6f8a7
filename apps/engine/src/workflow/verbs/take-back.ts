import { AppError, type Message, type ProjectSpec } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { standingChangeOf } from "../change/undo-request.ts";
import { specWithout, type UndoRooms, undoChange } from "./undo-change.ts";

/** The change of one run, taken back before other words are served in its place. */
export interface TakeBack {
  /** What is to be taken back; null where nothing of the run is in force. Changes nothing. Throws CONFLICT. */
  look(projectId: string, runId: string): Promise<{ versionId: string; spec: ProjectSpec | null } | null>;
  /** Takes it back if it is still in force. Throws CONFLICT, then nothing changes. */
  perform(projectId: string, runId: string): Promise<void>;
}

export function createTakeBack(rooms: UndoRooms): TakeBack {
  const standing = async (projectId: string, runId: string) =>
    standingChangeOf(runId, await (await rooms.workspace.open(projectId)).versions.list());
  return {
    look: async (projectId, runId) => {
      const versionId = await standing(projectId, runId);
      if (versionId === null) return null;
      return { versionId, spec: await forSender(specWithout(rooms, projectId, versionId)) };
    },
    perform: async (projectId, runId) => {
      const versionId = await standing(projectId, runId);
      if (versionId !== null) await forSender(undoChange(rooms, projectId, versionId));
    },
  };
}

/** A refusal to undo says what somebody can do who sends a message. */
async function forSender<T>(undoing: Promise<T>): Promise<T> {
  try {
    return await undoing;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "CONFLICT") throw error;
    throw new AppError(
      error.code,
      error.message,
      `Send it without taking the earlier change back, or: ${error.remedy}`,
    );
  }
}

/** More than these in a row that started nothing are no conversation. */
const MAX_FOLLOWED = 20;

/** A message, or the one it was said in place of as long as none of them started a run. Throws NOT_FOUND. */
export async function servedBy(db: Pick<Repositories, "messages">, messageId: string): Promise<Message> {
  let message = await db.messages.get(messageId);
  for (let nth = 0; nth < MAX_FOLLOWED && message.runId === null && message.replaces !== null; nth += 1) {
    message = await db.messages.get(message.replaces.messageId);
  }
  return message;
}

/** Refuses to say a message again that is none of the person's, or not part of the conversation any more. */
export async function refuseReplacing(
  db: Pick<Repositories, "messages">,
  { projectId, mode, replaces }: Pick<Message, "projectId" | "mode" | "replaces">,
): Promise<void> {
  if (!replaces) return;
  if (mode === "ask" && replaces.takeBack) {
    throw new AppError("INVALID_INPUT", "A question takes nothing back.", "Switch to Change, or ask without it.");
  }
  const earlier = await db.messages.get(replaces.messageId);
  if (earlier.projectId !== projectId || earlier.role !== "user") {
    throw new AppError("NOT_FOUND", "There is no such message.", "Reload the conversation.");
  }
  if (earlier.mode === "brief") {
    throw new AppError("CONFLICT", "This is the brief.", "Change its text in Brainstorm.");
  }
  if (earlier.status === "queued") {
    throw new AppError("CONFLICT", "This message still waits.", "Edit it where it waits.");
  }
  if (earlier.status !== "sent") {
    throw new AppError(
      "CONFLICT",
      "The earlier message is not part of the conversation any more.",
      "Send the words as a new message.",
    );
  }
}
