import { expect, it } from "vitest";
import { readChat } from "../../../src/api/openai/chat-request.ts";
import { readCompletion } from "../../../src/api/openai/completion-request.ts";

const chat = (change: object) => ({ model: "m", messages: [{ role: "user", content: "Hello" }], ...change });
const image = { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } };

it.each([
  ["a picture", () => readChat(chat({ messages: [{ role: "user", content: [image] }] })), "parts of text"],
  ["a stop that is no text", () => readChat(chat({ stop: 5 })), "at most 64 strings"],
  ["a format it does not know", () => readChat(chat({ response_format: { type: "xml" } })), "json_schema"],
  ["lists of tokens", () => readCompletion({ model: "m", prompt: [1, 2] }), "lists of tokens cannot be read"],
])("%s is refused with the words that say why", (_, read, words) => {
  expect(read).toThrow(expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(words) }));
});
