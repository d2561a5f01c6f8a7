import { z } from "zod";
import { type Hole, readFimPrompt } from "./fim-prompt.ts";
import { invalid, zodProblem } from "./problem.ts";
import { ignoredFields, refuseFields, samplingFields } from "./request-fields.ts";

const MAX_TEXT = 1_000_000;

const completionBodySchema = z.looseObject({
  ...samplingFields,
  prompt: z.union([z.string().max(MAX_TEXT), z.array(z.string().max(MAX_TEXT)).length(1)], {
    error: "must be one text; lists of tokens cannot be read here",
  }),
  suffix: z.string().max(MAX_TEXT).nullish(),
  echo: z.boolean().nullish(),
});
export type CompletionBody = z.infer<typeof completionBodySchema>;

const IGNORED = ["best_of", "logit_bias", "presence_penalty", "frequency_penalty"];

export interface CompletionAsk {
  body: CompletionBody;
  prompt: string;
  /** What is to be filled; null = the text is to be continued. */
  hole: Hole | null;
  ignored: string[];
}

/** Reads a body of /v1/completions. Throws INVALID_INPUT with the path of what is wrong. */
export function readCompletion(value: unknown): CompletionAsk {
  const parsed = completionBodySchema.safeParse(value);
  if (!parsed.success) throw zodProblem(parsed.error);
  const body = parsed.data;
  refuseFields(body, { logprobs: "log-probabilities are not told here." });
  const prompt = typeof body.prompt === "string" ? body.prompt : (body.prompt[0] ?? "");
  const hole =
    body.suffix === null || body.suffix === undefined ? readFimPrompt(prompt) : { prefix: prompt, suffix: body.suffix };
  if (prompt === "" && (hole === null || hole.suffix === "")) throw invalid("prompt", "prompt: there is no text.");
  return { body, prompt, hole, ignored: ignoredFields(body, IGNORED) };
}
