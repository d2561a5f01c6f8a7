import type { Expert } from "@guildhall/experts";
import { z } from "zod";
import type { ChatMessage, ChatRequest, JsonSchema } from "../../models/index.ts";
import { invalid, zodProblem } from "./problem.ts";
import { ignoredFields, refuseFields, samplingFields, toSampling } from "./request-fields.ts";

const MAX_MESSAGES = 400;
const MAX_SCHEMA_CHARACTERS = 65_536;
/** What the maker of the default model sets, where neither request nor expert says. */
const USUAL_TEMPERATURE = 0.7;
const USUAL_MAX_TOKENS = 2048;

const textPart = z.looseObject({
  type: z.literal("text", { error: "must be text: models here read nothing else" }),
  text: z.string(),
});
const content = z.union([z.string(), z.array(textPart).max(200), z.null()], {
  error: "must be a string or a list of parts of text: models here read nothing else",
});
const message = z.looseObject({
  role: z.enum(["system", "developer", "user", "assistant"], {
    error: "must be system, developer, user or assistant: results of tools cannot be read here",
  }),
  content: content.optional(),
});
const responseFormat = z.discriminatedUnion(
  "type",
  [
    z.looseObject({ type: z.literal("text") }),
    z.looseObject({ type: z.literal("json_object") }),
    z.looseObject({
      type: z.literal("json_schema"),
      json_schema: z.looseObject({ schema: z.record(z.string(), z.unknown()) }),
    }),
  ],
  { error: "type must be text, json_object or json_schema" },
);
const chatBodySchema = z.looseObject({
  ...samplingFields,
  messages: z.array(message).min(1, "must hold a message").max(MAX_MESSAGES),
  max_completion_tokens: samplingFields.max_tokens,
  response_format: responseFormat.nullish(),
  tool_choice: z.unknown().optional(),
});
type ChatBody = z.infer<typeof chatBodySchema>;

const REFUSED = {
  logprobs: "log-probabilities are not told here.",
  top_logprobs: "log-probabilities are not told here.",
  audio: "there is no sound here.",
};
/** An answer in words is what a model that may call tools can always give, so tools are left out and named. */
const IGNORED = ["tools", "functions", "logit_bias", "presence_penalty", "frequency_penalty"];

export interface ChatAsk {
  model: string;
  messages: ChatMessage[];
  /** The last words of the user: what the router reads. */
  text: string;
  stream: boolean;
  includeUsage: boolean;
  ignored: string[];
  body: ChatBody;
}

const textOf = (value: ChatBody["messages"][number]["content"]): string =>
  typeof value === "string" ? value : (value ?? []).map((part) => part.text).join("\n");

/** A call that must be made cannot be; one that may be made need not. */
function refuseForcedTools(choice: unknown): void {
  if (choice === undefined || choice === null || choice === "auto" || choice === "none") return;
  throw invalid("tool_choice", "tool_choice: models here call no tools.", 'Leave it out, or send "auto" or "none".');
}

/** Reads a body of /v1/chat/completions. Throws INVALID_INPUT with the path of what is wrong. */
export function readChat(value: unknown): ChatAsk {
  const parsed = chatBodySchema.safeParse(value);
  if (!parsed.success) throw zodProblem(parsed.error);
  const body = parsed.data;
  refuseFields(body, REFUSED);
  refuseForcedTools(body.tool_choice);
  const messages = body.messages.map(
    ({ role, content: said }): ChatMessage => ({ role: role === "developer" ? "system" : role, content: textOf(said) }),
  );
  const text = messages.findLast(({ role }) => role === "user")?.content ?? "";
  return {
    model: body.model,
    messages,
    text,
    stream: body.stream ?? false,
    includeUsage: body.stream_options?.include_usage ?? false,
    ignored: ignoredFields(body, IGNORED),
    body,
  };
}

function grammarOf({ response_format: format }: ChatBody): JsonSchema | undefined {
  if (!format || format.type === "text") return undefined;
  if (format.type === "json_object") return { type: "object", additionalProperties: true };
  const { schema } = format.json_schema;
  if (JSON.stringify(schema).length > MAX_SCHEMA_CHARACTERS) {
    throw invalid("response_format.json_schema.schema", "The schema is over 64 kB.", "Send a smaller one.");
  }
  return schema;
}

/** One system text: how the expert answers first, then what the client says. */
function withExpert(messages: readonly ChatMessage[], expert: Expert | null): ChatMessage[] {
  const system = messages.filter(({ role }) => role === "system").map(({ content: said }) => said);
  const texts = [...(expert ? [expert.counsel] : []), ...system].filter((text) => text.trim() !== "");
  const rest = messages.filter(({ role }) => role !== "system");
  return texts.length === 0 ? rest : [{ role: "system", content: texts.join("\n\n") }, ...rest];
}

/** The request as the models' port takes it, with the expert's decoding where the client leaves it open. */
export function toChatRequest({ body, messages }: ChatAsk, expert: Expert | null): ChatRequest {
  const grammar = grammarOf(body);
  return {
    messages: withExpert(messages, expert),
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? expert?.decoding.maxTokens ?? USUAL_MAX_TOKENS,
    ...toSampling(body, expert?.decoding.temperature ?? USUAL_TEMPERATURE),
    ...(grammar ? { grammar } : {}),
  };
}
