import { AppError } from "@guildhall/contracts";
import { z } from "zod";

const id = z.string().min(1).max(100);
const size = { cols: z.number().int().min(2).max(500), rows: z.number().int().min(1).max(300) };

export const watchRequest = z.object({
  projectId: id,
  after: z.record(id, z.number().int().min(0)).refine((after) => Object.keys(after).length <= 200, "at most 200 runs"),
});
export const unwatchRequest = z.object({ projectId: id });
export const terminalOpenRequest = z.object({ projectId: id, terminalId: id.nullable(), ...size });
export const terminalInputRequest = z.object({ terminalId: id, data: z.string().max(64 * 1024) });
export const terminalResizeRequest = z.object({ terminalId: id, ...size });
export const terminalCloseRequest = z.object({ terminalId: id });

/** What a browser sent, checked. Throws INVALID_INPUT. */
export function readRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("INVALID_INPUT", "The message cannot be read.", "Reload the page.", { cause: parsed.error });
}
