import type { ServerResponse } from "node:http";
import { openaiError } from "./problem.ts";

/** The head is held back until there is text, so that a failure can still have its status; at most so long. */
const HEAD_AFTER_MS = 10_000;
/** A client that reads nothing of so much is gone. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024;

/** Server-sent events as the official clients read them. */
export interface EventStream {
  send(value: unknown): void;
  /** Ends well. */
  end(): void;
  /** Ends with an error: its status where nothing was sent yet, else as the last event. False in the first case. */
  fail(error: unknown): boolean;
}

export function openEventStream(response: ServerResponse, headers: Record<string, string>): EventStream {
  const open = (): void => {
    clearTimeout(timer);
    if (response.headersSent || response.destroyed) return;
    response.writeHead(200, {
      ...headers,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
  };
  const timer = setTimeout(() => {
    open();
    if (!response.destroyed) response.write(": waiting for the model\n\n");
  }, HEAD_AFTER_MS);
  response.once("close", () => clearTimeout(timer));
  const write = (text: string): void => {
    if (response.destroyed) return;
    response.write(`data: ${text}\n\n`);
    if (response.writableLength > MAX_UNREAD_BYTES) response.destroy();
  };
  return {
    send: (value) => {
      open();
      write(JSON.stringify(value));
    },
    end: () => {
      open();
      write("[DONE]");
      response.end();
    },
    fail: (error) => {
      clearTimeout(timer);
      if (!response.headersSent) return false;
      write(JSON.stringify(openaiError(error).body));
      response.end();
      return true;
    },
  };
}
