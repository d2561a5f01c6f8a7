import { z } from "zod";

/** The closed list of everything that can go wrong in a way a person can act on. */
export const ERROR_CODES = [
  "INVALID_INPUT",
  "NOT_FOUND",
  "CONFLICT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "TOO_LARGE",
  "BUSY",
  "CANCELLED",
  "TIMEOUT",
  "OFFLINE",
  "MODEL_MISSING",
  "MODEL_CORRUPT",
  "MODEL_CRASHED",
  "MODEL_UNREACHABLE",
  "MODEL_ANSWER_UNUSABLE",
  "SANDBOX_UNAVAILABLE",
  "SANDBOX_LIMIT",
  "PATH_REFUSED",
  "DISK_FULL",
  "PORT_TAKEN",
  "OUT_OF_SCOPE",
  "STUCK",
  "DATABASE",
  "INTERNAL",
] as const;
export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const errorBodySchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  /** What the person can do next, in one sentence. */
  remedy: z.string(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/**
 * The one error type of the product. `message` says what happened, `remedy` what to do next.
 * An `AppError` is expected: it is shown to the person and never logged as a fault.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly remedy: string;
  /** When it is worth trying again, in milliseconds; null where nobody said. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    remedy: string,
    options?: { cause?: unknown; retryAfterMs?: number | null },
  ) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }

  toBody(): ErrorBody {
    return { code: this.code, message: this.message, remedy: this.remedy };
  }
}

/** What an unknown fault looks like from outside: its text stays in the log. */
export const INTERNAL_ERROR: ErrorBody = {
  code: "INTERNAL",
  message: "Something went wrong inside Guildhall.",
  remedy: "Try again; if it happens twice, run `guildhall doctor --bundle` and look into the log it names.",
};

/** Maps anything thrown to what may be shown. */
export function toErrorBody(error: unknown): ErrorBody {
  if (error instanceof AppError) return error.toBody();
  if (error instanceof Error && error.name === "AbortError") {
    return { code: "CANCELLED", message: "It was stopped.", remedy: "Start it again when you want to." };
  }
  return INTERNAL_ERROR;
}

/** Total map from error code to HTTP status. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  BUSY: 429,
  CANCELLED: 499,
  TIMEOUT: 504,
  OFFLINE: 503,
  MODEL_MISSING: 503,
  MODEL_CORRUPT: 503,
  MODEL_CRASHED: 503,
  MODEL_UNREACHABLE: 502,
  MODEL_ANSWER_UNUSABLE: 502,
  SANDBOX_UNAVAILABLE: 503,
  SANDBOX_LIMIT: 422,
  PATH_REFUSED: 400,
  DISK_FULL: 507,
  PORT_TAKEN: 503,
  OUT_OF_SCOPE: 422,
  STUCK: 422,
  DATABASE: 503,
  INTERNAL: 500,
};
