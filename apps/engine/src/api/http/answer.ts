import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError, HTTP_STATUS, toErrorBody } from "@guildhall/contracts";

/** Sends an error as JSON with the status of its code; unknown faults show nothing of their text. */
export function sendError(response: ServerResponse, error: unknown): void {
  const body = toErrorBody(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendJson(response, HTTP_STATUS[body.code], body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  });
  response.end(body);
}

/** What a part of a path says. Throws INVALID_INPUT where an escape in it means nothing. */
export function decodePath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    const remedy = "Write % as %25 in an address.";
    throw new AppError("INVALID_INPUT", "An escape in this address cannot be read.", remedy, { cause });
  }
}

/** Reads a small JSON body. Throws TOO_LARGE, INVALID_INPUT. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError("TOO_LARGE", "The request is too large.", "Send less at once.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new AppError("INVALID_INPUT", "The request is not JSON.", "Reload the page.");
  }
}
