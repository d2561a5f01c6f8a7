import type { StageInput } from "./stage-input.ts";

/** Starts the finished prototype, when its kind has something to look at. */
export async function previewStage({ context, services }: StageInput): Promise<void> {
  await context.stage("run", "Starting the prototype", async () => {
    await services.previews.restart(context);
    const view = await services.previews.settled(context);
    if (!view || view.state === "ready") return "done";
    await context.emit({
      type: "notice",
      level: "warning",
      text: `The preview did not start: ${view.detail}`,
      remedy: "Open the file it names, or look into the log of the preview.",
    });
    return "failed";
  });
}
