import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OpenaiProtocol } from "../../src/models/backends/openai-protocol.ts";
import { RemoteBackend } from "../../src/models/backends/remote-backend.ts";
import { LangchainChatModel } from "../../src/models/index.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";

let server: ScriptedModelServer;
let model: LangchainChatModel;
beforeEach(async () => {
  server = await startScriptedModelServer();
  const protocol = new OpenaiProtocol({ url: server.url, apiKey: "" }, "scripted");
  model = new LangchainChatModel(
    new RemoteBackend({ modelId: "m", protocol, knownCard: null, onCard: async () => {} }),
  );
});
afterEach(() => server.close());

describe("LangchainChatModel", () => {
  it("answers like any chat model, with roles, stop strings and usage", async () => {
    server.on({ when: "hi", answer: "good day" });
    const answer = await model.invoke([new SystemMessage("Be short."), new HumanMessage("hi")], {
      stop: ["\n"],
      request: { temperature: 0.5, maxTokens: 9 },
    });
    expect(answer.text).toBe("good day");
    expect(answer.usage_metadata).toMatchObject({ output_tokens: 2 });
    expect(server.requests[0]).toMatchObject({
      messages: [
        { role: "system", content: "Be short." },
        { role: "user", content: "hi" },
      ],
      temperature: 0.5,
      maxTokens: 9,
      body: { stop: ["\n"] },
    });
  });

  it("streams the same text it would return", async () => {
    server.on({ when: "stream", answer: "one two three four" });
    const pieces: string[] = [];
    let tokens = 0;
    for await (const chunk of await model.stream("stream")) {
      pieces.push(chunk.text);
      tokens += chunk.usage_metadata?.total_tokens ?? 0;
    }
    expect(tokens).toBeGreaterThan(0);
    expect(pieces.join("")).toBe("one two three four");
  });

  it("does not repeat a failed call: retries have another owner", async () => {
    server.on({ when: "down", failure: { status: 500 } });
    await expect(model.invoke("down")).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
    expect(server.requests).toHaveLength(1);
  });
});
