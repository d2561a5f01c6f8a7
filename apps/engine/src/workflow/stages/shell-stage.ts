import { changeLabel } from "../change/change-label.ts";
import { deriveSpec, plannedRows } from "../spec/derive-spec.ts";
import type { StageInput } from "./stage-input.ts";

/** Emits the shell from the form with the leaves accepted so far: seconds, no tokens, and it already runs. */
export async function shellStage({ context, services }: StageInput): Promise<void> {
  await context.stage("plan", "Planning the pieces", async () => {
    const { spec } = await services.specs.current(context.projectId);
    await services.leaves.plan(context.projectId, plannedRows(deriveSpec(spec)));
    return "done";
  });
  await context.stage("build", "Writing the shell", async () => {
    // A change of the requirements alone is a version too: it can be looked at and undone.
    const mark = context.origin === "change" && !(await services.changes.isWritten(context));
    if (mark) await services.emitter.emit(context, changeLabel(context.request), true);
    else await services.emitter.emit(context, "Shell");
    await services.previews.restart(context);
    return "done";
  });
}
