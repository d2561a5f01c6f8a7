import { z } from "zod";

export const capabilityCardSchema = z.object({
  /** Context really served, tokens. */
  contextTokens: z.number().int(),
  /** Tokens a second, measured at first load. */
  readTokensPerSecond: z.number().nullable(),
  writeTokensPerSecond: z.number().nullable(),
  /** Four sequences together. */
  writeTokensPerSecondByFour: z.number().nullable(),
  formats: z.object({ wholeFile: z.boolean(), json: z.boolean() }),
  grammar: z.boolean(),
  prefill: z.boolean(),
  /** The model can fill a hole between two texts. Cards of before this was asked do not say. */
  infill: z.boolean().default(false),
  /** Free build is the default when true (about 14B up, or a remote server whose probe passed). */
  strong: z.boolean(),
  /** How many candidates to sample at most. */
  maxSamples: z.number().int(),
  measuredAt: z.string(),
});
/** What a model can do here, measured once at first load; the engine never decides by a model's name. */
export type CapabilityCard = z.infer<typeof capabilityCardSchema>;

export const modelStateSchema = z.enum([
  "not-installed",
  "downloading",
  "installed",
  "loading",
  "ready",
  "failed",
  "unreachable",
]);
export type ModelState = z.infer<typeof modelStateSchema>;

export const modelInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["gguf", "openai", "ollama"]),
  licence: z.string(),
  sizeBytes: z.number().nullable(),
  memoryNeededBytes: z.number().nullable(),
  /** False: a name in the catalogue, never measured on a machine of ours. */
  tried: z.boolean(),
  isDefault: z.boolean(),
  state: modelStateSchema,
  /** What a load or download does now. */
  progress: z.object({ label: z.string(), doneBytes: z.number(), totalBytes: z.number().nullable() }).nullable(),
  /** Where text goes: `this machine` or the server's URL. */
  location: z.string(),
  card: capabilityCardSchema.nullable(),
  note: z.string(),
  error: z.string().nullable(),
});
export type ModelInfo = z.infer<typeof modelInfoSchema>;

export const doctorCheckSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["ok", "degraded", "failed"]),
  detail: z.string(),
  remedy: z.string(),
});
export type DoctorCheck = z.infer<typeof doctorCheckSchema>;
export const doctorReportSchema = z.object({ ok: z.boolean(), checks: z.array(doctorCheckSchema) });
export type DoctorReport = z.infer<typeof doctorReportSchema>;
