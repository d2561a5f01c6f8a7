import type { ReplicaView } from "@guildhall/contracts";
import {
  afterFailure,
  afterNothing,
  afterStart,
  afterText,
  type Breaker,
  breakerState,
  brokeLately,
  CLOSED,
  lets,
  OPENS_AFTER,
} from "./breaker.ts";
import { evaluate } from "./evaluate.ts";

/** All that is known of one replica; every change gives a new one. Times are of a clock that only grows. */
export interface ReplicaState {
  readonly id: string;
  readonly modelId: string;
  /** Requests it takes at a time. */
  readonly slots: number;
  /** Tokens of work it may hold before it counts as full. */
  readonly capacityTokens: number;
  readonly requests: number;
  readonly outstandingTokens: number;
  readonly draining: boolean;
  readonly breaker: Breaker;
  /** Until then the server asked to be left alone (429). */
  readonly restUntilMs: number;
  readonly restMs: number;
  /** It wrote something since it last failed. Before that it gets no more requests than may fail. */
  readonly proved: boolean;
  /** Share of attempts that succeeded, the newest counting most. */
  readonly success: number;
  readonly attempts: number;
  /** Milliseconds for a hundred tokens of work. */
  readonly latencyMs: number | null;
  /** When it last ended a request. */
  readonly usedAtMs: number;
  /** Since when it has work and nothing was heard of it. */
  readonly quietSinceMs: number;
  /** Silence after which new work goes elsewhere where it can; null = it may be silent. */
  readonly quietMs: number | null;
  /** Why it last failed; empty when it serves. */
  readonly detail: string;
}

/** How much the newest attempt counts in the running means. */
const NEWEST = 0.1;
const FIRST_REST_MS = 500;
const LONGEST_OWN_REST_MS = 8_000;
/** A server may ask for more than this; then it is asked again earlier, since such clocks are often wrong. */
const LONGEST_ASKED_REST_MS = 120_000;

type NewReplica = Pick<ReplicaState, "id" | "modelId" | "slots" | "capacityTokens" | "quietMs">;

export function newReplica(given: NewReplica, nowMs: number): ReplicaState {
  return {
    ...given,
    requests: 0,
    outstandingTokens: 0,
    draining: false,
    breaker: CLOSED,
    restUntilMs: 0,
    restMs: FIRST_REST_MS,
    proved: false,
    success: 1,
    attempts: 0,
    latencyMs: null,
    usedAtMs: nowMs,
    quietSinceMs: nowMs,
    detail: "",
  };
}

/** When its silence becomes suspicious; null when it has no work or may be silent. */
export const suspectAt = ({ requests, quietMs, quietSinceMs }: ReplicaState): number | null =>
  requests === 0 || quietMs === null ? null : quietSinceMs + quietMs;

/** Whether it is better not trusted with new work where others live: it broke a moment ago, or fell silent. */
export function isRisky(replica: ReplicaState, nowMs: number): boolean {
  const suspect = suspectAt(replica);
  return brokeLately(replica.breaker, nowMs) || (suspect !== null && nowMs >= suspect);
}

/** Whether it is able to serve, now or as soon as it has room. */
export function lives(replica: ReplicaState, nowMs: number): boolean {
  if (replica.draining || replica.restUntilMs > nowMs) return false;
  if (replica.breaker.failures > 0 && !replica.proved && replica.requests > 0) return false; // being tried
  return lets(replica.breaker, nowMs);
}

/** Whether it takes one more request now. */
export function hasRoom(replica: ReplicaState, nowMs: number): boolean {
  if (!lives(replica, nowMs) || replica.requests >= replica.slots) return false;
  return replica.proved || replica.requests + Math.min(replica.breaker.failures, OPENS_AFTER - 1) < OPENS_AFTER;
}

/** When a replica that does not live may do so again; null when only an event tells. */
export function livesAgainAt(replica: ReplicaState): number | null {
  if (replica.draining || replica.breaker.probing) return null;
  const at = Math.max(replica.restUntilMs, replica.breaker.openUntilMs ?? 0);
  return at > 0 ? at : null;
}

