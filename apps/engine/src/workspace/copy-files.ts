import { AppError } from "@guildhall/contracts";
import type { ProjectFiles } from "./ports.ts";
import { stepsOfFiles } from "./steps-of-files.ts";

/** Copies what is listed into an empty project. Throws DISK_FULL. */
export async function copyFiles(from: ProjectFiles, to: ProjectFiles): Promise<void> {
  const steps = stepsOfFiles(to);
  for (const { path, kind } of await from.list()) {
    if (kind !== "file") continue;
    const data = await from.readBytes(path).catch((error: unknown) => {
      // Gone or swapped since it was listed, too large to hold, or closed: a version would not have it either.
      if (error instanceof AppError) return null;
      throw error;
    });
    if (data) await steps.add(path, data);
  }
  await steps.finish();
}
