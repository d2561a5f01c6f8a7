import { AppError, type ErrorCode } from "@guildhall/contracts";
import type { Job } from "@guildhall/db";

const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Codes that may be gone the next time without anybody doing anything. */
const PASSING: readonly ErrorCode[] = ["BUSY", "TIMEOUT", "MODEL_CRASHED", "MODEL_UNREACHABLE", "DATABASE"];

export type AfterFailure = { kind: "fail" } | { kind: "retry"; pauseMs: number };

/** Decides what becomes of a job whose handler threw: pauses double from 2 s to 5 min, five attempts at most. */
export function afterFailure(job: Pick<Job, "retryClass" | "attempts">, error: unknown): AfterFailure {
  if (job.retryClass === "never" || job.attempts >= MAX_ATTEMPTS) return { kind: "fail" };
  if (error instanceof AppError && !PASSING.includes(error.code)) return { kind: "fail" };
  return { kind: "retry", pauseMs: Math.min(FIRST_PAUSE_MS * 2 ** (job.attempts - 1), LONGEST_PAUSE_MS) };
}
