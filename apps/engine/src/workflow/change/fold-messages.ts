import type { Message, Version } from "@guildhall/contracts";

/** Versions know their second only. */
const SECOND_MS = 1000;

/**
 * What a return of the conversation to a version does: `fold` what was said after it, `unfold` what is older and was
 * folded before. The message that asked for the version stays. Pure.
 */
export function foldMessages(messages: Message[], version: Version): { fold: Message[]; unfold: Message[] } {
  const until = Date.parse(version.createdAt) + SECOND_MS;
  const isLater = ({ createdAt, runId }: Message) =>
    Date.parse(createdAt) >= until && (runId === null || runId !== version.runId);
  return {
    fold: messages.filter((message) => message.status === "sent" && isLater(message)),
    unfold: messages.filter((message) => message.status === "folded" && !isLater(message)),
  };
}
