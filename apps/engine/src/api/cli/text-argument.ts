import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "@guildhall/contracts";

const MAX_FILE_BYTES = 1024 * 1024;

const invalid = (message: string, remedy: string) => new AppError("INVALID_INPUT", message, remedy);

/** `TEXT` or `@FILE`. Throws INVALID_INPUT when the file cannot be read or is no text. */
export async function readText(value: string, cwd: string): Promise<string> {
  if (!value.startsWith("@")) return value;
  const file = resolve(cwd, value.slice(1));
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw invalid(`${file} cannot be read.`, "Check the path behind the @.");
  if (bytes.length > MAX_FILE_BYTES || bytes.includes(0)) throw invalid(`${file} is not a text.`, "Name a text file.");
  return bytes.toString("utf8");
}
