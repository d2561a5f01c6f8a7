import { AppError, type ProjectSpec, toErrorBody } from "@guildhall/contracts";
import { understandBrief } from "../spec/understand-brief.ts";
import { saveOverEdits } from "./save-over-edits.ts";
import type { StageInput } from "./stage-input.ts";

/**
 * Reads the brief into rows: what code alone can read is there at once, the model fills the rest. Without a model
 * the house's defaults stand and the person is told; nothing is lost by going on. What the person does to the rows
 * meanwhile is done again on each reading, which knows nothing of it.
 */
export async function understandStage(input: StageInput): Promise<void> {
  const { context, services } = input;
  await context.stage("brainstorm", "Reading the brief", async () => {
    const { spec } = await services.specs.current(context.projectId);
    // A reading has neither corrections nor answers: those of a turn before this one are done again as well.
    let read: ProjectSpec = { ...spec, corrections: [], questions: [] };
    try {
      const backend = await services.models.backend(context, "planner");
      await understandBrief({
        spec,
        backend,
        seed: context.seed,
        signal: context.signal,
        onStep: (label, done, total) => context.emit({ type: "progress", label, done, total }),
        onSpec: async (next, paths) => {
          const revision = await saveOverEdits(input, read, next);
          read = next;
          await context.emit({ type: "spec.changed", revision, paths });
        },
        onTokens: (usage) => context.addTokens(usage),
        onToken: context.stream({ target: "brief", form: "slots" }),
      });
    } catch (error) {
      const body = toErrorBody(error);
      // Only a model that is not there may be done without; a stop or a fault ends the run.
      if (!(error instanceof AppError) || !MODEL_ABSENT.has(body.code)) throw error;
      await context.emit({
        type: "notice",
        level: "warning",
        text: `The brief was read without a model: ${body.message}`,
        remedy: body.remedy,
      });
    }
    return "done";
  });
}

const MODEL_ABSENT = new Set(["MODEL_MISSING", "MODEL_CORRUPT", "MODEL_UNREACHABLE", "MODEL_CRASHED", "OFFLINE"]);
