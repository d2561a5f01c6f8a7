import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { INTENTS } from "@guildhall/contracts";
import { z } from "zod";

const rowSchema = z.object({
  text: z.string().min(1),
  intent: z.enum([...INTENTS, "ood"]),
  source: z.string().default("unnamed"),
  /** Other intents that also count. */
  accept: z.array(z.string()).default([]),
});
export type RoutingRow = z.infer<typeof rowSchema>;

const paraphraseSchema = z.object({ of: z.string(), text: z.string() });
export type Paraphrase = z.infer<typeof paraphraseSchema>;

const FROZEN = join(import.meta.dirname, "..", "data", "routing");

async function lines(file: string): Promise<unknown[]> {
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
}

/** Rows of a file or folder; lines that are no rows of routing belong to other suites and are left out. */
export async function routingRows(data: string | null): Promise<RoutingRow[]> {
  const path = data ?? join(FROZEN, "typed.jsonl");
  const folder = (await stat(path)).isDirectory();
  const files = folder
    ? (await readdir(path)).filter((name) => name.endsWith(".jsonl")).map((name) => join(path, name))
    : [path];
  const read = await Promise.all(files.map(lines));
  return read.flat().flatMap((line) => {
    const parsed = rowSchema.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Paraphrases of the frozen rows; none for other data. */
export async function paraphrases(data: string | null): Promise<Paraphrase[]> {
  const file = join(FROZEN, "paraphrases.jsonl");
  if (data !== null || !existsSync(file)) return [];
  return (await lines(file)).map((line) => paraphraseSchema.parse(line));
}
