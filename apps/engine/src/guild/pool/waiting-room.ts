import { AppError } from "@guildhall/contracts";
import type { Clock } from "../../platform/index.ts";
import { type Choice, type Placing, placeWork } from "./choose-replica.ts";
import { totalWork } from "./estimate-work.ts";
import { fastestOf, type ReplicaState } from "./replica-state.ts";

/** What waits for a replica. */
export interface Want {
  /** The replicas as they are now, first choice first; read again whenever something changed. */
  tiers(): readonly (readonly ReplicaState[])[];
  /** Read again too: its session may have moved. */
  placing(): Placing & { tried: ReadonlySet<string> };
  priority: "interactive" | "background";
  signal?: AbortSignal;
  /** Thrown when nothing lives in time: what an earlier attempt said. */
  earlier: unknown;
}

interface Waiter {
  want: Want;
  settle(outcome: { id: string } | { error: unknown }): void;
}

export interface WaitingRoomParts {
  clock: Pick<Clock, "monotonicMs" | "sleep">;
  /** Numbers from 0 up to 1. */
  draw: () => number;
  /** Marks the replica as taken before anybody else is placed. */
  take: (id: string, want: Want) => void;
}

/** Requests that may wait for a replica; the next one is told when to come again. */
export const MAX_WAITING = 256;
/** How long a request waits for a replica to live again when none does. */
const PATIENCE_MS = 5_000;
/** Assumed where no replica has been measured: a small model on two cores. */
const UNMEASURED_MS_PER_HUNDRED = 4_000;

/** What a caller gets that stopped its own request. */
export const stopped = (): AppError =>
  new AppError("CANCELLED", "The model was stopped.", "Start it again when you want to.");

/** When a full house has room again: the work before the newcomer by the speed of all replicas together. */
function estimateWaitMs(replicas: readonly ReplicaState[], waitingWork: number): number {
  const before = waitingWork + replicas.reduce((sum, replica) => sum + replica.outstandingTokens, 0);
  const fastest = fastestOf(replicas) ?? UNMEASURED_MS_PER_HUNDRED;
  const tokensPerMs = replicas.reduce((sum, { latencyMs }) => sum + 100 / (latencyMs ?? fastest), 0);
  return tokensPerMs === 0 ? PATIENCE_MS : Math.max(1_000, Math.ceil(before / tokensPerMs));
}

const inSeconds = (ms: number): string => `${Math.max(1, Math.ceil(ms / 1000))} s`;

function nothingLives(replicas: readonly ReplicaState[], waitMs: number): AppError {
  const why = replicas.find(({ detail }) => detail !== "")?.detail ?? "";
  if (replicas.some(({ breaker }) => breaker.openUntilMs !== null)) {
    return new AppError(
      "MODEL_UNREACHABLE",
      `No model that may serve this answers${why ? `: ${why}` : "."}`,
      `Check the model server; Guildhall asks it again in ${inSeconds(waitMs)}.`,
      { retryAfterMs: waitMs },
    );
  }
  return new AppError("BUSY", why || "The model server is busy.", `Try again in ${inSeconds(waitMs)}.`, {
    retryAfterMs: waitMs,
  });
}

/** Where work waits for a replica: people before background work, each in the order they came, and never too many. */
export class WaitingRoom {
  readonly #parts: WaitingRoomParts;
  #waiters: Waiter[] = [];
  #alarm: { atMs: number; stop: AbortController } | null = null;

  constructor(parts: WaitingRoomParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#waiters.length;
  }

  /**
   * The id of a replica, taken for this work. Throws AppError BUSY (with when to come again), MODEL_UNREACHABLE,
   * MODEL_MISSING (there is no replica), CANCELLED, or what an earlier attempt said.
   */
  enter(want: Want): Promise<string> {
    if (want.signal?.aborted) return Promise.reject(stopped());
    const outcome = this.#place(want);
    if (outcome) return "id" in outcome ? Promise.resolve(outcome.id) : Promise.reject(outcome.error);
    if (this.#waiters.length >= MAX_WAITING) return Promise.reject(this.#full(want));
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        want.signal?.removeEventListener("abort", onAbort);
      };
      const waiter: Waiter = {
        want,
        settle: (settled) => {
          leave();
          if ("id" in settled) resolve(settled.id);
          else reject(settled.error);
        },
      };
      const onAbort = (): void => waiter.settle({ error: stopped() });
      want.signal?.addEventListener("abort", onAbort, { once: true });
      this.#waiters.push(waiter);
      this.#setAlarm();
    });
  }

  #full(want: Want): AppError {
    const waiting = this.#waiters.reduce((sum, other) => sum + totalWork(other.want.placing().work), 0);
    const waitMs = estimateWaitMs(want.tiers().flat(), waiting);
    return new AppError(
      "BUSY",
      `${MAX_WAITING} requests wait for a model already.`,
      `Try again in ${inSeconds(waitMs)}.`,
      { retryAfterMs: waitMs },
    );
  }

  #choose(want: Want): Choice {
    const at = { nowMs: this.#parts.clock.monotonicMs(), draw: this.#parts.draw };
    return placeWork(want.tiers(), want.placing(), at);
  }

  /** Null while it has to wait. */
  #place(want: Want): { id: string } | { error: unknown } | null {
    const choice = this.#choose(want);
    if (choice.kind === "take") {
      this.#parts.take(choice.id, want);
      return { id: choice.id };
    }
    if (choice.kind === "none") {
      const missing = new AppError("MODEL_MISSING", "No model may serve this.", "Choose one on the Models page.");
      return { error: want.earlier ?? missing };
    }
    if (!choice.dead || choice.atMs === null) return null;
    const waitMs = choice.atMs - this.#parts.clock.monotonicMs();
    if (waitMs <= PATIENCE_MS) return null;
    return { error: want.earlier ?? nothingLives(want.tiers().flat(), waitMs) };
  }

  /** Looks again who can be served: after work ended, a replica came, or a pause is over. */
  look(): void {
    const [people, background] = [
      this.#waiters.filter(({ want }) => want.priority === "interactive"),
      this.#waiters.filter(({ want }) => want.priority === "background"),
    ];
    for (const waiter of [...people, ...background]) {
      const outcome = this.#place(waiter.want);
      if (outcome) waiter.settle(outcome);
    }
    this.#setAlarm();
  }

  #setAlarm(): void {
    const times = this.#waiters.flatMap(({ want }) => {
      const choice = this.#choose(want);
      // A replica may have come back since the waiter was looked at, a moment ago: then it is looked at once more.
      if (choice.kind !== "wait") return [this.#parts.clock.monotonicMs()];
      return choice.atMs === null ? [] : [choice.atMs];
    });
    const atMs = times.length === 0 ? null : Math.min(...times);
    if (this.#alarm?.atMs === atMs) return;
    this.#alarm?.stop.abort();
    this.#alarm = null;
    if (atMs === null) return;
    const alarm = { atMs, stop: new AbortController() };
    this.#alarm = alarm;
    const ms = Math.max(1, Math.ceil(atMs - this.#parts.clock.monotonicMs()));
    this.#parts.clock.sleep(ms, alarm.stop.signal).then(
      () => {
        if (this.#alarm === alarm) this.#alarm = null;
        this.look();
      },
      () => undefined,
    );
  }

  /** Refuses everybody who waits; at shutdown. */
  close(): void {
    this.#alarm?.stop.abort();
    for (const waiter of [...this.#waiters]) waiter.settle({ error: stopped() });
  }
}
