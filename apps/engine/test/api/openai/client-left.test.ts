import { IncomingMessage, request as send } from "node:http";
import { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { readBody } from "../../../src/api/openai/read-body.ts";
import { openTestDoors, type TestDoors } from "../test-doors.ts";

const LOOK_UP_MS = 50;

let test: TestDoors | null = null;
afterEach(async () => {
  await test?.close();
  test = null;
});

it("reading the body of a request that was destroyed ends at once", async () => {
  const request = new IncomingMessage(new Socket());
  request.destroy();
  await expect(readBody(request, 100)).rejects.toMatchObject({ code: "CANCELLED" });
});

it("reading a body ends when its client leaves in the middle of it", async () => {
  const request = new IncomingMessage(new Socket());
  const body = readBody(request, 100);
  request.push('{"half":');
  request.destroy();
  await expect(body).rejects.toMatchObject({ code: "CANCELLED" });
});

it("a client that leaves while its token is looked up leaves no place taken", async () => {
  const asked = Promise.withResolvers<void>();
  test = await openTestDoors({
    accessTokens: {
      verbs: { list: vi.fn(), create: vi.fn(), revoke: vi.fn() },
      authenticate: async () => {
        asked.resolve();
        await delay(LOOK_UP_MS);
        return { tokenId: "tok_1", scopes: ["chat"], revoked: new AbortController().signal };
      },
    },
  });
  const headers = { "content-type": "application/json", "content-length": 100 };
  const client = send({ host: "127.0.0.1", port: test.port, path: "/v1/chat/completions", method: "POST", headers });
  client.on("error", () => {});
  client.write('{"model":');
  await asked.promise;
  client.destroy();
  const { registry } = test.resources.metrics;
  await expect.poll(() => registry.metrics()).toContain('llm_requests_total{endpoint="chat",outcome="disconnected"} 1');
  expect(await registry.metrics()).not.toMatch(/llm_queue_waiting\{lane="chat"\} [1-9]/);
});
