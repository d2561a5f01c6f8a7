import type { Message, RunSummary, SpecPart, SpecRow, Version } from "@guildhall/contracts";
import type { MessageEdit } from "@/commands";
import type { Standing } from "@/features/changes";

/**
 * What of an earlier message can be taken back: nothing; its change, after which nothing else changed (`newest`) or
 * something did (`older`); or what its run changes until it ends.
 */
export type TakeBackOffer = "none" | "newest" | "older" | "working";

/** A message in other words, and what is known of the one it was. */
export interface Resend {
  edit: MessageEdit;
  /** reading = not known yet; gone = folded away meanwhile: then it is a new message like any other. */
  target: { kind: "reading" } | { kind: "gone" } | { kind: "known"; text: string; offer: TakeBackOffer };
}

/** An expert named by the first word, which counts instead of one that was chosen. */
const NAMED = /^\s*@[a-z][a-z0-9-]{1,39}[\s:,]/i;

const isLive = (run: RunSummary | undefined): boolean => run?.status === "running" || run?.status === "queued";

/** What was said to a run and became a change of its own has a run that began after it. */
const beganWith = (message: Message, runs: RunSummary[]): boolean =>
  runs.some((run) => run.id === message.runId && run.startedAt >= message.createdAt);

/**
 * Whether a message can be edited and sent again: a request or question of the person in the conversation, and the
 * newest brief. What was only said to a run started nothing, and a row that was read again holds no words. Pure.
 */
export function canResend(message: Message, messages: Message[], runs: RunSummary[]): boolean {
  if (message.role !== "user" || message.status !== "sent" || message.part?.ask === "reread") return false;
  if (message.mode === "brief")
    return message.id === messages.findLast((one) => one.mode === "brief" && one.status === "sent")?.id;
  return message.mode === "change" || message.mode === "ask" || (message.mode === "steer" && beganWith(message, runs));
}

/** What the arrow up in an empty box opens. The brief has a box of its own. Pure. */
export function lastToResend(messages: Message[], runs: RunSummary[]): Message | null {
  return messages.findLast((message) => message.mode !== "brief" && canResend(message, messages, runs)) ?? null;
}

/**
 * The message as it is opened: its words and what was chosen for it, taking back too where it started no run. Pure.
 */
export function editOf({ id, text, mode, expert, part, runId, replaces }: Message): MessageEdit {
  const takeBack = runId === null && replaces !== null ? replaces.takeBack : null;
  return { messageId: id, text, mode: mode === "ask" ? "ask" : "change", expert, part, takeBack };
}

/** More than these in a row that started nothing are no conversation. */
const MAX_FOLLOWED = 20;

/** The run whose change can be taken back: of the message, or where it started none, of the one it replaces. Pure. */
export function runToTakeBack(message: Message, messages: Message[]): string | null {
  let found = message;
  for (let nth = 0; nth < MAX_FOLLOWED && found.runId === null; nth += 1) {
    const earlier = messages.find(({ id }) => id === found.replaces?.messageId);
    if (earlier === undefined) break;
    found = earlier;
  }
  return found.runId;
}

/** @param standing what became of the change of its run */
export function takeBackOffer(
  run: RunSummary | undefined,
  standing: Standing | null,
  versions: Version[],
): TakeBackOffer {
  if (run?.kind === "change" && isLive(run)) return "working";
  if (standing === null || standing.undone !== null || standing.made.origin !== "change") return "none";
  const head = versions.toSorted((a, b) => b.seq - a.seq)[0];
  return head?.runId === standing.made.runId ? "newest" : "older";
}

/** Whether there is anything to take back before the new words; a question changes nothing. Pure. */
export function offersTakeBack({ edit, target }: Resend): boolean {
  return edit.mode === "change" && target.kind === "known" && target.offer !== "none";
}

/**
 * Whether it is taken back. Unless the person says otherwise: yes where nothing was changed since, for then the outcome
 * is that of the new words alone; no where something was, for that may build on it. Pure.
 */
export function takesBack(resend: Resend): boolean {
  const { edit, target } = resend;
  if (!offersTakeBack(resend) || target.kind !== "known") return false;
  return edit.takeBack ?? target.offer !== "older";
}

/** The expert that is kept from the message. Pure. */
export const keptExpert = ({ text, expert }: MessageEdit): string | null => (NAMED.test(text) ? null : expert);

/**
 * The row it is about as the requirements are now: places move when rows come and go. Where a change is taken back first,
 * the place may be that of another row by then, so that none is named. Pure.
 */
export function partWords(part: SpecPart, rows: SpecRow[] | undefined, takenBack: boolean): string {
  if (rows === undefined || takenBack) return "one row";
  const row = rows.find(({ path }) => path === part.path);
  return row ? `“${row.section}: ${row.label}”` : "a row that is gone";
}

/** What the engine is asked. Pure. */
export function resendRequest(projectId: string, resend: Resend) {
  const { edit, target } = resend;
  const expert = keptExpert(edit);
  return {
    projectId,
    text: edit.text.trim(),
    mode: edit.mode,
    ...(expert === null ? {} : { expert }),
    ...(edit.part === null ? {} : { part: edit.part }),
    ...(target.kind === "gone" ? {} : { replaces: { messageId: edit.messageId, takeBack: takesBack(resend) } }),
  };
}

/** What sending will do, in a sentence or two. Pure. */
export function resendWords({ edit, target }: Resend, busy: boolean): string {
  if (target.kind === "reading") return "Reading the conversation.";
  const waits = busy ? " It waits until the run has ended." : "";
  if (target.kind === "gone")
    return `The earlier message was folded away meanwhile: this is sent as a message like any other.${waits}`;
  const same = edit.text.trim() === target.text.trim() ? " The words are the same: it runs again." : "";
  return `This is sent as a new message; the earlier one stays where it is.${waits}${same}`;
}

/** The newest message of the conversation that was edited from another one, by the id of that one. Pure. */
export function replacements(messages: Message[]): ReadonlyMap<string, string> {
  const sent = messages.filter(({ status }) => status === "sent");
  return new Map(sent.flatMap(({ id, replaces }) => (replaces ? [[replaces.messageId, id] as const] : [])));
}

/** Whether the words differ from those of the message; then another edit must not take their place. Pure. */
export function isTouched(edit: MessageEdit | undefined, messages: Message[]): boolean {
  if (edit === undefined) return false;
  return edit.text !== (messages.find(({ id }) => id === edit.messageId)?.text ?? "");
}
