/**
 * The circuit breaker of one replica: closed while it serves, open after two failures in a row, and half-open once the
 * pause is over, when one attempt decides. Times are milliseconds of a clock that only grows.
 */
export interface Breaker {
  /** Failures since the last success. */
  failures: number;
  /** When an attempt is worth it again; null while it is closed. */
  openUntilMs: number | null;
  pauseMs: number;
  /** The one attempt of the half-open state runs. */
  probing: boolean;
}

export type BreakerState = "closed" | "open" | "half-open";

/** Failed attempts before it opens; the house promises no more than this many on a dead backend. */
export const OPENS_AFTER = 2;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** While others serve, nobody's request is risked on it before this many times its pause. */
const CALM = 10;

export const CLOSED: Breaker = { failures: 0, openUntilMs: null, pauseMs: FIRST_PAUSE_MS, probing: false };

export function breakerState(breaker: Breaker, nowMs: number): BreakerState {
  if (breaker.openUntilMs === null) return "closed";
  return nowMs < breaker.openUntilMs ? "open" : "half-open";
}

/** Whether work may be given to it now. */
export function lets(breaker: Breaker, nowMs: number): boolean {
  const state = breakerState(breaker, nowMs);
  return state === "closed" || (state === "half-open" && !breaker.probing);
}

/** Half-open, and so recently broken that only who has no other replica should try it. */
export function brokeLately(breaker: Breaker, nowMs: number): boolean {
  const { openUntilMs, pauseMs } = breaker;
  return openUntilMs !== null && nowMs < openUntilMs + pauseMs * (CALM - 1);
}

/** Work begins: in the half-open state it is the probe. */
export function afterStart(breaker: Breaker, nowMs: number): Breaker {
  return breakerState(breaker, nowMs) === "half-open" ? { ...breaker, probing: true } : breaker;
}

/** The probe writes: it lives, and others need not wait for the end of what it says. One failure opens it again. */
export function afterText(breaker: Breaker): Breaker {
  return breaker.probing ? { ...breaker, failures: OPENS_AFTER - 1, openUntilMs: null, probing: false } : breaker;
}

/** Work that was under way when it opened changes nothing more; a failed probe doubles the pause. */
export function afterFailure(breaker: Breaker, nowMs: number): Breaker {
  const state = breakerState(breaker, nowMs);
  const failures = breaker.failures + 1;
  if (state === "open") return { ...breaker, failures };
  if (state === "half-open") {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, breaker.pauseMs * 2);
    return { failures, pauseMs, openUntilMs: nowMs + pauseMs, probing: false };
  }
  return { ...breaker, failures, openUntilMs: failures >= OPENS_AFTER ? nowMs + breaker.pauseMs : null };
}

/** A probe that ended without a word on the replica's health, such as one the person stopped. */
export function afterNothing(breaker: Breaker): Breaker {
  return { ...breaker, probing: false };
}
