import type { Repositories } from "@guildhall/db";
import { noteWork } from "./experts/run-note.ts";
import { partialText } from "./project/partial-text.ts";
import type { RunContext } from "./run-context.ts";
import type { JourneyServices } from "./services.ts";

/** What runs say to the person. */
export function createConversation(db: Repositories): JourneyServices["conversation"] {
  /** The newest partial text of a run. */
  const partialOf = async ({ projectId, runId }: RunContext) =>
    (await db.messages.list(projectId)).findLast((message) => message.mode === "partial" && message.runId === runId);
  return {
    keepWork: async (context, work) => {
      const { expert, intent, decisionId } = work;
      await noteWork(db, context.runId, { expert, intent, decisionId });
      await context.emit({ type: "work", work });
    },
    say: async (context, text, { expert, versionId }) => {
      context.settleStream();
      const { projectId, runId } = context;
      const said = { projectId, role: "guildhall", text, mode: "status", runId, versionId, expert } as const;
      const message = await db.messages.add(said);
      await context.emit({ type: "message", messageId: message.id });
    },
    keepPartial: async (context) => {
      const open = context.openStream();
      const text = open && partialText(open);
      if (!text) return;
      const { projectId, runId } = context;
      const before = await partialOf(context);
      const expert = context.assignment?.expert ?? null;
      const said = { projectId, role: "guildhall", text, mode: "partial", runId, expert } as const;
      // Stopped again after it went on: the longer text holds the shorter one.
      const message =
        before && text.startsWith(before.text)
          ? await db.messages.update(before.id, { text })
          : await db.messages.add(said);
      await context.emit({ type: "message", messageId: message.id });
    },
    begun: async (context) => (await partialOf(context))?.text ?? "",
  };
}
