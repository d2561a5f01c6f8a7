import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError } from "@guildhall/contracts";
import type { Logger } from "pino";
import { type HostCall, type HostReply, hostReplySchema } from "./protocol.ts";

type FinalReply = Exclude<HostReply, { type: "progress" | "text" }>;
interface Pending {
  resolve: (reply: FinalReply) => void;
  reject: (error: Error) => void;
  onReply: ((reply: HostReply) => void) | undefined;
  stop: () => void;
}

export interface HostCallOptions {
  signal?: AbortSignal;
  /** Gets `progress` and `text` replies. */
  onReply?: (reply: HostReply) => void;
}

/** What a caller gets that stopped its own request. */
export const cancelled = (): AppError =>
  new AppError("CANCELLED", "The model was stopped.", "Start it again when you want to.");

const crashed = (reason: string): AppError =>
  new AppError(
    "MODEL_CRASHED",
    `The model stopped unexpectedly (${reason}).`,
    "Try again: it is loaded anew. If it happens twice, free some memory or choose a smaller model.",
  );

/**
 * The parent's end of one model child process: numbers calls, matches replies, and turns the child's death into a
 * MODEL_CRASHED error of everything in flight. It never restarts by itself; `start` makes a new child.
 */
export class HostProcess {
  readonly #entry: string;
  readonly #log: Logger;
  readonly #onExit: () => void;
  #child: ChildProcess | null = null;
  /** The child that is being ended on purpose: what it had in flight is cancelled, it did not crash. */
  #ending: ChildProcess | null = null;
  #pending = new Map<number, Pending>();
  #counter = 0;

  constructor(entry: "chat-host.ts" | "embed-host.ts", log: Logger, onExit: () => void) {
    this.#entry = fileURLToPath(new URL(entry, import.meta.url));
    this.#log = log;
    this.#onExit = onExit;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  /** Process id of the child, for the doctor and for tests that kill it. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Throws MODEL_CRASHED when this machine makes no process. */
  start(): void {
    if (this.#child) return;
    const child = fork(this.#entry, [], {
      serialization: "advanced",
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: [],
      // Ctrl-C in a terminal reaches every process of the group; when the model ends is the engine's to say.
      detached: true,
    });
    child.on("error", (error) => this.#log.warn({ error: error.message }, "model host had an error"));
    // What was never made never exits: nobody may wait for it.
    if (child.pid === undefined) throw crashed("its process could not be started");
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => this.#log.debug({ modelHost: text.slice(0, 2000) }));
    }
    child.on("message", (message) => this.#receive(message));
    child.on("exit", (code, signal) => {
      if (this.#child === child) this.#child = null;
      const wanted = this.#ending === child;
      this.#log[wanted ? "debug" : "info"]({ code, signal }, "model host ended");
      this.#failAll(wanted ? cancelled() : crashed(signal ?? `exit code ${code}`));
      this.#onExit();
    });
  }

  #receive(message: unknown): void {
    const parsed = hostReplySchema.safeParse(message);
    if (!parsed.success) {
      this.#log.warn("model host sent something unknown");
      return;
    }
    const reply = parsed.data;
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.type === "progress" || reply.type === "text") {
      pending.onReply?.(reply);
      return;
    }
    this.#settle(reply.id);
    if (reply.type === "failed") {
      pending.reject(new AppError(reply.error.code, reply.error.message, reply.error.remedy));
    } else pending.resolve(reply);
  }

  #settle(id: number): void {
    this.#pending.get(id)?.stop();
    this.#pending.delete(id);
  }

  #failAll(error: AppError): void {
    for (const [id, pending] of [...this.#pending]) {
      this.#settle(id);
      pending.reject(error);
    }
  }

  /** Sends one call and waits for its final reply. Throws AppError CANCELLED at once when the signal aborts. */
  call(call: HostCall, options: HostCallOptions = {}): Promise<FinalReply> {
    const child = this.#child;
    const { signal, onReply } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    if (!child) {
      return Promise.reject(
        new AppError("MODEL_CRASHED", "The model is not running.", "Try again: it is loaded anew."),
      );
    }
    this.#counter += 1;
    const id = this.#counter;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#settle(id);
        if (child.connected) child.send({ type: "abort", id });
        reject(cancelled());
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      const stop = (): void => signal?.removeEventListener("abort", onAbort);
      this.#pending.set(id, { resolve, reject, onReply, stop });
      child.send({ ...call, id }, (error) => {
        if (error) this.#log.warn({ error: error.message }, "model host cannot be reached"); // its exit settles the call
      });
    });
  }

  /** Ends the child; in-flight calls are rejected with CANCELLED. */
  async dispose(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#ending = child;
    child.kill("SIGKILL"); // it holds no state worth saving
    await ended;
  }
}
