import { type Actor, AppError, type ErrorBody, HTTP_STATUS, toErrorBody, type Verbs } from "@guildhall/contracts";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Logger } from "../../platform/index.ts";

interface TrpcContext {
  /** Null: nobody is signed in. */
  actor: Actor | null;
  verbs: Verbs;
  logger: Logger;
}

/** What the browser finds in `error.data`. */
interface TrpcErrorData extends ErrorBody {
  httpStatus: number;
}

/** The error as it may be shown: unknown faults keep their text in the log. */
function describeError(error: TRPCError): ErrorBody {
  if (error.cause instanceof ZodError && error.code === "BAD_REQUEST") {
    const [issue] = error.cause.issues;
    const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
    return {
      code: "INVALID_INPUT",
      message: `${where}${issue?.message ?? "The input is not valid."}`,
      remedy: "Correct the input and try again.",
    };
  }
  switch (error.code) {
    case "NOT_FOUND":
    case "METHOD_NOT_SUPPORTED":
      return {
        code: "NOT_FOUND",
        message: "There is no such verb.",
        remedy: "Reload the page: it may be older than the engine.",
      };
    case "PARSE_ERROR":
    case "BAD_REQUEST":
    case "UNSUPPORTED_MEDIA_TYPE":
      return { code: "INVALID_INPUT", message: "The request cannot be read.", remedy: "Reload the page." };
    case "PAYLOAD_TOO_LARGE":
      return { code: "TOO_LARGE", message: "The request is too large.", remedy: "Send less at once." };
    default:
      return toErrorBody(error.cause);
  }
}

const t = initTRPC.context<TrpcContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const body = describeError(error);
    if (body.code === "INTERNAL")
      ctx?.logger.error({ err: error.cause ?? error, path: shape.data.path }, "a verb failed");
    const data: TrpcErrorData = { ...body, httpStatus: HTTP_STATUS[body.code] };
    return { ...shape, message: body.message, data };
  },
});

export const router = t.router;

const unauthenticated = () =>
  new AppError("UNAUTHENTICATED", "You are not signed in.", "Open the address that the engine printed at its start.");

/**
 * The only way to make a procedure: nobody gets past it without the right. There is one role now; a verb that needs
 * less or more says so here later.
 */
export const owner = t.procedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: "UNAUTHORIZED", cause: unauthenticated() });
  if (ctx.actor.role !== "owner") {
    const cause = new AppError("FORBIDDEN", "You may not do this.", "Ask the owner of this Guildhall.");
    throw new TRPCError({ code: "FORBIDDEN", cause });
  }
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});
