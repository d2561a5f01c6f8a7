import { createHash } from "node:crypto";
import { z } from "zod";

/** Where a stored model comes from; the `source` column of its row. */
export const modelSourceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("catalogue") }),
  z.object({ kind: z.literal("file"), path: z.string(), sizeBytes: z.number() }),
  z.object({
    kind: z.literal("server"),
    url: z.string(),
    /** Empty: the first model the server lists, found out at the first use. */
    model: z.string(),
    apiKey: z.string(),
  }),
]);
export type ModelSource = z.infer<typeof modelSourceSchema>;

/** The same thing added twice is one model. */
export function sourceId(prefix: "file" | "openai" | "ollama", key: string): string {
  return `${prefix}-${createHash("sha256").update(key).digest("hex").slice(0, 10)}`;
}

export type ModelSetting =
  | { kind: "catalogue"; id: string }
  | { kind: "file"; path: string }
  | { kind: "server"; url: string; model: string };

/** What GUILDHALL_MODEL names: a server (`http://host/v1`, `#model` may follow), a GGUF path, or a catalogue id. */
export function parseModelSetting(setting: string): ModelSetting {
  if (/^https?:\/\//i.test(setting)) {
    const [url = "", model = ""] = setting.split("#", 2);
    return { kind: "server", url, model };
  }
  if (setting.includes("/") || setting.toLowerCase().endsWith(".gguf")) return { kind: "file", path: setting };
  return { kind: "catalogue", id: setting };
}
