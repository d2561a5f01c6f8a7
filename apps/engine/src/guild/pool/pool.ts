import { AppError, type Intent, type PoolAct, type PoolView } from "@guildhall/contracts";
import type { ChatBackend } from "../../models/index.ts";
import type { Clock } from "../../platform/index.ts";
import { faultOf } from "./classify-failure.ts";
import { totalWork, type Work } from "./estimate-work.ts";
import { type ExpertSlot, type ReplicaOffer, ReplicaRegistry } from "./replica-registry.ts";
import {
  type Ending,
  ended,
  fastestOf,
  loadOf,
  outstandingOf,
  type ReplicaState,
  replicaView,
  started,
  wrote,
} from "./replica-state.ts";
import { WaitingRoom, type Want } from "./waiting-room.ts";
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
/** Failed attempts of one request, over all replicas. */
const MAX_FAILED = 4;
/** Failed attempts of one request on the only replica there is. */
const MAX_FAILED_ALONE = 2;
/** Pauses that servers asked for which one request sits out. */
const MAX_RESTS = 4;
/** A server that restarts is given a moment before the second attempt on it. */
const SAME_AGAIN_MS = 300;
const MAX_ACTS = 50;

const detailOf = (error: unknown): string => (error instanceof AppError ? error.message : "It failed.");

function endingOf(failure: unknown, stopped: boolean, done: { ms: number; work: number }): Ending {
  if (failure === null) return { kind: "success", ...done };
  const fault = faultOf(failure);
  if (stopped || fault === "request" || fault === "absent") return { kind: "none" };
  if (fault === "replica") return { kind: "failure", detail: detailOf(failure) };
  const retryAfterMs = failure instanceof AppError ? failure.retryAfterMs : null;
  return { kind: "rest", retryAfterMs, detail: detailOf(failure) };
}

/** What was done of it: a backend that does not stream is believed to have done all. */
const workDone = ({ written, prefix, rest }: Work, seen: number): number => (seen > 0 ? seen : written) + prefix + rest;

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
    const tried = new Set<string>();
    const absent = new Set<string>();
    let earlier: unknown = null;
    let failed = 0;
    let rests = 0;
    const want = (): Want => ({
      tiers: () => this.registry.placesFor(expertId, options).map((tier) => tier.filter(({ id }) => !absent.has(id))),
      placing: () => ({
        work: options.work ?? USUAL_WORK,
        ...this.registry.placesOf(options.session, options.prefix),
        tried,
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
      const fault = faultOf(watch.failure);
      if (fault === "request") throw error;
      earlier = error;
      if (fault === "absent") absent.add(id);
      else tried.add(id);
      if (fault === "replica") failed += 1;
      if (fault === "busy") rests += 1;
      const others = want()
        .tiers()
        .flat()
        .some((other) => !tried.has(other.id));
      if (failed >= (others ? MAX_FAILED : MAX_FAILED_ALONE) || rests > MAX_RESTS) throw error;
      if (fault === "replica" && !others && tried.size === 1) await this.#clock.sleep(SAME_AGAIN_MS, options.signal);
    }
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
    const done = { ms: this.#clock.monotonicMs() - begun, work: workDone(options.work ?? USUAL_WORK, watch.written) };
    const ending = endingOf(watch.failure, options.signal?.aborted === true, done);
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
