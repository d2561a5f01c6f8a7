import type { z } from "zod";
import { fillSlots } from "../../../codegen/index.ts";
import type { ExpertTask } from "../way-of-working.ts";

/**
 * Rows of a form that a model fills beside what the house found; null where there is no model or its answer does not
 * fit, because then the product stands without. Throws CANCELLED.
 */
export async function askRows<T>(
  { context, services, expert }: Pick<ExpertTask, "context" | "services" | "expert">,
  { content, schema }: { content: string; schema: z.ZodType<T> },
): Promise<T | null> {
  const backend = await services.models.backendOrNull(context, expert.id);
  if (backend === null) return null;
  const { value, promptTokens, completionTokens } = await fillSlots(
    backend,
    {
      messages: [
        { role: "system", content: expert.style },
        { role: "user", content },
      ],
      schema,
      maxTokens: expert.decoding.maxTokens,
      seed: context.seed,
    },
    { signal: context.signal, onToken: (text) => context.stream(expert.id, text) },
  );
  await context.addTokens({ prompt: promptTokens, completion: completionTokens });
  return value as T | null;
}
