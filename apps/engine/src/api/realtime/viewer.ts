import type { Actor, ClientToServer, RunEvent, ServerToClient } from "@guildhall/contracts";
import { AppError } from "@guildhall/contracts";
import type { Socket } from "socket.io";
import type { BusEvents, Resources } from "../../platform/index.ts";
import { Coalescer } from "./coalescer.ts";
import { RunStream } from "./run-stream.ts";

export type BrowserSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, { actor: Actor }>;

/** Packets that may wait in the connection before reading the log pauses. */
const MAX_WAITING_PACKETS = 500;
const MAX_TOKEN_CHARACTERS = 32 * 1024;

/** The projects one browser tab watches: run events exactly once and in order, the rest as it comes. */
export class Viewer {
  readonly #socket: BrowserSocket;
  readonly #resources: Pick<Resources, "db" | "bus" | "clock" | "logger" | "metrics">;
  readonly #streams = new Map<string, { projectId: string; stream: RunStream }>();
  /** What the tab wants to see; a project is watched when it is known to be there. */
  readonly #wanted = new Set<string>();
  readonly #projects = new Set<string>();
  readonly #events: Coalescer<RunEvent>;
  readonly #tokens: Coalescer<BusEvents["token"]>;
  readonly #leave: (() => void)[];

  constructor(socket: BrowserSocket, resources: Pick<Resources, "db" | "bus" | "clock" | "logger" | "metrics">) {
    this.#socket = socket;
    this.#resources = resources;
    this.#events = new Coalescer((batch) => this.#sendEvents(batch));
    this.#tokens = new Coalescer((batch) => this.#sendTokens(batch));
    this.#leave = [
      resources.bus.on("event", (event) => this.#onEvent(event)),
      resources.bus.on("token", (token) => void (this.#projects.has(token.projectId) && this.#tokens.add(token))),
      // What changed is told to every tab: lists of projects and models are not of one project.
      resources.bus.on("invalidate", (change) => void socket.emit("invalidate", change)),
      resources.bus.on("previewConsole", (line) => {
        if (this.#projects.has(line.projectId)) socket.emit("previewConsole", line);
      }),
    ];
  }

  /**
   * Replays each run named from its number, and every active run the tab does not know yet from its beginning.
   * Resolves when the log is sent. Throws NOT_FOUND.
   */
  async watch(projectId: string, after: Record<string, number>): Promise<void> {
    const { db } = this.#resources;
    this.#wanted.add(projectId);
    if (!(await db.projects.exists(projectId))) {
      this.#wanted.delete(projectId);
      throw new AppError("NOT_FOUND", "There is no such project.", "Go back to the list of projects.");
    }
    // The tab may leave the project, or close, while it is looked up: then nothing of it may be opened any more.
    if (!this.#wanted.has(projectId)) return;
    this.#projects.add(projectId);
    const own = new Set((await db.runs.list(projectId)).map((run) => run.id));
    if (!this.#wanted.has(projectId)) return;
    for (const [runId, seq] of Object.entries(after)) {
      if (own.has(runId)) this.#open(projectId, runId, seq);
    }
    const active = await db.runs.listActive();
    if (!this.#wanted.has(projectId)) return;
    for (const run of active) {
      if (run.projectId === projectId && !this.#streams.has(run.id)) this.#open(projectId, run.id, 0);
    }
    const streams = [...this.#streams.values()].filter((entry) => entry.projectId === projectId);
    await Promise.all(streams.map((entry) => entry.stream.catchUp()));
  }

  unwatch(projectId: string): void {
    this.#wanted.delete(projectId);
    this.#projects.delete(projectId);
    for (const [runId, entry] of this.#streams) {
      if (entry.projectId !== projectId) continue;
      entry.stream.close();
      this.#streams.delete(runId);
    }
  }

  close(): void {
    for (const leave of this.#leave) leave();
    for (const projectId of [...this.#wanted, ...this.#projects]) this.unwatch(projectId);
    this.#events.drop();
    this.#tokens.drop();
  }

  /** A second watch of the same run (a reconnect of the page) begins at the number it names. */
  #open(projectId: string, runId: string, afterSeq: number): RunStream {
    this.#streams.get(runId)?.stream.close();
    const stream = new RunStream(afterSeq, {
      read: (seq, limit) => this.#resources.db.runs.listEvents(runId, seq, limit),
      send: (event) => this.#events.add(event),
      ready: () => this.#drained(),
      failed: (error) => {
        this.#resources.logger.error({ err: error, runId }, "the log of a run could not be read");
        this.#socket.disconnect(true);
      },
    });
    this.#streams.set(runId, { projectId, stream });
    return stream;
  }

  #onEvent(event: RunEvent): void {
    if (!this.#projects.has(event.projectId)) return;
    const stream = this.#streams.get(event.runId)?.stream ?? this.#open(event.projectId, event.runId, 0);
    stream.offer(event);
  }

  #sendEvents(batch: RunEvent[]): void {
    const now = this.#resources.clock.now().getTime();
    for (const event of batch) {
      this.#socket.emit("event", event);
      this.#resources.metrics.eventLag.observe(Math.max(0, now - Date.parse(event.at)) / 1000);
    }
  }

  /** Texts of one target within a frame become one; a tab that cannot keep up loses them, they are only a preview. */
  #sendTokens(batch: BusEvents["token"][]): void {
    const joined = new Map<string, BusEvents["token"]>();
    for (const token of batch) {
      const key = `${token.runId}\n${token.target}`;
      const text = (joined.get(key)?.text ?? "") + token.text;
      joined.set(key, { ...token, text: text.slice(-MAX_TOKEN_CHARACTERS) });
    }
    for (const token of joined.values()) this.#socket.volatile.emit("token", token);
  }

  async #drained(): Promise<void> {
    this.#events.flush();
    const { conn } = this.#socket;
    if (conn.readyState !== "open") throw new Error("the tab is gone");
    // @ts-expect-error engine.io does not publish the type of its queue
    if (conn.writeBuffer.length < MAX_WAITING_PACKETS) return;
    await new Promise<void>((done, fail) => {
      const drained = (): void => {
        conn.off("close", closed);
        done();
      };
      const closed = (): void => {
        conn.off("drain", drained);
        fail(new Error("the tab is gone"));
      };
      conn.once("drain", drained);
      conn.once("close", closed);
    });
  }
}
