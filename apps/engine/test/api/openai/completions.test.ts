import type OpenAI from "openai";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hangs, type OpenaiTestDoor, openOpenaiDoor, says } from "./openai-door.ts";

let door: OpenaiTestDoor;
let client: OpenAI;
let token: string;
beforeAll(async () => {
  door = await openOpenaiDoor();
  ({ token } = await door.token(["complete"]));
  client = door.client(token);
});
afterAll(() => door.close());
beforeEach(() => door.answerWith(says("return", " a + b")));

const model = "guildhall/auto";

describe("completions as editors ask for them", () => {
  it("fills a hole between prompt and suffix, one line where one is wanted", async () => {
    const answer = await client.completions.create({
      model,
      prompt: "def add(a, b): ",
      suffix: "\n\nprint(add(1, 2))\n",
    });
    expect(answer).toMatchObject({
      object: "text_completion",
      choices: [{ index: 0, text: "return a + b", finish_reason: "stop", logprobs: null }],
    });
    expect(door.asked.at(-1)).toMatchObject({
      infill: { prefix: "def add(a, b): ", suffix: "\n\nprint(add(1, 2))\n" },
      session: expect.stringMatching(/^typing-/),
      maxTokens: 64,
      temperature: 0,
      samples: 1,
      stop: expect.arrayContaining(["\nprint(add(1, 2))"]),
    });
  });

  it("streams it", async () => {
    const stream = await client.completions.create({ model, prompt: "a", suffix: "b", stream: true });
    let text = "";
    for await (const chunk of stream) text += chunk.choices[0]?.text ?? "";
    expect(text).toBe("return a + b");
  });

  it("reads the marks that a plugin writes into the prompt", async () => {
    const prompt = "<|fim_prefix|>def f():\n    <|fim_suffix|>\nf()<|fim_middle|>";
    await client.completions.create({ model, prompt, max_tokens: 4096, stop: ["<|endoftext|>"] });
    expect(door.asked.at(-1)).toMatchObject({ infill: { prefix: "def f():\n    ", suffix: "\nf()" }, maxTokens: 256 });
    expect(door.asked.at(-1)?.stop?.[0]).toBe("<|endoftext|>");
  });

  it("answers at /v1/fim/completions in the shape of chat", async () => {
    const answer = await fetch(`${door.test.address}/v1/fim/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ model, prompt: "a = ", suffix: "\n" }),
    });
    expect(await answer.json()).toMatchObject({ choices: [{ message: { content: "return a + b" } }] });
  });

  it("goes on with a text that has no hole, within the client's limits only", async () => {
    const answer = await client.completions.create({ model, prompt: "Once upon", max_tokens: 5, echo: true });
    expect(answer.choices[0]?.text).toBe("Once uponreturn a + b");
    expect(door.asked.at(-1)).toEqual({
      messages: [],
      infill: { prefix: "Once upon", suffix: "" },
      maxTokens: 5,
      temperature: 0,
      samples: 1,
    });
  });

  it.each([
    ["no text", { prompt: "" }, "prompt"],
    ["lists of tokens", { prompt: [1, 2, 3] }, "prompt"],
    ["several texts", { prompt: ["a", "b"] }, "prompt"],
    ["log-probabilities", { prompt: "a", logprobs: 3 }, "logprobs"],
  ])("refuses %s", async (_, body, param) => {
    await expect(client.completions.create({ model, ...body } as never)).rejects.toMatchObject({ status: 400, param });
  });
});

describe("typing on", () => {
  it("the next keystroke in a file ends the request before it", async () => {
    const slow = hangs("");
    door.answerWith(slow.answer);
    const first = client.completions
      .create({ model, prompt: "total = sum(row[1] for row in rows", suffix: "\n" })
      .catch((error: unknown) => error);
    await slow.begun;
    door.answerWith(says(")"));
    const second = await client.completions.create({
      model,
      prompt: "total = sum(row[1] for row in rows)",
      suffix: "\n",
    });
    await slow.stopped;
    expect(second.choices[0]?.text).toBe(")");
    expect(await first).toMatchObject({ status: 499 });
    const [before, after] = door.asked.slice(-2);
    expect(after?.session).toBe(before?.session);
  });

  it("an editor that drops its request stops the model", async () => {
    const slow = hangs("");
    door.answerWith(slow.answer);
    const controller = new AbortController();
    const dropped = client.completions
      .create({ model, prompt: "x", suffix: "y", user: "bob" }, { signal: controller.signal })
      .catch((error: unknown) => error);
    await slow.begun;
    controller.abort();
    await slow.stopped;
    expect(await dropped).toBeInstanceOf(Error);
  });
});
