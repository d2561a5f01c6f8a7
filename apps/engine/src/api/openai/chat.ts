import { readChat, toChatRequest } from "./chat-request.ts";
import { checkSchema } from "./check-schema.ts";
import type { DoorContext } from "./context.ts";
import { generate } from "./generate.ts";
import { chooseModel, decisionHeaders } from "./model-choice.ts";

/** POST /v1/chat/completions. */
export async function answerChat(context: DoorContext, body: unknown): Promise<void> {
  const ask = readChat(body);
  const chosen = await chooseModel(context, ask);
  const request = toChatRequest(ask, chosen.expert);
  const notHeld = request.grammar ? checkSchema(request.grammar).map((key) => `response_format.${key}`) : [];
  await generate(context, {
    shape: "chat",
    model: ask.model,
    backend: await context.guild.backendFor(chosen.place),
    request,
    stream: ask.stream,
    includeUsage: ask.includeUsage,
    headers: decisionHeaders(chosen, [...ask.ignored, ...notHeld]),
    signal: context.signal,
  });
}
