import type { StageInput } from "./stage-input.ts";

/** Starts the finished prototype, when its kind has something to look at. */
export async function previewStage({ context, services }: StageInput): Promise<void> {
  await context.stage("run", "Starting the prototype", async () => {
    await services.previews.restart(context);
    return "done";
  });
}
