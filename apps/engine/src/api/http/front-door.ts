import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { AppError, IMPORT_LIMITS, type Verbs } from "@guildhall/contracts";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { z } from "zod";
import type { Resources } from "../../platform/index.ts";
import type { McpDoor } from "../mcp/door.ts";
import type { OpenaiDoor } from "../openai/door.ts";
import { sendProblem } from "../openai/problem.ts";
import type { AccessTokens } from "../tokens/access-tokens.ts";
import { appRouter } from "../trpc/router.ts";
import { type AccessPolicy, decideAccess, isBearerDoor } from "./access-policy.ts";
import { decodePath, readJson, sendError, sendJson } from "./answer.ts";
import { openArtifact } from "./artifact-file.ts";
import { SECURITY_HEADERS } from "./content-security.ts";
import type { ProjectDownloads, ProjectUploads } from "./ports.ts";
import type { Sessions } from "./session-cookie.ts";
import { guardSilence } from "./silence.ts";
import type { StaticSite } from "./static-site.ts";
import { receiveFile } from "./upload.ts";

/** A saved file may be 1 MiB of text; JSON may double it, and a batch holds several. */
const MAX_TRPC_BYTES = 8 * 1024 * 1024;
const MAX_NAME = 200;
const MAX_LOGIN_BYTES = 4 * 1024;
/** The largest upload over a slow line; a connection that falls silent is cut much sooner. */
const MAX_REQUEST_MS = 20 * 60_000;
const MAX_HEAD_MS = 20_000;
const SILENCE_MS = 60_000;
const PROJECT_ROUTE = /^\/api\/projects\/([^/]+)\/(zip|artifacts\/([^/]+)\/([^/]+))$/;
const loginSchema = z.object({ token: z.string().min(1).max(200) });

export interface FrontDoorParts {
  resources: Resources;
  verbs: Verbs;
  downloads: ProjectDownloads;
  uploads: ProjectUploads;
  accessTokens: AccessTokens;
  openai: OpenaiDoor;
  mcp: McpDoor;
  site: StaticSite;
  sessions: Sessions;
  policy: AccessPolicy;
  /** Why the engine is not ready; null = ready. */
  notReady(): Promise<string | null>;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

/** What the access rules look at. */
export function requestHead(request: IncomingMessage) {
  const fetchSite = request.headers["sec-fetch-site"];
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    host: request.headers.host,
    origin: request.headers.origin,
    fetchSite: typeof fetchSite === "string" ? fetchSite : undefined,
  };
}

const unauthenticated = () =>
  new AppError("UNAUTHENTICATED", "You are not signed in.", "Open the address that the engine printed at its start.");

async function login({ sessions }: FrontDoorParts, { request, response }: Exchange): Promise<void> {
  const parsed = loginSchema.safeParse(await readJson(request, MAX_LOGIN_BYTES));
  const cookie = parsed.success ? await sessions.signIn(parsed.data.token) : null;
  if (!cookie) {
    throw new AppError(
      "UNAUTHENTICATED",
      "This login link was used already or is too old.",
      "Run `npm run guildhall -- login` for a new one.",
    );
  }
  response.setHeader("set-cookie", cookie);
  sendJson(response, 200, { ok: true });
}

