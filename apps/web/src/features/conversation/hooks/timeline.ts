import type { Message, RunSummary } from "@guildhall/contracts";

export type TimelineItem =
  | { key: string; at: string; type: "folded"; items: TimelineItem[] }
  | { key: string; at: string; type: "message"; message: Message }
  | { key: string; at: string; type: "run"; run: RunSummary };

/** Messages and run cards in the order things happened, with what was folded away in one item each time; queued and removed messages live elsewhere. */
export function timeline(messages: Message[], runs: RunSummary[]): TimelineItem[] {
  const items: TimelineItem[] = messages
    .filter((message) => message.status === "sent" || message.status === "folded")
    .map((message) => ({ key: `m.${message.id}`, at: message.createdAt, type: "message", message }));
  for (const run of runs) items.push({ key: `r.${run.id}`, at: run.startedAt, type: "run", run });
  // A run begins in the same moment as the message that asked for it: the message comes first.
  const rank = (item: TimelineItem): number => (item.type === "message" && item.message.role === "user" ? 0 : 1);
  const sorted = items.toSorted((a, b) => a.at.localeCompare(b.at) || rank(a) - rank(b));
  const folded = messages.filter((message) => message.status === "folded");
  const runIds = new Set(folded.map((message) => message.runId));
  const isFolded = (item: TimelineItem) =>
    (item.type === "message" && item.message.status === "folded") || (item.type === "run" && runIds.has(item.run.id));
  return sorted.reduce<TimelineItem[]>((list, item) => {
    const last = list.at(-1);
    if (!isFolded(item)) list.push(item);
    else if (last?.type === "folded") last.items.push(item);
    else list.push({ key: `f.${item.key}`, at: item.at, type: "folded", items: [item] });
    return list;
  }, []);
}

/** Where in the list a message is, also one that was folded away; -1 where it is not. Pure. */
export function indexOfMessage(items: TimelineItem[], messageId: string): number {
  const holds = (item: TimelineItem): boolean =>
    (item.type === "message" && item.message.id === messageId) || (item.type === "folded" && item.items.some(holds));
  return items.findIndex(holds);
}
