import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OllamaProtocol } from "../../src/models/backends/ollama-protocol.ts";
import { OpenaiProtocol } from "../../src/models/backends/openai-protocol.ts";
import { RemoteBackend, type RemoteProtocol } from "../../src/models/backends/remote-backend.ts";
import { retryAfterMs } from "../../src/models/backends/remote-request.ts";
import { testServer } from "../../src/models/model-servers.ts";
import type { ChatRequest } from "../../src/models/ports.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";

const ask = (content: string, change: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [{ role: "user", content }],
  maxTokens: 50,
  temperature: 0,
  samples: 1,
  ...change,
});
const backendOver = (protocol: RemoteProtocol): RemoteBackend =>
  new RemoteBackend({ modelId: "remote", protocol, knownCard: null, onCard: async () => {} });

let server: ScriptedModelServer;
beforeEach(async () => {
  server = await startScriptedModelServer();
});
afterEach(() => server.close());

const PROTOCOLS = {
  openai: () => new OpenaiProtocol({ url: server.url, apiKey: "secret" }, "scripted"),
  ollama: () => new OllamaProtocol({ url: server.ollamaUrl, apiKey: "" }, "scripted"),
};

describe.each(Object.entries(PROTOCOLS))("%s backend", (_name, protocol) => {
  it("streams the text and counts what the server counted", async () => {
    server.on({ when: "hello", answer: "one two three" });
    const shown: string[] = [];
    const result = await backendOver(protocol()).chat(ask("hello"), { onToken: (text) => shown.push(text) });
    expect(result.samples).toEqual([{ text: "one two three", finish: "stop", tokens: 3 }]);
    expect(shown.join("")).toBe("one two three");
    expect(shown.length).toBeGreaterThan(1);
    expect(result.usage).toMatchObject({ promptTokens: 1, completionTokens: 3 });
  });

  it("asks once a sample with seeds that follow each other", async () => {
    server.on({ when: "many", answer: (request) => `seed ${request.seed}` });
    const result = await backendOver(protocol()).chat(ask("many", { samples: 3, seed: 40, temperature: 0.8 }));
    expect(result.samples.map((sample) => sample.text)).toEqual(["seed 40", "seed 41", "seed 42"]);
  });

  it("says that an answer was cut at its length", async () => {
    server.on({ when: "long", answer: "a b c d e f" });
    const result = await backendOver(protocol()).chat(ask("long", { maxTokens: 2 }));
    expect(result.samples[0]?.finish).toBe("length");
  });

  it("hands on the schema and the prefill, and drops a prefill that the server wrote again", async () => {
    const schema = { type: "object", properties: { a: { type: "string" } } };
    server.on({ when: "shape", answer: '{"a": "x"}' });
    await backendOver(protocol()).chat(ask("shape", { grammar: schema }));
    expect(server.requests.at(-1)?.schema).toEqual(schema);
    server.on({ when: "go on", answer: "def f():\n    return 1" });
    const result = await backendOver(protocol()).chat(ask("go on", { prefill: "def f():\n" }));
    expect(server.requests.at(-1)?.messages.at(-1)).toEqual({ role: "assistant", content: "def f():\n" });
    expect(result.samples[0]?.text).toBe("\n    return 1");
  });

  it("stops at once when asked to, also while the server is silent", async () => {
    const rule = server.on({ when: "slow", answer: "one two three", pauseAfterTokens: 1 });
    const controller = new AbortController();
    const answer = backendOver(protocol()).chat(ask("slow"), { signal: controller.signal });
    const refused = expect(answer).rejects.toMatchObject({ code: "CANCELLED" });
    await rule.reached;
    controller.abort();
    await refused;
  });

  it.each([
    [404, "MODEL_MISSING"],
    [401, "MODEL_UNREACHABLE"],
    [429, "BUSY"],
    [500, "MODEL_UNREACHABLE"],
  ] as const)("turns status %i into %s", async (status, code) => {
    server.on({ when: "fail", failure: { status } });
    await expect(backendOver(protocol()).chat(ask("fail"))).rejects.toMatchObject({ code });
  });

  it("says what happened when the stream is garbage or breaks off", async () => {
    server.on({ when: "garbage", answer: "a b c d", failure: "garbage" });
    await expect(backendOver(protocol()).chat(ask("garbage"))).rejects.toMatchObject({ code: "MODEL_ANSWER_UNUSABLE" });
    server.on({ when: "cut", answer: "a b c d", failure: "cut" });
    await expect(backendOver(protocol()).chat(ask("cut"))).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
  });

  it("measures its card and calls a server strong whose probes passed", async () => {
    const card = await backendOver(protocol()).card();
    expect(card).toMatchObject({ contextTokens: 8192, formats: { wholeFile: true, json: true }, strong: true });
  });
});

