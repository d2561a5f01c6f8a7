import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The head of a request as the web's own type; its body is handed over parsed. `signal` fires when the client goes. */
export function toWebRequest(request: IncomingMessage, address: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.delete("content-length"); // the body travels beside it
  return new Request(new URL(request.url ?? "/", address), { method: request.method ?? "GET", headers, signal });
}

/** Sends a web response, streamed as it comes. */
export async function sendWebResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) {
    response.end();
    return;
  }
  response.flushHeaders();
  await pipeline(Readable.fromWeb(answer.body), response).catch((error: unknown) => {
    // The client left in the middle: that ended the work already.
    if (!response.destroyed) throw error;
  });
}
