import { z } from "zod";
import type { ChatBackend } from "../models/index.ts";
import { fillSlots } from "./fill-slots.ts";
import type { CodeProblem } from "./problem.ts";

const callsSchema = z.object({ calls: z.array(z.string().max(140)).min(4).max(8) });
const MAX_TOKENS = 320;
const MAX_TEXT = 4000;

/**
 * Calls a model would try a piece of code with, one expression each. Only inputs are asked for: what a call should give
 * is not for a model to say. Calls that name nothing of the code are dropped.
 * @throws AppError of the backend
 */
export async function writeCalls(
  backend: ChatBackend,
  { language, instructions, prompt, entry, outline }: CodeProblem,
  { seed, signal }: { seed: number; signal?: AbortSignal },
): Promise<{ calls: string[]; tokens: { prompt: number; completion: number } }> {
  const names = outline?.functions.length ? outline.functions : [entry];
  // A stub may leave its parameters out: the dots say that there are some.
  const asked = outline
    ? `Six calls like ${names.map((name) => `\`${name}(…)\``).join(" and ")}, with arguments in place of the dots.`
    : `Six calls of \`${entry}\`.`;
  const answer = await fillSlots(
    backend,
    {
      messages: [
        {
          role: "system",
          content:
            "You write calls that try out a piece of code: varied, small, with edge cases. Each is one expression with literal arguments, without its result. Answer with JSON only.",
        },
        {
          role: "user",
          content: `${instructions.slice(0, MAX_TEXT)}\n\n\`\`\`${language}\n${prompt}\n\`\`\`\n\n${asked}`,
        },
      ],
      schema: callsSchema,
      maxTokens: MAX_TOKENS,
      seed,
    },
    { signal },
  );
  const named = new RegExp(`\\b(?:${names.map((name) => name.split(".")[0]).join("|")})\\b`);
  const parsed = callsSchema.safeParse(answer.value);
  const calls = (parsed.success ? parsed.data.calls : [])
    .map((call) => call.trim().replace(/;$/, ""))
    .filter((call) => named.test(call) && !call.includes("…") && !/\n|==|\bimport\b|\bassert/.test(call));
  return {
    calls: [...new Set(calls)],
    tokens: { prompt: answer.promptTokens, completion: answer.completionTokens },
  };
}
