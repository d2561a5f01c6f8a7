import { AppError } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";

/** Files and requirements of a project are taken back only while no run writes them. Throws CONFLICT. */
export async function refuseWhileWorking(db: Repositories, projectId: string): Promise<void> {
  const project = await db.projects.get(projectId);
  const run = project.activeRunId ? await db.runs.get(project.activeRunId) : null;
  if (run && run.status !== "waiting") {
    throw new AppError("CONFLICT", "This project is working on something.", "Press Stop first, then try again.");
  }
}
