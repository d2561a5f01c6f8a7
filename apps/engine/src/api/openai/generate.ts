import { AppError } from "@guildhall/contracts";
import { newId } from "@guildhall/db";
import type { ChatBackend, ChatRequest, ChatResult } from "../../models/index.ts";
import { sendJson } from "../http/answer.ts";
import { type AnswerHead, type AnswerShape, chunk, usageChunk, wholeAnswer } from "./answers.ts";
import type { DoorContext } from "./context.ts";
import { openEventStream } from "./event-stream.ts";
import { invalid } from "./problem.ts";

export interface Generation {
  shape: AnswerShape;
  /** What the client called the model; repeated to it. */
  model: string;
  backend: ChatBackend;
  request: ChatRequest;
  stream: boolean;
  includeUsage: boolean;
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Written before each answer's text. */
  echo?: string;
}

const ID_PREFIX: Record<AnswerShape, string> = { chat: "chatcmpl", completion: "cmpl" };

/** A schema that no grammar can be made of is the client's, not a fault of this house. */
function blameSchema(error: unknown, { grammar }: ChatRequest): unknown {
  if (!grammar || !(error instanceof AppError) || error.code !== "INVALID_INPUT") return error;
  return invalid(
    "response_format",
    "The model cannot be held to this schema.",
    "Use objects, arrays, enums, strings, numbers and references only.",
  );
}

async function ask(
  { seen }: DoorContext,
  { backend, request, signal }: Generation,
  onToken?: (text: string, index: number) => void,
): Promise<ChatResult> {
  // Who waits for the whole answer has seen nothing when it breaks off: then another replica may begin again.
  const shown = onToken && {
    onToken: (text: string, index: number): void => {
      seen.first();
      onToken(text, index);
    },
  };
  try {
    const result = await backend.chat(request, { signal, ...shown });
    seen.usage(result.usage);
    return result;
  } catch (error) {
    throw blameSchema(error, request);
  }
}

/** Asks the model and answers, whole or as it is written. Throws what the model throws and the signal's reason. */
export async function generate(context: DoorContext, generation: Generation): Promise<void> {
  const { response } = context;
  const { shape, model, headers, echo = "" } = generation;
  const head: AnswerHead = { id: newId(ID_PREFIX[shape]), model, created: Math.floor(context.now().getTime() / 1000) };
  if (!generation.stream) {
    const { samples, usage } = await ask(context, generation);
    const told = samples.map((sample) => ({ ...sample, text: echo + sample.text }));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, 200, wholeAnswer(shape, head, { samples: told, usage }));
    return;
  }
  const events = openEventStream(response, headers);
  const begun = new Set<number>();
  const tell = (text: string, index: number): void => {
    const first = !begun.has(index);
    begun.add(index);
    events.send(chunk(shape, head, { index, text: first ? echo + text : text, first }));
  };
  try {
    const { samples, usage } = await ask(context, generation, tell);
    for (const [index, sample] of samples.entries()) {
      if (!begun.has(index)) tell("", index);
      events.send(chunk(shape, head, { index, text: "", sample }));
    }
    if (generation.includeUsage) events.send(usageChunk(shape, head, usage));
    events.end();
  } catch (error) {
    const reason: unknown = generation.signal.aborted ? generation.signal.reason : error;
    events.fail(reason);
    throw reason;
  }
}
