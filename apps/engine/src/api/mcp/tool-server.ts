import { blueprintIdSchema, MAX_REQUEST_CHARACTERS } from "@guildhall/contracts";
import { type CallToolResult, McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Admission } from "../openai/admission.ts";
import type { Caller } from "../tokens/access-tokens.ts";
import type { Following } from "../watch-runs.ts";
import type { ToolWork } from "./ports.ts";
import { decisionAnswer, failedAnswer, reportAnswer, reviewAnswer } from "./tool-answers.ts";

const MAX_IDEA = 100_000;
const MAX_CODE = 60_000;
const MAX_REVIEW_REQUEST = 4_000;

export interface ToolServerParts {
  work: ToolWork;
  admission: Admission;
  /** Counts how a call ended. */
  onEnd(tool: string, error: unknown): void;
}

/** Progress goes only to clients that asked for it, and each number is larger than the last. */
function following(context: ServerContext, caller: Caller): Following {
  const { _meta: meta, notify, signal } = context.mcpReq;
  const progressToken = meta?.progressToken;
  let progress = 0;
  return {
    signal: AbortSignal.any([signal, caller.revoked]),
    tell: (line) => {
      if (progressToken === undefined) return;
      progress += 1;
      // A client that is gone by now no longer needs it.
      notify({
        method: "notifications/progress",
        params: { progressToken, progress, message: line.trim().slice(0, 300) },
      }).catch(() => {});
    },
  };
}

/** The tools as one caller may use them. Every protocol session or request gets its own. */
export function createToolServer({ work, admission, onEnd }: ToolServerParts, caller: Caller): McpServer {
  const server = new McpServer(
    { name: "guildhall", version: "0.1.0", title: "Guildhall" },
    {
      instructions:
        "A house of local expert models. `build` takes an idea to a tested prototype and takes minutes; `change` changes such a project; `review` reads code for mistakes; `route` tells which expert a request is for.",
    },
  );

  const serve =
    <A>(tool: string, run: (args: A, follow: Following) => Promise<CallToolResult>) =>
    async (args: A, context: ServerContext): Promise<CallToolResult> => {
      const follow = following(context, caller);
      try {
        const place = admission.enter(caller.tokenId);
        try {
          await place.turn(follow.signal);
          const result = await run(args, follow);
          follow.signal.throwIfAborted();
          onEnd(tool, null);
          return result;
        } finally {
          place.leave();
        }
      } catch (error) {
        const reason: unknown = caller.revoked.aborted ? caller.revoked.reason : error;
        onEnd(tool, reason);
        return failedAnswer(reason);
      }
    };

  server.registerTool(
    "route",
    {
      title: "Which expert is a request for?",
      description: "Decides which expert of the house serves a request, and says why. Does none of the work.",
      inputSchema: z.object({ text: z.string().min(1).max(MAX_REQUEST_CHARACTERS) }),
      annotations: { readOnlyHint: true },
    },
    serve("route", async ({ text }) => decisionAnswer(await work.route(text))),
  );
  server.registerTool(
    "build",
    {
      title: "Build a prototype",
      description:
        "Takes an idea to a running, tested prototype in a new project. Say commands, fields and examples with their results: they become tests. Takes minutes; reports progress.",
      inputSchema: z.object({
        idea: z.string().min(1).max(MAX_IDEA),
        kind: blueprintIdSchema.optional().describe("Kind of prototype; guessed from the idea when left out"),
        language: z.enum(["python", "typescript", "web"]).optional(),
        name: z.string().min(1).max(80).optional(),
        seed: z
          .number()
          .int()
          .min(0)
          .max(2 ** 31 - 1)
          .optional(),
      }),
    },
    serve("build", async (wish, follow) => {
      const report = await work.build(wish, follow);
      return reportAnswer(report, work.projectUrl(report.projectId));
    }),
  );
  server.registerTool(
    "change",
    {
      title: "Change a project",
      description: "Changes a project of the house as the request says and tests it again. Takes up to minutes.",
      inputSchema: z.object({ projectId: z.string().min(1).max(100), request: z.string().min(1).max(MAX_IDEA) }),
    },
    serve("change", async (wish, follow) => {
      const report = await work.change(wish, follow);
      return reportAnswer(report, work.projectUrl(report.projectId));
    }),
  );
  server.registerTool(
    "review",
    {
      title: "Review code",
      description: "Reads a project of the house, or the code given, for mistakes and risks. Changes nothing.",
      inputSchema: z
        .object({
          projectId: z.string().min(1).max(100).optional().describe("A project of the house"),
          code: z.string().min(1).max(MAX_CODE).optional().describe("Or the text of a file or a diff"),
          path: z.string().max(500).default("the code").describe("Name of that file; its ending tells the language"),
          request: z.string().min(1).max(MAX_REVIEW_REQUEST).default("Review this for mistakes and risks."),
        })
        .refine(({ projectId, code }) => (projectId === undefined) !== (code === undefined), {
          error: "Give either projectId or code.",
        }),
      annotations: { readOnlyHint: true },
    },
    serve("review", async ({ projectId, code, path, request }, follow) => {
      const what = projectId === undefined ? { code: code ?? "", path } : { projectId };
      return reviewAnswer(await work.review({ request, ...what }, follow));
    }),
  );
  return server;
}