describe("OpenaiProtocol", () => {
  it("sends the key, and does without options that the server refuses", async () => {
    server.on({ when: "old server", answer: "x" });
    server.on({ when: (request) => "continue_final_message" in request.body, failure: { status: 400 } });
    const backend = backendOver(PROTOCOLS.openai());
    const result = await backend.chat(ask("old server", { prefill: "y" }));
    expect(result.samples[0]?.text).toBe("x");
    expect(server.requests[0]?.headers.authorization).toBe("Bearer secret");
    await backend.chat(ask("old server", { prefill: "y" }));
    expect(server.requests.filter((request) => "continue_final_message" in request.body)).toHaveLength(1);
  });

  it("gives up a server that does not answer in time", async () => {
    server.on({ when: "hang", failure: "hang" });
    const protocol = new OpenaiProtocol({ url: server.url, apiKey: "", answerTimeoutMs: 50 }, "scripted");
    await expect(backendOver(protocol).chat(ask("hang"))).rejects.toMatchObject({
      code: "MODEL_UNREACHABLE",
      message: expect.stringContaining("in time"),
    });
  });
});

describe("a server that sends without end", () => {
  const endless: Server[] = [];
  afterEach(() => {
    for (const one of endless.splice(0)) {
      one.closeAllConnections();
      one.close();
    }
  });

  /** Repeats one line for as long as it is listened to; `left` resolves when nobody does any more. */
  async function startEndless(line: string): Promise<{ url: string; left: Promise<void> }> {
    const { promise: left, resolve } = Promise.withResolvers<void>();
    const made = createServer((request, response) => {
      request.resume();
      response.on("close", resolve);
      const block = line.repeat(1000);
      const write = (): void => {
        while (!response.destroyed && response.write(block));
      };
      response.on("drain", write);
      write();
    });
    endless.push(made);
    await new Promise<void>((listening) => made.listen(0, "127.0.0.1", listening));
    return { url: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, left };
  }

  it("is left once an answer is longer than its tokens can be", async () => {
    const chunk = JSON.stringify({ choices: [{ index: 0, delta: { content: "again " }, finish_reason: null }] });
    const { url, left } = await startEndless(`data: ${chunk}\n\n`);
    const backend = backendOver(new OpenaiProtocol({ url, apiKey: "" }, "endless"));
    const { samples } = await backend.chat(ask("hello", { maxTokens: 8 }));
    expect(samples[0]?.finish).toBe("length");
    expect(samples[0]?.text.length).toBeLessThan(1000);
    await left;
  });

  it("is called unreachable where a list of models was asked for", async () => {
    const { url, left } = await startEndless('{"object": "list", "data": [],\n');
    const listing = testServer({ kind: "openai", url, apiKey: "" }, false);
    await expect(listing).rejects.toMatchObject({
      code: "MODEL_UNREACHABLE",
      message: expect.stringContaining("more than a list"),
    });
    await left;
  });
});

it("reads a Retry-After of seconds and of a date, and nothing else", () => {
  const now = new Date("2026-11-28T20:00:00Z");
  expect(retryAfterMs("7", now)).toBe(7_000);
  expect(retryAfterMs("Sat, 28 Nov 2026 20:00:30 GMT", now)).toBe(30_000);
  expect(retryAfterMs("Sat, 28 Nov 2026 19:00:00 GMT", now)).toBe(0);
  expect(retryAfterMs("soon", now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
