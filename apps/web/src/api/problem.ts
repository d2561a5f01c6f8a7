import type { ErrorCode } from "@guildhall/contracts";
import { TRPCClientError } from "@trpc/client";

/** What a person is told when something failed: what happened, and what to do next. */
export interface Problem {
  code: ErrorCode | "UNREACHABLE";
  message: string;
  remedy: string;
}

export const UNREACHABLE: Problem = {
  code: "UNREACHABLE",
  message: "The engine does not answer.",
  remedy: "Check that it still runs; this page reconnects by itself.",
};
const UNKNOWN: Problem = {
  code: "INTERNAL",
  message: "Something went wrong.",
  remedy: "Try again; if it happens twice, run `guildhall doctor --bundle`.",
};

const isBody = (value: unknown): value is Problem =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Problem).message === "string" &&
  typeof (value as Problem).remedy === "string";

/** Total: any thrown value becomes a problem with a remedy. */
export function toProblem(error: unknown): Problem {
  if (isBody(error)) return error;
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (isBody(data)) return data;
    const nested = (data as { app?: unknown; appError?: unknown; error?: unknown } | null) ?? {};
    for (const candidate of [nested.appError, nested.app, nested.error]) if (isBody(candidate)) return candidate;
    if (data === undefined || data === null) return UNREACHABLE;
    const status = (data as { httpStatus?: number }).httpStatus;
    if (status === 401) {
      return { code: "UNAUTHENTICATED", message: "This browser is not signed in.", remedy: "Run `guildhall login`." };
    }
  }
  return UNKNOWN;
}
