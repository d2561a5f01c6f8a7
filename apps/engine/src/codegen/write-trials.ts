import { z } from "zod";
import type { SourceLanguage } from "../languages/index.ts";
import type { ChatBackend } from "../models/index.ts";
import { fillSlots } from "./fill-slots.ts";
import type { CodeProblem } from "./problem.ts";
import type { StubClass } from "./stub-outline.ts";
import type { Trial } from "./trials.ts";

const trialsSchema = z.object({
  trials: z
    .array(z.object({ make: z.string().max(120), calls: z.array(z.string().max(80)).min(1).max(4) }))
    .min(4)
    .max(6),
});
const MAX_TOKENS = 420;
const MAX_TEXT = 4000;
const MAX_TRIALS = 6;

/**
 * Objects a model would make and what it would call on them, to compare answers by. Only inputs are asked for: what a
 * call should give is not for a model to say. What names no class or method of the stub is dropped.
 * @throws AppError of the backend
 */
export async function writeTrials(
  backend: ChatBackend,
  { language, instructions, prompt }: CodeProblem,
  classes: readonly StubClass[],
  { seed, signal }: { seed: number; signal?: AbortSignal },
): Promise<{ trials: Trial[]; tokens: { prompt: number; completion: number } }> {
  const [shown] = classes;
  const make = `${language === "python" ? "" : "new "}${shown?.name}(…)`;
  const form = JSON.stringify({ make, calls: shown?.methods.slice(0, 2).map(({ name }) => `${name}(…)`) });
  const answer = await fillSlots(
    backend,
    {
      messages: [
        {
          role: "system",
          content:
            "You write trials of a class: how an object is made and what is called on it, in order. Varied, small, with edge cases; literal arguments, no results. Answer with JSON only.",
        },
        {
          role: "user",
          content: `${instructions.slice(0, MAX_TEXT)}\n\n\`\`\`${language}\n${prompt}\n\`\`\`\n\nSix trials, each like ${form}, with arguments in place of the dots.`,
        },
      ],
      schema: trialsSchema,
      maxTokens: MAX_TOKENS,
      seed,
    },
    { signal },
  );
  const parsed = trialsSchema.safeParse(answer.value);
  const trials = (parsed.success ? parsed.data.trials : []).flatMap((trial) => trialOf(language, trial, classes) ?? []);
  const different = new Map(trials.map((trial) => [JSON.stringify(trial), trial]));
  return {
    trials: [...different.values()].slice(0, MAX_TRIALS),
    tokens: { prompt: answer.promptTokens, completion: answer.completionTokens },
  };
}

/** A trial in the language's own form; null when it names something that is not there. Pure. */
export function trialOf(
  language: SourceLanguage,
  { make, calls }: { make: string; calls: readonly string[] },
  classes: readonly StubClass[],
): Trial | null {
  const made = /^(?:[\w\s<>]+=\s*)?(?:new\s+)?(\w+)\s*(\([\s\S]*\));?$/.exec(make.trim());
  const owner = classes.find(({ name }) => name === made?.[1]);
  if (!owner || make.includes("…")) return null;
  const read = calls.flatMap((text) => {
    const called = /^(?:[\w\s<>]+=\s*)?(?:\w+\.)?(\w+)\s*(\([\s\S]*\))?;?$/.exec(text.trim());
    const method = owner.methods.find(({ name }) => name === called?.[1]);
    if (!method || text.includes("…")) return [];
    return [
      { text: method.isProperty ? method.name : `${method.name}${called?.[2] ?? "()"}`, givesValue: method.givesValue },
    ];
  });
  if (read.length === 0) return null;
  return { make: `${language === "python" ? "" : "new "}${owner.name}${made?.[2]}`, calls: read };
}
