import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFrontDoor } from "../../src/api/http/front-door.ts";
import { guardSilence } from "../../src/api/http/silence.ts";

const SILENCE_MS = 500;
const PIECES = 20;

const server = createServer((request, response) => {
  guardSilence(request, SILENCE_MS);
  // The answer is silent for longer than a body may be.
  text(request).then(
    (body) => setTimeout(() => response.end(body), 2 * SILENCE_MS),
    () => {},
  );
});
let port: number;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends one piece after the other with a pause after each; resolves with what is answered. */
async function upload(pieces: number, pauseMs: number): Promise<string> {
  const outgoing = send({ host: "127.0.0.1", port, method: "POST", headers: { "transfer-encoding": "chunked" } });
  const answered = new Promise<string>((resolve, reject) => {
    outgoing.on("response", (answer) => resolve(text(answer)));
    outgoing.on("error", reject);
  });
  answered.catch(() => {});
  for (let piece = 0; piece < pieces; piece += 1) {
    outgoing.write(".");
    await delay(pauseMs);
  }
  outgoing.end();
  return answered;
}

it("takes a body that trickles for longer than the limit but never pauses for as long, and a slow answer", async () => {
  expect(await upload(PIECES, SILENCE_MS / 10)).toBe(".".repeat(PIECES));
});

it("cuts a connection that falls silent in the middle of a body", async () => {
  await expect(upload(2, 3 * SILENCE_MS)).rejects.toThrow(/hang up|ECONNRESET|EPIPE/);
});

it("leaves the front door time for the largest upload over a slow line", () => {
  const door = createFrontDoor(() => {
    throw new Error("nobody asks");
  });
  expect(door.requestTimeout).toBeGreaterThanOrEqual(20 * 60_000);
});