async function serveProjectFile(parts: FrontDoorParts, { request, response, url }: Exchange): Promise<void> {
  const actor = await parts.sessions.actor(request);
  if (!actor) throw unauthenticated();
  const [, projectId = "", kind, runId = "", name = ""] = (PROJECT_ROUTE.exec(url.pathname) ?? []).map((part) =>
    decodePath(part ?? ""),
  );
  if (kind === "zip") {
    const { fileName, stream } = await parts.downloads.zip(actor, projectId);
    response.writeHead(200, {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${fileName.replace(/[^\w.-]/g, "-")}"`,
      "cache-control": "no-store",
    });
    return pipeline(stream, response);
  }
  const { handle, type, sizeBytes } = await openArtifact(parts.resources.env.home, { projectId, runId, name });
  response.writeHead(200, {
    "content-type": type,
    "content-length": sizeBytes,
    "cache-control": "private, max-age=3600",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  return pipeline(handle.createReadStream(), response);
}

/** The body is a zip; a folder is packed by the browser. */
async function importUpload(parts: FrontDoorParts, { request, response, url }: Exchange): Promise<void> {
  const actor = await parts.sessions.actor(request);
  if (!actor) throw unauthenticated();
  const name = url.searchParams.get("name")?.slice(0, MAX_NAME) ?? "";
  const report = await receiveFile(request, IMPORT_LIMITS.uploadBytes, (path) => parts.uploads.zip(actor, path, name));
  sendJson(response, 200, report);
}

async function serveMetrics(parts: FrontDoorParts, { request, response }: Exchange): Promise<void> {
  const { resources, sessions, accessTokens } = parts;
  if (!(await sessions.actor(request))) await accessTokens.authenticate(request, "read");
  const { registry } = resources.metrics;
  const body = await registry.metrics();
  response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" });
  response.end(body);
}

async function serveTrpc(parts: FrontDoorParts, { request, response, url }: Exchange): Promise<void> {
  const { logger } = parts.resources;
  await nodeHTTPRequestHandler({
    router: appRouter,
    req: request,
    res: response,
    path: decodePath(url.pathname.slice("/api/trpc/".length)),
    maxBodySize: MAX_TRPC_BYTES,
    createContext: async () => ({ actor: await parts.sessions.actor(request), verbs: parts.verbs, logger }),
  });
}

async function answer(parts: FrontDoorParts, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const route = `${request.method} ${url.pathname}`;
  if (route === "GET /healthz") return sendJson(response, 200, { ok: true });
  if (route === "GET /readyz") {
    const reason = await parts.notReady();
    return sendJson(response, reason === null ? 200 : 503, { ok: reason === null, reason });
  }
  if (route === "POST /api/login") return login(parts, exchange);
  if (route === "POST /api/logout") {
    response.setHeader("set-cookie", await parts.sessions.signOut(request));
    return sendJson(response, 200, { ok: true });
  }
  if (route === "POST /api/imports") return importUpload(parts, exchange);
  if (route === "GET /metrics") return serveMetrics(parts, exchange);
  if (/^\/v1(\/|$)/.test(url.pathname)) return parts.openai.handle(request, response, url.pathname);
  if (url.pathname === "/mcp") return parts.mcp.handle(request, response);
  if (url.pathname.startsWith("/api/trpc/")) return serveTrpc(parts, exchange);
  if (url.pathname.startsWith("/git/")) return parts.downloads.git(request, response);
  if (request.method === "GET" && PROJECT_ROUTE.test(url.pathname)) return serveProjectFile(parts, exchange);
  if (url.pathname.startsWith("/api/")) {
    throw new AppError("NOT_FOUND", "There is no such address.", "Reload the page: it may be older than the engine.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new AppError("INVALID_INPUT", "This address can only be read.", "Use the workspace.");
  }
  if (!(await parts.site.serve(request, response, url.pathname))) await parts.site.serveNotFound(request, response);
}

async function handle(parts: FrontDoorParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.on("finish", () => {
    parts.resources.metrics.httpRequests.inc({ status: `${Math.floor(response.statusCode / 100)}xx` });
  });
  try {
    const access = decideAccess(parts.policy, requestHead(request));
    if (access.kind === "redirect") {
      response.writeHead(307, { location: access.location }).end();
      return;
    }
    if (access.kind === "refuse") throw new AppError("FORBIDDEN", access.message, access.remedy);
    const url = URL.parse(request.url ?? "/", parts.policy.address);
    if (!url) throw new AppError("INVALID_INPUT", "This is not an address.", "Use the workspace.");
    await answer(parts, { request, response, url });
  } catch (error) {
    if (!(error instanceof AppError) && !response.destroyed) {
      parts.resources.logger.error(
        { err: error, method: request.method, path: request.url?.split("?")[0] },
        "a request failed",
      );
    }
    if (isBearerDoor(request.url ?? "")) sendProblem(response, error);
    else sendError(response, error);
  }
}

/** The server of the front door; `parts` are asked for at each request because the port is known only after listen. */
export function createFrontDoor(parts: () => FrontDoorParts): Server {
  const limits = { requestTimeout: MAX_REQUEST_MS, headersTimeout: MAX_HEAD_MS };
  const server = createServer(limits, (request, response) => {
    guardSilence(request, SILENCE_MS);
    void handle(parts(), request, response);
  });
  return server;
}
