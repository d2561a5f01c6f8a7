import type { Message, RunSummary } from "@guildhall/contracts";

export type TimelineItem =
  | { key: string; at: string; type: "message"; message: Message }
  | { key: string; at: string; type: "run"; run: RunSummary };

/** Messages and run cards in the order things happened; queued and removed messages live elsewhere. */
export function timeline(messages: Message[], runs: RunSummary[]): TimelineItem[] {
  const items: TimelineItem[] = messages
    .filter((message) => message.status === "sent")
    .map((message) => ({ key: `m.${message.id}`, at: message.createdAt, type: "message", message }));
  for (const run of runs) items.push({ key: `r.${run.id}`, at: run.startedAt, type: "run", run });
  // A run begins in the same moment as the message that asked for it: the message comes first.
  const rank = (item: TimelineItem): number => (item.type === "message" && item.message.role === "user" ? 0 : 1);
  return items.toSorted((a, b) => a.at.localeCompare(b.at) || rank(a) - rank(b));
}
