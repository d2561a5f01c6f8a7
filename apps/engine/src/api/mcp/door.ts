import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@guildhall/contracts";
import { type AuthInfo, createMcpHandler, isInitializeRequest, isLegacyRequest } from "@modelcontextprotocol/server";
import type { Resources } from "../../platform/index.ts";
import { Admission } from "../openai/admission.ts";
import { openaiError, sendProblem } from "../openai/problem.ts";
import { GONE, readBody } from "../openai/read-body.ts";
import type { AccessTokens, Caller } from "../tokens/access-tokens.ts";
import type { ToolWork } from "./ports.ts";
import { McpSessions, type McpTransport } from "./sessions.ts";
import { createToolServer, type ToolServerParts } from "./tool-server.ts";
import { sendWebResponse, toWebRequest } from "./web-exchange.ts";

const MAX_BODY_BYTES = 1024 * 1024;
/** A build works for minutes with everything the machine has; a few more may stand in line. */
const LIMITS = { active: 2, waiting: 14 };

export interface McpDoor {
  /** Answers /mcp. Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const authOf = (caller: Caller): AuthInfo => ({
  token: "",
  clientId: caller.tokenId,
  scopes: [...caller.scopes],
});

/**
 * The tools for models of other programs, as the Model Context Protocol says: requests of today's protocol stand for
 * themselves, those of the one before belong to a session.
 */
export function createMcpDoor(
  { metrics, clock, lifecycle, logger }: Pick<Resources, "metrics" | "clock" | "lifecycle" | "logger">,
  parts: { work: ToolWork; accessTokens: AccessTokens; address: () => string },
): McpDoor {
  const { llm } = metrics;
  const lane = "mcp";
  const admission = new Admission(
    LIMITS,
    () => clock.monotonicMs(),
    (active, waiting) => {
      llm.active.set({ lane }, active);
      llm.waiting.set({ lane }, waiting);
    },
  );
  const tools: ToolServerParts = {
    work: parts.work,
    admission,
    onEnd: (tool, error) => {
      llm.requests.inc({
        endpoint: `mcp.${tool}`,
        outcome: error === null ? "ok" : openaiError(error).body.error.code,
      });
      if (error !== null && !(error instanceof AppError) && !isAbort(error))
        logger.error({ err: error, tool }, "a tool failed");
    },
  };
  const callers = new WeakMap<AuthInfo, Caller>();
  const today = createMcpHandler(
    ({ authInfo }) => {
      const caller = authInfo && callers.get(authInfo);
      if (!caller) throw new Error("a tool was asked for without a caller");
      return createToolServer(tools, caller);
    },
    { legacy: "reject", onerror: (error) => logger.debug({ err: error }, "a request at /mcp") },
  );
  const sessions = new McpSessions(() => clock.monotonicMs());
  lifecycle.add("tools at /mcp", async () => {
    await Promise.all([today.close(), sessions.close()]);
  });

  async function answerSession(
    request: Request,
    { response, caller, parsedBody }: { response: ServerResponse; caller: Caller; parsedBody: unknown },
  ): Promise<void> {
    const answerBy = async (transport: McpTransport): Promise<true> => {
      await sendWebResponse(response, await transport.handleRequest(request, { parsedBody, authInfo: authOf(caller) }));
      return true;
    };
    const { tokenId } = caller;
    const id = request.headers.get("mcp-session-id");
    if (id !== null) {
      if (await sessions.use({ id, tokenId }, answerBy)) return;
      throw new AppError("NOT_FOUND", "There is no such session.", "Introduce yourself again.");
    }
    if (!isInitializeRequest(parsedBody)) {
      throw new AppError("INVALID_INPUT", "This is no session's request.", "Introduce yourself first (initialize).");
    }
    await answerBy(await sessions.open(createToolServer(tools, caller), tokenId));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const caller = await parts.accessTokens.authenticate(request, "mcp");
    if (request.destroyed || response.destroyed) throw GONE;
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const parsedBody = request.method === "POST" ? await readBody(request, MAX_BODY_BYTES) : undefined;
    const web = toWebRequest(request, parts.address(), gone.signal);
    if (await isLegacyRequest(web, parsedBody)) {
      return answerSession(web, { response, caller, parsedBody });
    }
    const authInfo = authOf(caller);
    callers.set(authInfo, caller);
    await sendWebResponse(response, await today.fetch(web, { parsedBody, authInfo }));
  }

  return {
    handle: async (request, response) => {
      try {
        await answer(request, response);
      } catch (error) {
        if (!(error instanceof AppError) && !response.destroyed)
          logger.error({ err: error }, "a request at /mcp failed");
        if (!response.writableEnded) sendProblem(response, error);
      }
    },
  };
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";
