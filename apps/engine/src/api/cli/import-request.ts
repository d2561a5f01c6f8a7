import { resolve } from "node:path";
import { AppError } from "@guildhall/contracts";
import type { CommandArguments } from "./command.ts";

/** What `import` was asked. Throws INVALID_INPUT. */
export async function readImportRequest(
  { values }: CommandArguments,
  cwd: string,
): Promise<{ path: string; name?: string }> {
  const { source, name } = values;
  if (typeof source !== "string" || source === "") {
    throw new AppError("INVALID_INPUT", "A folder or zip is missing.", "Use: guildhall import DIR|ZIP");
  }
  return { path: resolve(cwd, source), ...(typeof name === "string" && name !== "" ? { name } : {}) };
}
