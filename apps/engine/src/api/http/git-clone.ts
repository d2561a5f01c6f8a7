import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError } from "@guildhall/contracts";
import type { Resources } from "../../platform/index.ts";
import type { ProjectDownloads } from "./ports.ts";

const ROUTE = /^\/git\/([A-Za-z0-9_-]{20,100})\/[^/]{1,100}\/(info\/refs|git-upload-pack)$/;
const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

/** pkt-line: four hexadecimal digits of length, then the text; `0000` ends a section. */
const ADVERTISEMENT = `${(4 + "# service=git-upload-pack\n".length).toString(16).padStart(4, "0")}# service=git-upload-pack\n0000`;

async function* limited(source: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) throw new AppError("TOO_LARGE", "The request is too large.", "Clone again.");
    yield chunk;
  }
}

/** Cloning by git's smart protocol, read only, with a token for one project in the path. */
export async function serveGitClone(
  { db, clock }: Pick<Resources, "db" | "clock">,
  downloads: ProjectDownloads,
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const match = ROUTE.exec(url.pathname);
  const token = match?.[1] ?? "";
  const advertise = match?.[2] === "info/refs";
  const rightRequest = advertise
    ? request.method === "GET" && url.searchParams.get("service") === "git-upload-pack"
    : request.method === "POST";
  const found = match ? await db.apiTokens.find("clone", token, clock.now()) : null;
  if (!found?.projectId || !rightRequest) {
    throw new AppError("NOT_FOUND", "There is nothing to clone here.", "Make a new clone address in the workspace.");
  }
  const protocol = request.headers["git-protocol"];
  const zipped = request.headers["content-encoding"] === "gzip";
  const source: Readable = zipped ? request.pipe(createGunzip()) : request;
  const output = await downloads.uploadPack(found.projectId, {
    body: advertise ? null : Readable.from(limited(source)),
    protocol: typeof protocol === "string" && /^[\w=:.-]{1,100}$/.test(protocol) ? protocol : null,
  });
  response.writeHead(200, {
    "content-type": `application/x-git-upload-pack-${advertise ? "advertisement" : "result"}`,
    "cache-control": "no-cache",
  });
  if (advertise) response.write(ADVERTISEMENT);
  await pipeline(output, response);
}
