import type { Repositories } from "@guildhall/db";
import { StillWorking } from "../still-working.ts";

/** Whether a run works on the project; one that waits for the person does not. */
export async function isWorkedOn(db: Pick<Repositories, "runs">, projectId: string): Promise<boolean> {
  return (await db.runs.listActive()).some((run) => run.projectId === projectId && run.status !== "waiting");
}

/** Files and requirements of a project are taken back only while no run writes them. Throws CONFLICT. */
export async function refuseWhileWorking(db: Pick<Repositories, "runs">, projectId: string): Promise<void> {
  if (await isWorkedOn(db, projectId)) throw new StillWorking("Press Stop first, then try again.");
}
