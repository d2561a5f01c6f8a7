import type { IncomingMessage } from "node:http";

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Cuts a connection on which nothing comes for so long in the middle of a body. One that only sends slowly is taken,
 * however long it takes, and an answer may be as silent as its work is.
 */
export function guardSilence(request: IncomingMessage, silenceMs: number): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  // Nobody listens to the timeout of the connection, so the server destroys it.
  socket.setTimeout(silenceMs);
  request.once("end", () => {
    // Where the answer was sooner than the end of the body, the connection counts its rest already.
    if (socket.timeout === silenceMs) socket.setTimeout(0);
  });
}
