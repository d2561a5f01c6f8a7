import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { ApiTokenRepository } from "@guildhall/db";
import { uploadPack, type WorkspaceService } from "../workspace/index.ts";

const ROUTE = /^\/git\/([A-Za-z0-9_-]{1,64})\.git\/(info\/refs|git-upload-pack)$/;
/** What a client says it has and wants; far more than any project here needs. */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;

type Step = { projectId: string; advertise: boolean };

/** Which step of a clone is asked for; null when it is none, or a push. */
function stepOf(request: IncomingMessage): Step | null {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, projectId, route] = ROUTE.exec(url.pathname) ?? [];
  if (!projectId) return null;
  const get =
    request.method === "GET" && route === "info/refs" && url.searchParams.get("service") === "git-upload-pack";
  const post = request.method === "POST" && route === "git-upload-pack";
  return get || post ? { projectId, advertise: get } : null;
}

/** The password of basic authentication; any user name will do. */
function tokenOf(request: IncomingMessage): string {
  const [scheme, encoded = ""] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic") return "";
  const pair = Buffer.from(encoded, "base64").toString();
  return pair.slice(pair.indexOf(":") + 1);
}

const packet = (text: string) => `${(text.length + 4).toString(16).padStart(4, "0")}${text}`;

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(`${text}\n`);
}

/** Lets through at most the limit, then fails. */
async function* limited(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_REQUEST_BYTES) throw new Error("the request is too large");
    yield chunk;
  }
}

/**
 * Answers `git clone` and `git fetch` below `/git/<projectId>.git/`, read-only, for the holder of a token of that
 * project. Everything else below `/git/` is 404.
 */
export function createGitHandler(resources: {
  workspace: WorkspaceService;
  tokens: ApiTokenRepository;
  now?: () => Date;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const now = resources.now ?? (() => new Date());
  return async (request, response) => {
    const step = stepOf(request);
    if (!step) return end(response, 404, "There is nothing here to clone.");
    const token = tokenOf(request);
    const grant = token === "" ? null : await resources.tokens.find("clone", token, now());
    if (grant?.projectId !== step.projectId) {
      return end(response, 401, "Make a new clone address in Guildhall.", {
        "www-authenticate": 'Basic realm="Guildhall"',
      });
    }
    const project = await resources.workspace.open(step.projectId).catch(() => null);
    if (!project) return end(response, 404, "There is no such project.");
    const protocol = request.headers["git-protocol"];
    const pack = uploadPack(project.folders.versions, {
      advertise: step.advertise,
      protocol: typeof protocol === "string" ? protocol : undefined,
    });
    response.once("close", () => pack.stop());
    const kind = step.advertise ? "advertisement" : "result";
    response.writeHead(200, {
      "content-type": `application/x-git-upload-pack-${kind}`,
      "cache-control": "no-cache, max-age=0, must-revalidate",
    });
    if (step.advertise) {
      response.write(`${packet("# service=git-upload-pack\n")}0000`);
      pack.stdin.end();
    }
    const zipped = request.headers["content-encoding"] === "gzip";
    const sent = step.advertise
      ? Promise.resolve()
      : pipeline(limited(zipped ? request.pipe(createGunzip()) : request), pack.stdin);
    // A client that goes away in the middle is its own business.
    await Promise.all([sent, pipeline(pack.stdout, response)]).catch(() => response.destroy());
  };
}
