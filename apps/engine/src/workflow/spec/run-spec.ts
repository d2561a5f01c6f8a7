import type { RunSpec } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { deriveSpec } from "./derive-spec.ts";

/** How the project's prototype is started outside Guildhall; null before there is one. */
export async function runSpecOf(db: Repositories, projectId: string): Promise<RunSpec | null> {
  const stored = await db.specs.latest(projectId);
  if (!stored) return null;
  const { blueprint, form } = deriveSpec(stored.spec);
  return blueprint.run(form);
}
