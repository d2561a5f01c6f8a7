import { experts } from "@guildhall/experts";
import type OpenAI from "openai";
import { APIError, AuthenticationError, BadRequestError, NotFoundError, PermissionDeniedError } from "openai";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hangs, type OpenaiTestDoor, openOpenaiDoor, says } from "./openai-door.ts";

let door: OpenaiTestDoor;
let client: OpenAI;
beforeAll(async () => {
  door = await openOpenaiDoor();
  client = door.client((await door.token(["chat", "complete", "embed"])).token);
});
afterAll(() => door.close());
beforeEach(() => {
  door.answerWith(says("Hello", " there"));
  door.decideWith({});
});

const HI = [{ role: "user" as const, content: "Why does this fail?" }];

describe("the official client at /v1", () => {
  it("gets an answer in one piece, with usage and the decision in the headers", async () => {
    const { data, response } = await client.chat.completions
      .create({ model: "guildhall/auto", messages: HI })
      .withResponse();
    expect(data).toMatchObject({
      object: "chat.completion",
      model: "guildhall/auto",
      choices: [{ index: 0, message: { role: "assistant", content: "Hello there" }, finish_reason: "stop" }],
      usage: { prompt_tokens: 12, completion_tokens: 2, total_tokens: 14, prompt_tokens_details: { cached_tokens: 5 } },
    });
    const header = (name: string) => response.headers.get(`x-guildhall-${name}`);
    expect([header("expert"), header("confidence"), header("policy"), header("decision")]).toEqual([
      "debugger",
      "0.813",
      "policy-7",
      "dec_1",
    ]);
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  });

  it("gets the same words streamed, usage last when it asks for it", async () => {
    const stream = await client.chat.completions.create({
      model: "guildhall/coder",
      messages: HI,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe("Hello there");
    expect(chunks[0]?.choices[0]?.delta.role).toBe("assistant");
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 14 } });
  });

  it("reads a streamed answer with its own helper", async () => {
    const runner = client.chat.completions.stream({ model: "guildhall/auto", messages: HI });
    expect(await runner.finalContent()).toBe("Hello there");
  });

  it("gives a named expert its own system text and decoding, and the client's words after it", async () => {
    await client.chat.completions.create({
      model: "guildhall/reviewer",
      messages: [{ role: "developer", content: "Answer in French." }, ...HI],
    });
    const request = door.asked.at(-1);
    const reviewer = experts.find(({ id }) => id === "reviewer");
    const { temperature, maxTokens } = reviewer?.decoding ?? {};
    expect(request?.messages[0]).toEqual({ role: "system", content: `${reviewer?.counsel}\n\nAnswer in French.` });
    expect(request).toMatchObject({ temperature, maxTokens, samples: 1 });
  });

  it("asks a plain model plainly, with the client's own settings", async () => {
    const { data, response } = await client.chat.completions
      .create({
        model: "small-coder",
        messages: [
          {
            role: "user",
            content: [
              { type: "text", text: "one" },
              { type: "text", text: "two" },
            ],
          },
        ],
        temperature: 0.1,
        top_p: 0.5,
        max_completion_tokens: 33,
        stop: ["END"],
        seed: -7,
        n: 2,
      })
      .withResponse();
    expect(data.choices.map((choice) => choice.index)).toEqual([0, 1]);
    expect(response.headers.get("x-guildhall-expert")).toBe("none");
    expect(door.asked.at(-1)).toEqual({
      messages: [{ role: "user", content: "one\ntwo" }],
      maxTokens: 33,
      temperature: 0.1,
      topP: 0.5,
      seed: 7,
      stop: ["END"],
      samples: 2,
    });
  });

  it.each([
    ["as much as it can", { max_tokens: -1 }, { maxTokens: 2048 }],
    ["more than any model has", { max_tokens: 10_000_000 }, { maxTokens: 32_768 }],
    ["nulls for what it leaves open", { temperature: null, top_p: null, stop: null, seed: null }, { temperature: 0.7 }],
    ["fields nobody knows", { reasoning_effort: "low", store: true, metadata: { a: "b" } }, { samples: 1 }],
  ])("takes what clients send: %s", async (_, body, wanted) => {
    await client.chat.completions.create({ model: "small-coder", messages: HI, ...body } as never);
    expect(door.asked.at(-1)).toMatchObject(wanted);
  });

  it("holds an answer to the client's schema and names what no grammar holds", async () => {
    door.answerWith(says('{"age":3}'));
    const schema = { type: "object", properties: { age: { type: "integer", minimum: 1 } }, required: ["age"] };
    const { data, response } = await client.chat.completions
      .create({
        model: "guildhall/auto",
        messages: HI,
        response_format: { type: "json_schema", json_schema: { name: "person", strict: true, schema } },
      })
      .withResponse();
    expect(JSON.parse(data.choices[0]?.message.content ?? "")).toEqual({ age: 3 });
    expect(door.asked.at(-1)?.grammar).toEqual(schema);
    expect(response.headers.get("x-guildhall-ignored")).toBe("response_format.minimum");
  });

  it("refuses a schema that would fill the memory", async () => {
    const schema = { type: "array", items: { type: "string" }, minItems: 1_000_000_000 };
    const request = client.chat.completions.create({
      model: "guildhall/auto",
      messages: HI,
      response_format: { type: "json_schema", json_schema: { name: "bomb", schema } },
    });
    await expect(request).rejects.toThrow(BadRequestError);
  });

  it("leaves out tools that may be called, says so, and refuses one that must be", async () => {
    const tools = [{ type: "function" as const, function: { name: "look", parameters: {} } }];
    const { response } = await client.chat.completions
      .create({ model: "guildhall/auto", messages: HI, tools })
      .withResponse();
    expect(response.headers.get("x-guildhall-ignored")).toBe("tools");
    const forced = client.chat.completions.create({
      model: "guildhall/auto",
      messages: HI,
      tools,
      tool_choice: "required",
    });
    await expect(forced).rejects.toMatchObject({ status: 400, param: "tool_choice" });
  });

  it("guesses nobody where the router abstains: the plain model answers and the choices are named", async () => {
    door.decideWith({
      expert: null,
      abstained: true,
      way: "person",
      candidates: ["coder", "tester"].map((expert) => ({
        expert,
        intent: null,
        gate: 0.3,
        record: 0.5,
        outcomes: 0,
        load: 0,
        score: 0.4,
      })),
    });
    const { response } = await client.chat.completions.create({ model: "guildhall/auto", messages: HI }).withResponse();
    expect(response.headers.get("x-guildhall-expert")).toBe("none");
    expect(response.headers.get("x-guildhall-choices")).toBe("coder,tester");
    expect(door.asked.at(-1)?.messages).toEqual(HI);
  });

  it("lists the routed names, the experts, usable models and the embedder", async () => {
    const ids = (await client.models.list()).data.map((model) => model.id);
    expect(ids.slice(0, 2)).toEqual(["guildhall/auto", "guildhall/planner"]);
    expect(ids).toContain("small-coder");
    expect(ids).not.toContain("absent");
    expect(ids.at(-1)).toBe("all-minilm-l6-v2");
    expect(await client.models.retrieve("guildhall/auto")).toMatchObject({ id: "guildhall/auto", object: "model" });
  });

  it("gets the same vectors as numbers and as base64", async () => {
    const model = "all-minilm-l6-v2";
    const whole = await client.embeddings.create({ model, input: ["one", "three"] }); // asks for base64 and decodes it
    const plain = await client.embeddings.create({ model, input: "one", encoding_format: "float" });
    expect(whole.data.map((entry) => entry.embedding)).toEqual([
      [3, 0.5, -0.25],
      [5, 0.5, -0.25],
    ]);
    expect(plain.data[0]?.embedding).toEqual([3, 0.5, -0.25]);
    expect(whole.usage).toEqual({ prompt_tokens: 8, total_tokens: 8 });
  });
});

