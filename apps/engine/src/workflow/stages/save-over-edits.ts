import { AppError, type ProjectSpec } from "@guildhall/contracts";
import { withDoneMeanwhile } from "../spec/done-meanwhile.ts";
import type { StageInput } from "./stage-input.ts";

/** A person who edits without a pause loses no edit: the stage gives up first. */
const MAX_TRIES = 3;

/**
 * Saves requirements a stage made from `base`, with all that the person did to them meanwhile; returns the revision.
 * Throws CONFLICT where they are edited faster than they can be saved.
 */
export async function saveOverEdits(
  { context: { projectId }, services: { specs } }: StageInput,
  base: ProjectSpec,
  next: ProjectSpec,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const { spec, revision } = await specs.current(projectId);
    try {
      return await specs.save(projectId, withDoneMeanwhile(base, spec, next), "model", revision);
    } catch (error) {
      if (tries === MAX_TRIES || !(error instanceof AppError) || error.code !== "CONFLICT") throw error;
    }
  }
}
