import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenaiTestDoor, openOpenaiDoor, says } from "./openai-door.ts";

const REQUESTS = 1_000;

let door: OpenaiTestDoor;
beforeAll(async () => {
  door = await openOpenaiDoor();
});
afterAll(() => door.close());

interface Reply {
  status: number;
  retryAfter: string | undefined;
  body: string;
}

function post(port: number, token: string, agent: Agent): Promise<Reply> {
  const body = JSON.stringify({ model: "small-coder", messages: [{ role: "user", content: "Hello" }] });
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) };
    const path = "/v1/chat/completions";
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers, agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"], body: text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

it("a thousand requests at once: each is answered or told when to come again, none is lost", async () => {
  const gate = Promise.withResolvers<void>();
  const answer = says("done");
  let atOnce = 0;
  let most = 0;
  door.answerWith(async (asked, options) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await gate.promise;
    atOnce -= 1;
    return answer(asked, options);
  });
  // One program alone is not given every place.
  const tokens = [await door.token(["chat"]), await door.token(["chat"])];
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  let refused = 0;
  const replies = Array.from({ length: REQUESTS }, (_, index) =>
    post(door.test.port, tokens[index % tokens.length]?.token ?? "", agent).then((reply) => {
      if (reply.status === 429) refused += 1;
      // The model answers when everybody who is not let in has been told.
      if (refused === REQUESTS - 64) gate.resolve();
      return reply;
    }),
  );
  const all = await Promise.all(replies);
  const answered = all.filter((reply) => reply.status === 200);
  const busy = all.filter((reply) => reply.status === 429);
  expect([answered.length, busy.length]).toEqual([64, REQUESTS - 64]);
  expect(answered.every((reply) => reply.body.includes("done"))).toBe(true);
  expect(busy.every((reply) => Number(reply.retryAfter) >= 1 && reply.body.includes("rate_limit_exceeded"))).toBe(true);
  expect(most).toBe(8);
  const metrics = await door.test.resources.metrics.registry.metrics();
  expect(metrics).toContain('llm_requests_total{endpoint="chat",outcome="rate_limit_exceeded"} 936');
  expect(metrics).toContain('llm_queue_active{lane="chat"} 0');
}, 60_000);
