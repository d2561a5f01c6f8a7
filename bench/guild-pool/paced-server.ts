import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Pieces an answer is sent in. */
const PIECES = 5;
const CHARACTERS_A_TOKEN = 4;

export interface PacedServer {
  readonly url: string;
  /** Tokens it wrote. */
  readonly tokens: number;
  /** Chat requests that reached it. */
  readonly requests: number;
  /** Milliseconds in which it wrote. */
  readonly busyMs: number;
  /** Cuts every connection and takes no more, as a process that was killed. */
  close(): Promise<void>;
}

const chunk = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

/**
 * A model server with one worker: it writes at a fixed speed, one request after the other, as many tokens as the
 * message says in `tokens=N`, whatever the request allowed.
 */
export async function startPacedServer(tokensPerSecond: number): Promise<PacedServer> {
  let tokens = 0;
  let requests = 0;
  let busyMs = 0;
  let busy: Promise<void> = Promise.resolve();

  async function answer(response: ServerResponse, size: number): Promise<void> {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const piece = size / PIECES;
    const begun = performance.now();
    let due = begun;
    for (let index = 0; index < PIECES && !response.destroyed; index++) {
      const content = "x".repeat(Math.round(piece * CHARACTERS_A_TOKEN));
      response.write(chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }));
      due += (piece / tokensPerSecond) * 1000;
      await wait(Math.max(0, due - performance.now())); // by the clock, so that late timers do not add up
    }
    tokens += size;
    busyMs += performance.now() - begun;
    response.write(chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }));
    response.end(`${chunk({ choices: [], usage: { prompt_tokens: 10, completion_tokens: size } })}data: [DONE]\n\n`);
  }

  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      requests += 1;
      const size = Number(/tokens=(\d+)/.exec(body)?.[1] ?? 1);
      busy = busy.then(() => answer(response, size)).catch(() => undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    get tokens() {
      return tokens;
    },
    get requests() {
      return requests;
    },
    get busyMs() {
      return busyMs;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
