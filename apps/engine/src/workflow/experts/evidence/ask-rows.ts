import { AppError } from "@guildhall/contracts";
import type { z } from "zod";
import { fillSlots } from "../../../codegen/index.ts";
import type { ExpertTask } from "../way-of-working.ts";

interface Asked<T> {
  content: string;
  schema: z.ZodType<T>;
}

/**
 * Rows of a form that a model fills beside what the house found; null where there is no model, it fails on the way, or its
 * answer does not fit: then the product stands without. Throws CANCELLED.
 */
export async function askRows<T>(
  task: Pick<ExpertTask, "context" | "services" | "expert">,
  asked: Asked<T>,
): Promise<T | null> {
  try {
    return await filled(task, asked);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
    const text = `It goes on without the model's words: ${error.message}`;
    await task.context.emit({ type: "notice", level: "warning", text, remedy: error.remedy });
    return null;
  }
}

async function filled<T>(
  { context, services, expert }: Pick<ExpertTask, "context" | "services" | "expert">,
  { content, schema }: Asked<T>,
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
    { signal: context.signal, onToken: context.stream({ target: expert.id, form: "rows" }) },
  );
  await context.addTokens({ prompt: promptTokens, completion: completionTokens });
  return value as T | null;
}