describe("errors reach the official client as what they are", () => {
  const create = (change: object) =>
    client.chat.completions.create({ model: "guildhall/auto", messages: HI, ...change } as never);

  it.each([
    ["an unknown model", { model: "gpt-9" }, NotFoundError, "model"],
    ["no messages", { messages: [] }, BadRequestError, "messages"],
    [
      "an image",
      { messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }] },
      BadRequestError,
      "messages.0.content",
    ],
    [
      "a result of a tool",
      { messages: [{ role: "tool", content: "x", tool_call_id: "1" }] },
      BadRequestError,
      "messages.0.role",
    ],
    ["too many answers", { n: 99 }, BadRequestError, "n"],
    ["log-probabilities", { logprobs: true }, BadRequestError, "logprobs"],
    ["only spaces", { messages: [{ role: "user", content: "  " }] }, BadRequestError, "messages"],
  ])("%s", async (_, change, kind, param) => {
    const error = await create(change).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect((error as APIError).param).toBe(param);
    expect((error as APIError).message.length).toBeGreaterThan(20);
  });

  it("a wrong token, none, and one for something else", async () => {
    const wrong = door.client("guildhall-nothing").chat.completions.create({ model: "guildhall/auto", messages: HI });
    await expect(wrong).rejects.toThrow(AuthenticationError);
    const bare = await fetch(`${door.test.address}/v1/models`);
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ error: { type: "authentication_error", code: "invalid_api_key" } });
    const reader = door.client((await door.token(["embed"], "index")).token);
    await expect(reader.chat.completions.create({ model: "guildhall/auto", messages: HI })).rejects.toThrow(
      PermissionDeniedError,
    );
    expect((await reader.models.list()).data.length).toBeGreaterThan(0);
  });

  it("a body that is no JSON, one too large, and an address that is not there", async () => {
    const { token } = await door.token(["chat"]);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const post = (path: string, body: string) =>
      fetch(`${door.test.address}${path}`, { method: "POST", headers, body });
    expect((await post("/v1/chat/completions", "{")).status).toBe(400);
    expect((await post("/v1/chat/completions", `"${"x".repeat(3 * 1024 * 1024)}"`)).status).toBe(413);
    const nowhere = await post("/v1/images", "{}");
    expect(nowhere.status).toBe(404);
    expect(await nowhere.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  });

  it("a failure in the middle of a stream, after the text before it", async () => {
    door.answerWith(async (_, { onToken }) => {
      onToken?.("Half", 0);
      throw new Error("secret detail");
    });
    const stream = await client.chat.completions.create({ model: "guildhall/auto", messages: HI, stream: true });
    let text = "";
    const read = async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    };
    const error = await read().catch((thrown: unknown) => thrown);
    expect(text).toBe("Half");
    expect(error).toBeInstanceOf(APIError);
    expect(String(error)).not.toContain("secret");
  });

  it("a failure before any text, with its status although a stream was asked for", async () => {
    door.answerWith(async () => {
      throw new Error("secret detail");
    });
    const stream = client.chat.completions.create({ model: "guildhall/auto", messages: HI, stream: true });
    await expect(stream).rejects.toMatchObject({ status: 500 });
  });
});

