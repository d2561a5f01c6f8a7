import { AppError, type Intent, type PoolAct, type PoolView } from "@guildhall/contracts";
import type { ChatBackend } from "../../models/index.ts";
import type { Clock } from "../../platform/index.ts";
import { endingOf } from "./attempt-ending.ts";
import { faultOf } from "./classify-failure.ts";
import { totalWork, type Work } from "./estimate-work.ts";
import { type ExpertSlot, type ReplicaOffer, ReplicaRegistry } from "./replica-registry.ts";
import {
  ended,
  fastestOf,
  loadOf,
  outstandingOf,
  type ReplicaState,
  replicaView,
  started,
  wrote,
} from "./replica-state.ts";
import { NO_TRIES, nextTry, withTry } from "./retry-plan.ts";
import { stopped, WaitingRoom, type Want } from "./waiting-room.ts";
import { type Watch, watchBackend } from "./watched-backend.ts";

/** How busy an expert is; what the router knows of the pool. */
export interface LoadView {
  /** `load`: outstanding work by capacity of its replicas; `overCap`: more tokens of it than the expert's `maxLoad`. */
  loadOf(expertId: string): { load: number; overCap: boolean };
}

export interface DispatchOptions {
  signal?: AbortSignal;
  /** The matched intent: only replicas of experts that declare it are a fallback. Default: the expert's first. */
  intent?: Intent;
  /** Only these replicas, in this order; then no other expert's. */
  tiers?: readonly (readonly string[])[];
  /** A conversation: stays on the replica that has read it. */
  session?: string;
  /** Names a beginning that many requests share. */
  prefix?: string;
  /** What it will cost; default an answer of middle length. */
  work?: Work;
  priority?: "interactive" | "background";
}

const USUAL_WORK: Work = { written: 512, prefix: 0, rest: 128 };
/** A server that restarts is given a moment before the second attempt on it. */
const SAME_AGAIN_MS = 300;
const MAX_ACTS = 50;

/**
 * Replicas of experts: which one serves a request, what happens when it fails, and how busy everybody is. The one
 * owner of retries around models. It decides by the pure files beside it and never reads what is asked or answered.
 */
export class Pool implements LoadView {
  readonly registry = new ReplicaRegistry();
  readonly #clock: Pick<Clock, "monotonicMs" | "sleep" | "now">;
  readonly #waiting: WaitingRoom;
  readonly #onChange: () => void;
  #acts: PoolAct[] = [];
  #idle: (() => void)[] = [];

