import { errorBodySchema } from "@guildhall/contracts";
import { z } from "zod";

/** One line of JSON each way; the client sends one request, the server log lines and one end. */
export const commandRequestSchema = z.object({
  argv: z.array(z.string().max(200_000)).max(100),
  cwd: z.string().min(1).max(4096),
});

export const commandReplySchema = z.union([
  z.object({ log: z.string() }),
  z.object({ result: z.object({ exitCode: z.number().int(), json: z.unknown(), text: z.string() }) }),
  z.object({ error: errorBodySchema }),
]);
export type CommandReply = z.infer<typeof commandReplySchema>;

/** Briefs of 100 kB fit, escaped. */
export const MAX_REQUEST_BYTES = 1024 * 1024;
