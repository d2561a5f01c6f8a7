import { AppError, type ProjectSpec } from "@guildhall/contracts";
import { proposeEdits } from "../change/propose-edits.ts";
import { carryOver } from "../spec/carry-over.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { editSpec } from "../spec/edit-spec.ts";
import { draftSpec, understandBrief } from "../spec/understand-brief.ts";
import type { StageInput } from "./stage-input.ts";

/**
 * Turns a request into a changed spec: an edit of rows where words place it, else the request joins the brief and both
 * are read again. What the person set by hand and every example stay. The stages after this one do the rest.
 */
export async function changeStage(input: StageInput): Promise<void> {
  const { context, services } = input;
  await context.stage("requirements", "Placing the change", async () => {
    const { spec } = await services.specs.current(context.projectId);
    const derived = deriveSpec(spec);
    const rows = derived.blueprint.rows(derived.form, spec.sources);
    const proposal = proposeEdits({ rows, leaves: derived.leaves, request: context.request });
    const next = proposal.kind === "brief" ? await rereadBrief(input, spec) : editSpec(spec, proposal.edits);
    if (JSON.stringify(next.form) === JSON.stringify(spec.form)) {
      throw new AppError(
        "STUCK",
        "This request changes nothing in the requirements as they were understood.",
        "Say which row, field, command or function it is about, or edit the row itself.",
      );
    }
    const revision = await services.specs.save(context.projectId, next, "model");
    await context.emit(
      { type: "spec.changed", revision, paths: [] },
      { type: "notice", level: "info", text: proposal.summary },
    );
    return "done";
  });
}

async function rereadBrief({ context, services }: StageInput, before: ProjectSpec): Promise<ProjectSpec> {
  const drafted = draftSpec(`${before.brief}\n\n${context.request}`, before.blueprint);
  const backend = await services.models.backendOrNull(context);
  const read = backend
    ? await understandBrief({
        spec: drafted,
        backend,
        seed: context.seed,
        signal: context.signal,
        onStep: (label, done, total) => context.emit({ type: "progress", label, done, total }),
        onSpec: async () => {},
        onTokens: (usage) => context.addTokens(usage),
        onToken: (text) => context.stream("brief", text),
      })
    : drafted;
  return carryOver(before, read, context.request);
}
