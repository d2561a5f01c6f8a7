import type { ServerResponse } from "node:http";
import { AppError, type ErrorCode, HTTP_STATUS, toErrorBody } from "@guildhall/contracts";
import type { ZodError } from "zod";
import { sendJson } from "../http/answer.ts";

/** An expected error of this door with what only this door tells: the field, or another status. */
export class DoorProblem extends AppError {
  /** Path of the field in the body, e.g. `messages.0.content`. */
  readonly param: string | null;
  readonly status: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    remedy: string,
    more: { param?: string; retryAfterMs?: number; status?: number } = {},
  ) {
    super(code, message, remedy, { retryAfterMs: more.retryAfterMs });
    this.param = more.param ?? null;
    this.status = more.status ?? null;
  }
}

export const invalid = (
  param: string,
  message: string,
  remedy = "Correct it and send the request again.",
): DoorProblem => new DoorProblem("INVALID_INPUT", message, remedy, { param });

/** The first thing wrong with a body, with the path to it. */
export function zodProblem({ issues: [issue] }: ZodError): DoorProblem {
  const param = issue?.path.join(".") ?? "";
  return invalid(param, `${param || "The body"}: ${issue?.message ?? "not valid"}.`);
}

/** Names that clients know, where theirs are not ours in small letters. */
const CODES: Partial<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: "invalid_api_key",
  BUSY: "rate_limit_exceeded",
  TOO_LARGE: "context_length_exceeded",
};
const TYPES: Record<number, string> = {
  401: "authentication_error",
  403: "permission_error",
  429: "rate_limit_error",
};

export interface OpenaiErrorBody {
  error: { message: string; type: string; param: string | null; code: string };
}

/** The wait this door counted, or the one a model's server asked for. */
function secondsUntil(error: unknown): number {
  const told = error instanceof AppError ? error.retryAfterMs : null;
  return told === null ? 1 : Math.max(1, Math.ceil(told / 1000));
}

/** Any error in the form the official clients read. A text longer than the model reads is 400 there, not 413. */
export function openaiError(error: unknown): { status: number; body: OpenaiErrorBody; retryAfter: number | null } {
  const { code, message, remedy } = toErrorBody(error);
  const own = error instanceof DoorProblem ? error : null;
  const status = own?.status ?? (code === "TOO_LARGE" ? 400 : HTTP_STATUS[code]);
  return {
    status,
    retryAfter: status === 429 ? secondsUntil(error) : null,
    body: {
      error: {
        message: `${message} ${remedy}`.trim(),
        type: TYPES[status] ?? (status >= 500 ? "server_error" : "invalid_request_error"),
        param: own?.param ?? null,
        code: CODES[code] ?? code.toLowerCase(),
      },
    },
  };
}

/** Answers with the error; where an answer has begun, only breaking off is left. */
export function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, body, retryAfter } = openaiError(error);
  if (status === 401) response.setHeader("www-authenticate", "Bearer");
  // The rest of such a body is dropped; the connection would only carry it on.
  if (status === 413) response.setHeader("connection", "close");
  if (retryAfter !== null) response.setHeader("retry-after", String(retryAfter));
  sendJson(response, status, body);
}