export function started(replica: ReplicaState, work: number, nowMs: number): ReplicaState {
  return {
    ...replica,
    requests: replica.requests + 1,
    quietSinceMs: replica.requests === 0 ? nowMs : replica.quietSinceMs,
    outstandingTokens: replica.outstandingTokens + work,
    breaker: afterStart(replica.breaker, nowMs),
  };
}

/** Text came: it lives, and that much less is to be done. */
export function wrote(replica: ReplicaState, tokens: number, nowMs: number): ReplicaState {
  return {
    ...replica,
    proved: true,
    breaker: afterText(replica.breaker),
    quietSinceMs: nowMs,
    outstandingTokens: Math.max(0, replica.outstandingTokens - tokens),
  };
}

/** How a request ended. `rest` = the server is busy; `none` = nothing was learnt of the replica. */
export type Ending =
  | { kind: "success"; ms: number; work: number }
  | { kind: "failure"; detail: string }
  | { kind: "rest"; retryAfterMs: number | null; detail: string }
  | { kind: "none" };

/** @param left tokens of its work that were not written */
export function ended(replica: ReplicaState, left: number, ending: Ending, nowMs: number): ReplicaState {
  const freed = {
    ...replica,
    requests: Math.max(0, replica.requests - 1),
    outstandingTokens: replica.requests <= 1 ? 0 : Math.max(0, replica.outstandingTokens - left),
    usedAtMs: nowMs,
    quietSinceMs: nowMs,
  };
  if (ending.kind === "none") return { ...freed, breaker: afterNothing(freed.breaker) };
  if (ending.kind === "rest") {
    const ms = Math.min(LONGEST_ASKED_REST_MS, ending.retryAfterMs ?? replica.restMs);
    const restMs = Math.min(LONGEST_OWN_REST_MS, replica.restMs * 2);
    const breaker = afterNothing(freed.breaker);
    return { ...freed, breaker, restUntilMs: Math.max(freed.restUntilMs, nowMs + ms), restMs, detail: ending.detail };
  }
  const attempts = replica.attempts + 1;
  const newest = Math.max(NEWEST, 1 / attempts);
  if (ending.kind === "failure") {
    const success = replica.success * (1 - newest);
    const breaker = afterFailure(freed.breaker, nowMs);
    return { ...freed, attempts, success, breaker, proved: false, detail: ending.detail };
  }
  const latency = (ending.ms * 100) / Math.max(1, ending.work);
  return {
    ...freed,
    attempts,
    success: replica.success * (1 - newest) + newest,
    latencyMs: replica.latencyMs === null ? latency : replica.latencyMs * (1 - NEWEST) + latency * NEWEST,
    breaker: CLOSED,
    proved: true,
    restMs: FIRST_REST_MS,
    detail: "",
  };
}

/** Tokens of work that some replicas together have before them. */
export function outstandingOf(replicas: readonly ReplicaState[]): number {
  return replicas.reduce((sum, replica) => sum + replica.outstandingTokens, 0);
}

/** Outstanding work by capacity of some replicas together; 0 for none. */
export function loadOf(replicas: readonly ReplicaState[]): number {
  const capacity = replicas.reduce((sum, replica) => sum + replica.capacityTokens, 0);
  if (capacity === 0) return 0;
  return outstandingOf(replicas) / capacity;
}

/** The fastest of some replicas, milliseconds for a hundred tokens; null when none is known. */
export function fastestOf(replicas: readonly ReplicaState[]): number | null {
  const known = replicas.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  return known.length === 0 ? null : Math.min(...known);
}

const freeShare = (replica: ReplicaState): number =>
  Math.max(0, 1 - replica.outstandingTokens / replica.capacityTokens);

/** As people see it. */
export function replicaView(replica: ReplicaState, fastestMs: number | null, nowMs: number): ReplicaView {
  const breaker = breakerState(replica.breaker, nowMs);
  const resting = replica.restUntilMs > nowMs;
  return {
    id: replica.id,
    modelId: replica.modelId,
    state: replica.draining ? "draining" : breaker !== "closed" ? breaker : resting ? "resting" : "ready",
    score: evaluate({ ...replica, freeCapacity: freeShare(replica) }, fastestMs),
    success: replica.success,
    attempts: replica.attempts,
    latencyMs: replica.latencyMs,
    outstandingTokens: replica.outstandingTokens,
    capacityTokens: replica.capacityTokens,
    detail: replica.detail,
  };
}