describe("what ends a request", () => {
  it("a client that goes away stops the model", async () => {
    const { answer, begun, stopped } = hangs("Once");
    door.answerWith(answer);
    const stream = await client.chat.completions.create({ model: "guildhall/auto", messages: HI, stream: true });
    await begun;
    stream.controller.abort();
    await stopped;
  });

  it("a client that waits for the whole answer and goes away stops the model too", async () => {
    const { answer, begun, stopped } = hangs("");
    door.answerWith(answer);
    const controller = new AbortController();
    const waiting = client.chat.completions
      .create({ model: "guildhall/auto", messages: HI }, { signal: controller.signal })
      .catch((error: unknown) => error);
    await begun;
    controller.abort();
    await stopped;
    expect(await waiting).toBeInstanceOf(Error);
  });

  it("revoking the token ends its stream with an error and stops the model", async () => {
    const { answer, begun, stopped } = hangs("Once");
    door.answerWith(answer);
    const { token, id } = await door.token(["chat"], "to revoke");
    const stream = await door
      .client(token)
      .chat.completions.create({ model: "guildhall/auto", messages: HI, stream: true });
    let text = "";
    const read = (async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    })().catch((error: unknown) => error);
    await begun;
    await door.test.doors.runCommand(
      { argv: ["token", "revoke", id], cwd: "/" },
      {
        signal: new AbortController().signal,
        log: () => {},
      },
    );
    const error = await read;
    await stopped;
    expect(text).toBe("Once");
    expect(error).toMatchObject({ code: "invalid_api_key" });
    await expect(door.client(token).models.list()).rejects.toThrow(AuthenticationError);
  });
});
