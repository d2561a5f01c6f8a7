import { AppError } from "@guildhall/contracts";
import type { ProjectFiles } from "../../workspace/index.ts";

/** The text of a project's file, null where there is none. */
export async function readOrNull(files: ProjectFiles, path: string): Promise<string | null> {
  try {
    return (await files.read(path)).text;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
