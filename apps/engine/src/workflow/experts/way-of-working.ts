import type { Assignment, ProjectSpec, Work } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { SourceFile } from "../change/relevant-files.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";

/** What a way of working is given. It reads the project through `services` and writes nothing itself. */
export interface ExpertTask {
  expert: Expert;
  /** What the person asked for, without the name of the expert. */
  request: string;
  assignment: Assignment;
  /** Null in a project that was opened from files. */
  spec: ProjectSpec | null;
  /** The project's texts as they are now. */
  sources: SourceFile[];
  context: RunContext;
  services: JourneyServices;
}

/** What it gives back; the workflow writes the files, tells the words and reports the verdict. */
export interface WorkDone extends Pick<Work, "product" | "verdict" | "provenance"> {
  /** Whole texts to be written as one version; empty where it only reads. */
  files: SourceFile[];
  /** What that version is called. */
  label: string;
}

/**
 * One expert's way of working. Throws AppError STUCK where nothing can be handed over, and the codes of models and
 * sandbox.
 */
export type WayOfWorking = (task: ExpertTask) => Promise<WorkDone>;

/** For work that only reads. */
export const READ_ONLY: Pick<WorkDone, "files" | "label"> = { files: [], label: "" };
