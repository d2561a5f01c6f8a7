import type { Message } from "@guildhall/contracts";

/** The same request for another expert: about the same part, and no more allowed than before. */
export function askedAgain({ projectId, text, mode, part }: Message, expert: string) {
  return {
    projectId,
    text: text.replace(/^@[a-z][a-z0-9-]{1,39}[\s:,]+/i, ""),
    mode: mode === "ask" ? ("ask" as const) : ("change" as const),
    expert,
    ...(part ? { part } : {}),
  };
}
