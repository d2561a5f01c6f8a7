import { AppError } from "@guildhall/contracts";
import type { ChatRequest } from "../../models/index.ts";
import type { AnswerShape } from "./answers.ts";
import { type CompletionAsk, readCompletion } from "./completion-request.ts";
import type { DoorContext } from "./context.ts";
import { generate } from "./generate.ts";
import { infillStops } from "./infill-stops.ts";
import { AUTO, chooseModel, decisionHeaders } from "./model-choice.ts";
import { toSampling } from "./request-fields.ts";
import type { TypingSessions } from "./typing-sessions.ts";

/** What the API says for /v1/completions, and what a suggestion in an editor wants. */
const USUAL_MAX_TOKENS = 16;
const USUAL_HOLE_TOKENS = 64;
/** A suggestion nobody waits for: an editor that asks for more gets its beginning. */
const MAX_HOLE_TOKENS = 256;
/** The likeliest text is wanted, not a varied one. */
const USUAL_TEMPERATURE = 0;

/** Filling holes is not an expert's business: the house's own model answers to every guildhall/ name. */
const modelOf = async (context: DoorContext, { body, prompt }: CompletionAsk) =>
  body.model === AUTO
    ? { place: { expert: null, modelId: null }, expert: null, decision: null }
    : chooseModel(context, { model: body.model, text: prompt || "complete" });

const cannotFill = (): AppError =>
  new AppError(
    "INVALID_INPUT",
    "This model cannot fill a hole in a text.",
    "Use a coder model whose card says that it can (fill-in-the-middle), such as the default one.",
  );

/** A text that goes on, for models that fill holes and for those that only talk. */
function continuation(prompt: string, canFill: boolean): Pick<ChatRequest, "messages" | "infill" | "prefill"> {
  if (canFill) return { messages: [], infill: { prefix: prompt, suffix: "" } };
  return {
    messages: [{ role: "user", content: "Write the text on where it ends, and nothing else." }],
    prefill: prompt,
  };
}

/** POST /v1/completions, and /v1/fim/completions with answers in the shape of chat. */
export async function answerCompletion(
  context: DoorContext,
  body: unknown,
  { typing, shape }: { typing: TypingSessions; shape: AnswerShape },
): Promise<void> {
  const ask = readCompletion(body);
  const chosen = await modelOf(context, ask);
  const { hole, prompt } = ask;
  const { model, max_tokens: maxTokens, stream, stream_options: streamOptions, user, echo } = ask.body;
  const sampling = toSampling(ask.body, USUAL_TEMPERATURE);
  const answer = {
    shape,
    model,
    stream: stream ?? false,
    includeUsage: streamOptions?.include_usage ?? false,
    headers: decisionHeaders(chosen, ask.ignored),
  };
  if (hole === null) {
    const backend = await context.guild.backendFor(chosen.place);
    const { infill: canFill } = await backend.card();
    const request = { ...continuation(prompt, canFill), maxTokens: maxTokens ?? USUAL_MAX_TOKENS, ...sampling };
    return generate(context, {
      ...answer,
      backend,
      request,
      signal: context.signal,
      ...(echo ? { echo: prompt } : {}),
    });
  }
  const key = typing.begin({ tokenId: context.caller.tokenId, user: user ?? null, hole });
  try {
    const backend = await context.models.backendFor({ modelId: chosen.place.modelId, localOnly: false });
    if (!(await backend.card()).infill) throw cannotFill();
    await generate(context, {
      ...answer,
      backend,
      request: {
        messages: [],
        infill: key.window,
        ...(sampling.samples === 1 ? { session: key.sessionId } : {}),
        maxTokens: Math.min(maxTokens ?? USUAL_HOLE_TOKENS, MAX_HOLE_TOKENS),
        ...sampling,
        stop: [...(sampling.stop ?? []), ...infillStops(hole)],
      },
      signal: AbortSignal.any([context.signal, key.overtaken]),
    });
  } catch (error) {
    throw key.overtaken.aborted && !context.signal.aborted ? key.overtaken.reason : error;
  } finally {
    key.end();
  }
}