  constructor(parts: {
    clock: Pick<Clock, "monotonicMs" | "sleep" | "now">;
    /** Numbers from 0 up to 1; left out except by tests and benches. */
    draw?: () => number;
    onChange?: () => void;
  }) {
    this.#clock = parts.clock;
    this.#onChange = parts.onChange ?? (() => {});
    this.#waiting = new WaitingRoom({
      clock: parts.clock,
      draw: parts.draw ?? Math.random,
      take: (id, want) => this.#begin(id, totalWork(want.placing().work)),
    });
  }

  /** The experts there are; replicas stay. */
  setExperts(experts: readonly ExpertSlot[]): void {
    this.registry.setExperts(experts);
  }

  /** Takes a replica in, or changes what is known of its size. */
  register(offer: ReplicaOffer): void {
    this.registry.add(offer, this.#clock.monotonicMs());
    this.#waiting.look();
  }

  /** Which replicas an expert uses: tiers of equals, first choice first. Unknown ids are passed over. */
  assign(expertId: string, tiers: readonly (readonly string[])[]): void {
    this.registry.assign(expertId, tiers);
  }

  /** Gives it no new work; what it has goes on. Throws NOT_FOUND. */
  drain(id: string): void {
    this.#known(id);
    this.registry.change(id, (state) => ({ ...state, draining: true }));
    this.#changed();
  }

  /** Takes a drained replica up again. Throws NOT_FOUND. */
  resume(id: string): void {
    this.#known(id);
    this.registry.change(id, (state) => ({ ...state, draining: false }));
    this.#changed();
  }

  /** Drains it, gives its memory back and forgets it. Throws NOT_FOUND. */
  async remove(id: string): Promise<void> {
    this.drain(id);
    while ((this.registry.state(id)?.requests ?? 0) > 0) {
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
    await this.registry.offer(id)?.close?.();
    this.registry.remove(id);
    this.#changed();
  }

  #known(id: string): ReplicaState {
    const state = this.registry.state(id);
    if (!state)
      throw new AppError("NOT_FOUND", `There is no replica ${id}.`, "Look at `guild.pool` for those there are.");
    return state;
  }

  #changed(): void {
    this.#waiting.look();
    for (const wake of this.#idle.splice(0)) wake();
    this.#onChange();
  }

  loadOf(expertId: string): { load: number; overCap: boolean } {
    const ids = new Set(this.registry.tiersOf(expertId).flat());
    const replicas = this.registry.states().filter(({ id }) => ids.has(id));
    const maxLoad = this.registry.expert(expertId)?.maxLoad ?? Number.POSITIVE_INFINITY;
    return { load: loadOf(replicas), overCap: outstandingOf(replicas) > maxLoad };
  }

  /**
   * Runs `work` on a replica of the expert. A failure before the caller saw any text is tried on another replica, at
   * most four times in all and twice where there is only one; afterwards it is thrown. What `work` throws without the
   * backend having failed is thrown as it is. Throws the backend's codes, BUSY with `retryAfterMs`, CANCELLED.
   */
  async dispatch<T>(
    expertId: string,
    work: (backend: ChatBackend, replica: string) => Promise<T>,
    options: DispatchOptions = {},
  ): Promise<T> {
    let tries = NO_TRIES;
    let earlier: unknown = null;
    const tiers = (): ReplicaState[][] =>
      this.registry.placesFor(expertId, options).map((tier) => tier.filter(({ id }) => !tries.absent.has(id)));
    const want = (): Want => ({
      tiers,
      placing: () => ({
        work: options.work ?? USUAL_WORK,
        ...this.registry.placesOf(options.session, options.prefix),
        tried: tries.tried,
      }),
      priority: options.priority ?? "interactive",
      signal: options.signal,
      earlier,
    });
    for (;;) {
      const id = await this.#waiting.enter(want());
      this.registry.settle(id, options.session, options.prefix);
      const attempt = await this.#attempt(id, work, options);
      if ("value" in attempt) return attempt.value;
      const { error, watch } = attempt;
      if (watch.failure === null || watch.shown || options.signal?.aborted) throw error;
      earlier = error;
      const fault = faultOf(watch.failure);
      tries = withTry(tries, id, fault);
      const others = tiers()
        .flat()
        .filter((other) => !tries.tried.has(other.id)).length;
      const next = nextTry(tries, fault, others);
      if (next === "give-up") throw error;
      if (next === "pause") await this.#pause(options.signal);
    }
  }

  async #pause(signal: AbortSignal | undefined): Promise<void> {
    await this.#clock.sleep(SAME_AGAIN_MS, signal).catch(() => {
      throw stopped();
    });
  }

  #begin(id: string, work: number): void {
    this.registry.change(id, (state) => started(state, work, this.#clock.monotonicMs()));
  }

  #wrote(id: string, tokens: number): void {
    const isNews = this.registry.state(id)?.proved === false;
    this.registry.change(id, (state) => wrote(state, tokens, this.#clock.monotonicMs()));
    if (isNews) this.#waiting.look(); // now it takes more than may fail
  }

  async #attempt<T>(
    id: string,
    work: (backend: ChatBackend, replica: string) => Promise<T>,
    options: DispatchOptions,
  ): Promise<{ value: T } | { error: unknown; watch: Watch }> {
    const begun = this.#clock.monotonicMs();
    const size = totalWork(options.work ?? USUAL_WORK);
    let watch: Watch = { shown: false, failure: null, written: 0 };
    let outcome: { value: T } | { error: unknown };
    try {
      const offer = this.registry.offer(id);
      if (!offer) throw new AppError("MODEL_MISSING", `The replica ${id} was removed.`, "Try again.");
      const inner = await offer.open().catch((error: unknown) => {
        watch.failure = error;
        throw error;
      });
      const watched = watchBackend(inner, offer.limits, (tokens) =>
        this.#wrote(id, Math.max(0, Math.min(tokens, size - watch.written + tokens))),
      );
      watch = watched.watch;
      outcome = { value: await work(watched.backend, id) };
      watch.failure = null; // what failed on the way was the work's to mend
    } catch (error) {
      outcome = { error };
    }
    const left = Math.max(0, size - watch.written);
    const ending = endingOf({
      failure: watch.failure,
      stopped: options.signal?.aborted === true,
      ms: this.#clock.monotonicMs() - begun,
      work: options.work ?? USUAL_WORK,
      written: watch.written,
    });
    this.registry.change(id, (state) => ended(state, left, ending, this.#clock.monotonicMs()));
    this.#changed();
    return "value" in outcome ? outcome : { ...outcome, watch };
  }

  /** Notes what the management did, or would have done. The same advice twice in a row is one. */
  note(act: Omit<PoolAct, "at">): void {
    const same = this.#acts.find(
      ({ kind, replica, expert }) => kind === act.kind && replica === act.replica && expert === act.expert,
    );
    if (same && !act.done && !same.done) return;
    this.#acts = [{ at: this.#clock.now().toISOString(), ...act }, ...this.#acts].slice(0, MAX_ACTS);
    this.#onChange();
  }

  /** Everything there is to see. */
  view(): PoolView {
    const nowMs = this.#clock.monotonicMs();
    const states = this.registry.states();
    return {
      experts: this.registry.experts().map(({ id, intents, maxLoad }) => ({
        expert: id,
        intents: [...intents],
        maxLoad,
        ...this.loadOf(id),
        replicas: this.registry.tiersOf(id).flat(),
      })),
      replicas: states.map((state) => replicaView(state, fastestOf(states), nowMs)),
      waiting: this.#waiting.size,
      acts: this.#acts,
    };
  }

  /** Refuses everybody who waits. */
  close(): void {
    this.#waiting.close();
  }
}
