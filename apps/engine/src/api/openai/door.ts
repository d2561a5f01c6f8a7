import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError, type TokenScope } from "@guildhall/contracts";
import { newId } from "@guildhall/db";
import type { Resources } from "../../platform/index.ts";
import { decodePath, sendJson } from "../http/answer.ts";
import type { AccessTokens, Caller } from "../tokens/access-tokens.ts";
import { Admission, type AdmissionLimits } from "./admission.ts";
import { answerChat } from "./chat.ts";
import { answerCompletion } from "./completions.ts";
import type { DoorContext } from "./context.ts";
import { answerEmbeddings } from "./embeddings.ts";
import { listModels } from "./model-choice.ts";
import type { OpenaiDoorParts } from "./ports.ts";
import { DoorProblem, openaiError, sendProblem } from "./problem.ts";
import { GONE, readBody } from "./read-body.ts";
import { OVERTAKEN, TypingSessions } from "./typing-sessions.ts";

const MAX_BODY_BYTES = 2 * 1024 * 1024;
const MODELS_ROUTE = /^\/v1\/models(?:\/(.+))?$/;

/**
 * Each lane has its own queue, so that long answers do not stand before suggestions. Models answer a few at a time and
 * hold the rest in memory; what may wait here is bounded by its count times the largest body.
 */
const LANES = {
  chat: { active: 8, waiting: 56 },
  complete: { active: 4, waiting: 28 },
  embed: { active: 2, waiting: 30 },
} satisfies Record<string, AdmissionLimits>;
type Lane = keyof typeof LANES;

interface Route {
  endpoint: string;
  scope: TokenScope;
  lane: Lane;
  work(context: DoorContext, body: unknown): Promise<void>;
}

export interface OpenaiDoor {
  /** Answers everything below /v1. Never throws. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

const outcomeOf = (reason: unknown): string => {
  if (reason === GONE) return "disconnected";
  return reason === OVERTAKEN ? "overtaken" : openaiError(reason).body.error.code;
};

export function createOpenaiDoor(
  { metrics, clock, lifecycle, logger }: Pick<Resources, "metrics" | "clock" | "lifecycle" | "logger">,
  parts: OpenaiDoorParts & { accessTokens: AccessTokens },
): OpenaiDoor {
  const { llm } = metrics;
  const typing = new TypingSessions();
  const laneOf = (lane: Lane): Admission =>
    new Admission(
      LANES[lane],
      () => clock.monotonicMs(),
      (active, waiting) => {
        llm.active.set({ lane }, active);
        llm.waiting.set({ lane }, waiting);
      },
    );
  const lanes: Record<Lane, Admission> = { chat: laneOf("chat"), complete: laneOf("complete"), embed: laneOf("embed") };
  const routes: Record<string, Route> = {
    "/v1/chat/completions": { endpoint: "chat", scope: "chat", lane: "chat", work: answerChat },
    "/v1/completions": {
      endpoint: "completions",
      scope: "complete",
      lane: "complete",
      work: (context, body) => answerCompletion(context, body, { typing, shape: "completion" }),
    },
    "/v1/fim/completions": {
      endpoint: "completions",
      scope: "complete",
      lane: "complete",
      work: (context, body) => answerCompletion(context, body, { typing, shape: "chat" }),
    },
    "/v1/embeddings": { endpoint: "embeddings", scope: "embed", lane: "embed", work: answerEmbeddings },
  };

  async function work(route: Route, exchange: { request: IncomingMessage; response: ServerResponse; caller: Caller }) {
    const { request, response, caller } = exchange;
    const { endpoint } = route;
    // It may have left while its token was looked up, and then nothing below would hear of it.
    if (request.destroyed || response.destroyed) throw GONE;
    const started = clock.monotonicMs();
    const seconds = (): number => (clock.monotonicMs() - started) / 1000;
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort(GONE);
    });
    const signal = AbortSignal.any([gone.signal, caller.revoked, lifecycle.signal]);
    let begun = false;
    const seen: DoorContext["seen"] = {
      first: () => {
        if (!begun) llm.firstToken.observe({ endpoint }, seconds());
        begun = true;
      },
      usage: ({ promptTokens, cachedPromptTokens, completionTokens }) => {
        llm.tokens.inc({ endpoint, kind: "prompt" }, promptTokens - cachedPromptTokens);
        llm.tokens.inc({ endpoint, kind: "cached" }, cachedPromptTokens);
        llm.tokens.inc({ endpoint, kind: "completion" }, completionTokens);
      },
    };
    const place = lanes[route.lane].enter(caller.tokenId);
    try {
      const body = await readBody(request, MAX_BODY_BYTES);
      await place.turn(signal);
      await route.work({ ...parts, request, response, caller, signal, now: () => clock.now(), seen }, body);
      llm.duration.observe({ endpoint }, seconds());
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      place.leave();
    }
  }

  async function tellModels(response: ServerResponse, id: string | null): Promise<void> {
    const models = (await listModels(parts)).map((model) => ({
      id: model.id,
      object: "model",
      created: 0,
      owned_by: model.ownedBy,
    }));
    if (id === null) return sendJson(response, 200, { object: "list", data: models });
    const found = models.find((model) => model.id === id);
    if (!found)
      throw new DoorProblem("NOT_FOUND", "There is no such model.", "GET /v1/models lists them.", { param: "model" });
    sendJson(response, 200, found);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const models = MODELS_ROUTE.exec(path);
    if (request.method === "GET" && models) {
      await parts.accessTokens.authenticate(request, null);
      return tellModels(response, models[1] === undefined ? null : decodePath(models[1]));
    }
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!route || request.method !== "POST") {
      throw new DoorProblem(
        "NOT_FOUND",
        `There is no ${request.method} ${path.slice(0, 100)} here.`,
        "There are /v1/chat/completions, /v1/completions, /v1/fim/completions, /v1/embeddings and /v1/models.",
      );
    }
    const caller = await parts.accessTokens.authenticate(request, route.scope);
    await work(route, { request, response, caller });
  }

  return {
    handle: async (request, response, path) => {
      response.setHeader("x-request-id", newId("req"));
      const endpoint = routes[path]?.endpoint ?? (MODELS_ROUTE.test(path) ? "models" : "other");
      try {
        await answer(request, response, path);
        llm.requests.inc({ endpoint, outcome: "ok" });
      } catch (error) {
        llm.requests.inc({ endpoint, outcome: outcomeOf(error) });
        if (!(error instanceof AppError) && !response.destroyed) {
          logger.error({ err: error, method: request.method, path }, "a request at /v1 failed");
        }
        if (!response.writableEnded) sendProblem(response, error);
      }
    },
  };
}
