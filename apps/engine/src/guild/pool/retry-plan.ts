import type { Fault } from "./classify-failure.ts";

/** What one request has tried so far. */
export interface Tries {
  failed: number;
  rests: number;
  /** Replicas that failed or asked for a rest; they come last. */
  tried: ReadonlySet<string>;
  /** Replicas that cannot serve it at all. */
  absent: ReadonlySet<string>;
}

export const NO_TRIES: Tries = { failed: 0, rests: 0, tried: new Set(), absent: new Set() };

/** Failed attempts of one request, over all replicas. */
const MAX_FAILED = 4;
/** Failed attempts of one request on the only replica there is. */
const MAX_FAILED_ALONE = 2;
/** Pauses that servers asked for which one request sits out. */
const MAX_RESTS = 4;

/** The request's tries with one more, which ended by a fault of this replica. */
export function withTry(tries: Tries, id: string, fault: Fault): Tries {
  return {
    failed: tries.failed + (fault === "replica" ? 1 : 0),
    rests: tries.rests + (fault === "busy" ? 1 : 0),
    tried: fault === "absent" ? tries.tried : new Set([...tries.tried, id]),
    absent: fault === "absent" ? new Set([...tries.absent, id]) : tries.absent,
  };
}

/**
 * Whether the request is tried again: at once, after a moment on the one replica there is, which may be starting anew,
 * or not at all.
 * @param others replicas that it has not tried
 */
export function nextTry(tries: Tries, fault: Fault, others: number): "again" | "pause" | "give-up" {
  if (fault === "request") return "give-up";
  if (tries.failed >= (others > 0 ? MAX_FAILED : MAX_FAILED_ALONE) || tries.rests > MAX_RESTS) return "give-up";
  return fault === "replica" && others === 0 && tries.tried.size === 1 ? "pause" : "again";
}
