import { z } from "zod";
import { invalid } from "./problem.ts";

/** The longest answer that is worked for; a model's context is shorter still. */
const MAX_TOKENS = 32_768;

/** Some clients write "as much as you can" as -1 or as a number no model has. */
const tokenLimit = z
  .number()
  .int()
  .min(-1)
  .transform((limit) => (limit < 1 ? null : Math.min(limit, MAX_TOKENS)))
  .nullish();

/** Fields chat and completions share. Unknown fields are let through: clients send many that change nothing here. */
export const samplingFields = {
  model: z.string().min(1).max(200),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  max_tokens: tokenLimit,
  stop: z
    .union([z.string().max(200), z.array(z.string().max(200)).max(64)], {
      error: "must be a string, or at most 64 strings of 200 characters",
    })
    .nullish(),
  seed: z.number().int().nullish(),
  n: z.number().int().min(1).max(8, "at most 8 answers at once").nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  user: z.string().max(512).nullish(),
};

export interface Sampling {
  temperature?: number | null;
  top_p?: number | null;
  stop?: string | string[] | null;
  seed?: number | null;
  n?: number | null;
}

/** Answers of the user's words and of these fields' defaults, in the words of the models' port. */
export function toSampling(body: Sampling, usualTemperature: number) {
  const stop = typeof body.stop === "string" ? [body.stop] : (body.stop ?? []);
  return {
    temperature: body.temperature ?? usualTemperature,
    ...(body.top_p === null || body.top_p === undefined ? {} : { topP: body.top_p }),
    // Seeds of clients may be negative or large; a model takes 32 bits.
    ...(body.seed === null || body.seed === undefined ? {} : { seed: Math.abs(body.seed) % 2 ** 31 }),
    ...(stop.length === 0 ? {} : { stop: stop.filter((text) => text !== "") }),
    samples: body.n ?? 1,
  };
}

/** Asked for, but nothing here can do it, and leaving it out would be noticed: refused. */
export function refuseFields(body: Record<string, unknown>, fields: Record<string, string>): void {
  for (const [field, why] of Object.entries(fields)) {
    const value = body[field];
    if (value === undefined || value === null || value === false || value === 0) continue;
    throw invalid(field, `${field}: ${why}`, "Leave it out.");
  }
}

/** Fields that were sent with a value that would change the answer elsewhere and changes nothing here. */
export function ignoredFields(body: Record<string, unknown>, fields: readonly string[]): string[] {
  const empty = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  return fields.filter((field) => !empty(body[field]));
}
