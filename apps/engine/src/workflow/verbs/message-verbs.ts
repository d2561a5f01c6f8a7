import {
  AppError,
  type Message,
  type ProjectSpec,
  type RunSummary,
  type SpecPart,
  type Verbs,
  type Version,
} from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { undoTarget } from "../change/undo-request.ts";
import { type Assigned, assign } from "../experts/assign.ts";
import type { GuildDoor } from "../experts/guild-door.ts";
import type { RunService } from "../run-service.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { StillWorking } from "../still-working.ts";
import { isWorkedOn } from "./refuse-while-working.ts";
import { refuseReplacing, servedBy, type TakeBack } from "./take-back.ts";

/** The conversation: a request starts a run of whoever serves it, or waits in a queue while one works. */
export function createMessageVerbs(desk: MessageDesk): Verbs["messages"] {
  const { db } = desk;
  const send: Verbs["messages"]["send"] = async (_actor, { projectId, text: words, mode, part, expert, replaces }) => {
    const text = await desk.hide(projectId, words);
    const project = await db.projects.get(projectId);
    const stored = await db.specs.latest(projectId);
    if (!stored && project.origin !== "import") {
      throw new AppError("CONFLICT", "There is nothing to change yet.", "Describe your idea first.");
    }
    await refuseReplacing(db, { projectId, mode, replaces: replaces ?? null });
    if (part && stored && !hasRow(stored.spec, part)) {
      // The row may be one that the change took away which is taken back.
      const back = await backOf(desk, { projectId, replaces: replaces ?? null });
      if (!back?.spec || !hasRow(back.spec, part)) {
        throw new AppError("NOT_FOUND", "There is no such row.", "Reload the requirements.");
      }
    }
    if (expert !== undefined && !desk.guild.findExpert(expert)) {
      throw new AppError("NOT_FOUND", `There is no expert ${expert}.`, "`guildhall experts` lists them.");
    }
    const busy = await isWorkedOn(db, projectId);
    const said = { projectId, role: "user", text, mode, part, expert, replaces } as const;
    const message = await db.messages.add({ ...said, status: busy ? "queued" : "sent" });
    if (busy) return { message, run: null, choices: [] };
    const started = await startOrTakeBack(desk, message);
    if ("choices" in started) return { message, run: null, choices: started.choices };
    return { message: await db.messages.update(message.id, { runId: started.id }), run: started, choices: [] };
  };
  return {
    list: (_actor, { projectId }) => db.messages.list(projectId),
    send,
    steer: async (actor, { projectId, text }) => {
      const project = await db.projects.get(projectId);
      const run = project.activeRunId ? await db.runs.get(project.activeRunId) : null;
      if (!run || run.status === "waiting") return send(actor, { projectId, text, mode: "change" });
      // It waits until a step of that run takes it.
      const words = await desk.hide(projectId, text);
      const said = { projectId, role: "user", text: words, mode: "steer", status: "queued", runId: run.id } as const;
      return { message: await db.messages.add(said), run };
    },
    edit: async (_actor, { messageId, text }) => {
      const { projectId } = await db.messages.get(messageId);
      return changeWaiting(db, messageId, { text: await desk.hide(projectId, text) });
    },
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
  guild: GuildDoor;
  /** Newest first. */
  versions: (projectId: string) => Promise<Version[]>;
  /** Takes one change back and runs the checks again. */
  undo: (projectId: string, versionId: string) => Promise<RunSummary>;
  takeBack: TakeBack;
  /** A text without the values of the project's environment: what is pasted or picked from a page may hold them. */
  hide: (projectId: string, text: string) => Promise<string>;
}

/** Nothing was started: the person chooses between these. */
interface Choices {
  choices: { expert: string; name: string; summary: string }[];
}

/** The version a message wants taken back; null for any other message. Throws NOT_FOUND. */
async function undoOf(desk: MessageDesk, projectId: string, text: string, mode: Message["mode"]) {
  return mode === "ask" ? null : undoTarget(text, await desk.versions(projectId));
}

function hasRow(spec: ProjectSpec, { path }: SpecPart): boolean {
  const { blueprint, form } = deriveSpec(spec);
  return blueprint.rows(form, spec.sources).some((row) => row.path === path);
}

/** The change that is taken back before a message is served, and the requirements without it. Throws CONFLICT. */
async function backOf({ db, takeBack }: MessageDesk, { projectId, replaces }: Pick<Message, "projectId" | "replaces">) {
  if (!replaces?.takeBack) return null;
  const { runId } = await servedBy(db, replaces.messageId);
  const found = runId === null ? null : await takeBack.look(projectId, runId);
  return found && runId !== null ? { ...found, runId } : null;
}

/** The same seed would read the same words in the same way. */
async function seedFor(db: Repositories, { projectId, text, part, replaces }: Message): Promise<number | undefined> {
  if (part?.ask === "reread") return ((await db.runs.list(projectId))[0]?.seed ?? 0) + 1;
  const earlier = replaces && (await servedBy(db, replaces.messageId));
  if (!earlier?.runId || earlier.text.trim() !== text.trim()) return undefined;
  return (await db.runs.get(earlier.runId)).seed + 1;
}

/** A message whose start is refused was not sent. */
async function startOrTakeBack(desk: MessageDesk, message: Message): Promise<RunSummary | Choices> {
  try {
    return await startFor(desk, message);
  } catch (error) {
    await desk.db.messages.update(message.id, { status: "removed" });
    throw error;
  }
}

async function startFor(desk: MessageDesk, message: Message): Promise<RunSummary | Choices> {
  const { db, runs, guild } = desk;
  const { projectId, text, part } = message;
  const undone = part || message.expert !== null ? null : await undoOf(desk, projectId, text, message.mode);
  const back = await backOf(desk, message);
  if (undone !== null) {
    if (back !== null && back.versionId !== undone) throw twoAtOnce();
    return desk.undo(projectId, undone);
  }
  const { stage } = await db.projects.get(projectId);
  const spec = back?.spec ?? (await db.specs.latest(projectId))?.spec ?? null;
  const assigned = await assign(guild, { ...message, spec, stage });
  if (assigned.kind === "choose") return askPerson(desk, message, assigned);
  const { assignment, text: request } = assigned;
  const writes = guild.findExpert(assignment.expert)?.may.writeFiles ?? false;
  if (writes && message.mode === "ask") {
    throw new AppError(
      "CONFLICT",
      `“Ask only” edits nothing, and ${assignment.expert} changes files.`,
      "Switch to Change, or ask an expert that only reads.",
    );
  }
  return runs.start({
    projectId,
    kind: writes ? "change" : "ask",
    request,
    part,
    assignment,
    approve: false,
    seed: await seedFor(db, message),
    // As one with the run: where another run was first, nothing is taken back.
    prepare: back ? () => desk.takeBack.perform(projectId, back.runId) : undefined,
  });
}

const twoAtOnce = () =>
  new AppError(
    "CONFLICT",
    "These words take back another change than the one they replace.",
    "Send them without taking the earlier change back.",
  );

/** Nobody is guessed: the conversation names the two likeliest, and how to choose. */
async function askPerson(
  { db }: MessageDesk,
  { projectId }: Message,
  { choices, why }: Extract<Assigned, { kind: "choose" }>,
): Promise<Choices> {
  const rows = choices.map(({ id, name, summary }) => `- \`@${id}\` ${name}: ${summary}`);
  const text = `Who should do this? ${why[0]?.toUpperCase()}${why.slice(1)}.\n\n${rows.join("\n")}\n\nSend it again with one of these as its first word.`;
  await db.messages.add({ projectId, role: "guildhall", text, mode: "status" });
  return { choices: choices.map(({ id, name, summary }) => ({ expert: id, name, summary })) };
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
    const started = await startFor(desk, taken);
    if ("choices" in started) return sendNextQueued(desk, projectId);
    await db.messages.update(taken.id, { runId: started.id });
  } catch (error) {
    if (error instanceof StillWorking || !(error instanceof AppError)) {
      await db.messages.update(taken.id, { status: "queued" });
      if (!(error instanceof StillWorking)) throw error;
      // The run that was first may have ended before this one was back in the queue.
      return (await isWorkedOn(db, projectId)) ? undefined : sendNextQueued(desk, projectId);
    }
    // Nobody waits for an answer by now: what could not be done is said in the conversation.
    const text = `${error.message} ${error.remedy}`;
    await db.messages.add({ projectId, role: "guildhall", text, mode: "status" });
    await sendNextQueued(desk, projectId);
  }
}
