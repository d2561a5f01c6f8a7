import type { ProjectSummary } from "@guildhall/contracts";

/** Before the first brief there is nothing to talk about: the composer has the whole width. */
export const isFresh = (project: ProjectSummary): boolean =>
  project.origin === "idea" && (project.stages.brainstorm ?? "idle") === "idle";
