import { AppError } from "@guildhall/contracts";
import { faultOf } from "./classify-failure.ts";
import type { Work } from "./estimate-work.ts";
import type { Ending } from "./replica-state.ts";

const detailOf = (error: unknown): string => (error instanceof AppError ? error.message : "It failed.");

/** What was done of it: a backend that does not stream is believed to have done all. */
const workDone = ({ written, prefix, rest }: Work, seen: number): number => (seen > 0 ? seen : written) + prefix + rest;

/**
 * What an attempt says of its replica.
 * @param failure what the backend threw; null when it answered
 */
export function endingOf(attempt: {
  failure: unknown;
  /** The person stopped it. */
  stopped: boolean;
  ms: number;
  work: Work;
  /** Tokens that were seen to be written. */
  written: number;
}): Ending {
  const { failure, stopped, ms, work, written } = attempt;
  if (failure === null) return { kind: "success", ms, work: workDone(work, written) };
  const fault = faultOf(failure);
  if (stopped || fault === "request" || fault === "absent") return { kind: "none" };
  if (fault === "replica") return { kind: "failure", detail: detailOf(failure) };
  const retryAfterMs = failure instanceof AppError ? failure.retryAfterMs : null;
  return { kind: "rest", retryAfterMs, detail: detailOf(failure) };
}
