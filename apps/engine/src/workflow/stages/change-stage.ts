import { AppError, type ProjectSpec, type SpecPart } from "@guildhall/contracts";
import { changePart } from "../change/change-part.ts";
import { fixGoalOf } from "../change/fix-goal.ts";
import { type ChangeProposal, LITERAL_CALL, proposeEdits } from "../change/propose-edits.ts";
import { readBrief } from "../change/read-brief.ts";
import { readByCode } from "../change/read-by-code.ts";
import { carryOver } from "../spec/carry-over.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { editSpec } from "../spec/edit-spec.ts";
import { saveOverEdits } from "./save-over-edits.ts";
import type { StageInput } from "./stage-input.ts";
import { writeChange } from "./write-change.ts";

/** Asks for a piece that has criteria of its own. */
const NEW_PART = /^(?:please\s+)?(?:add|create|i (?:want|need))\b.*\b(?:commands?|subcommand|page|screen)\b/i;

/**
 * Turns a request into a changed spec: an edit of rows where words place it, else the request joins the brief and both
 * are read again. What the person set by hand and every example stay. The stages after this one do the rest.
 */
export async function changeStage(input: StageInput): Promise<void> {
  const { context, services } = input;
  await context.stage("requirements", "Placing the change", async () => {
    const spec = await services.specs.find(context.projectId);
    if (spec === null) {
      // Its files are all there is to change.
      await writeChange(input, null);
      return "done";
    }
    if (context.part) {
      await changeOnePart(input, spec, context.part);
      return "done";
    }
    const derived = deriveSpec(spec);
    if (fixGoalOf(context.request, derived.checks).kind !== "none") {
      await writeChange(input, spec);
      return "done";
    }
    const rows = derived.blueprint.rows(derived.form, spec.sources);
    const proposal = proposeEdits({ rows, leaves: derived.leaves, request: context.request });
    if (proposal.kind === "missing") {
      throw new AppError("STUCK", proposal.summary, "Name one of these, or say what should be added.");
    }
    const next = proposal.kind === "brief" ? await readRequest(input, spec) : editSpec(spec, proposal.edits);
    if (next === null) {
      await writeChange(input, spec);
      return "done";
    }
    if (JSON.stringify(next.form) === JSON.stringify(spec.form)) throw changesNothing(proposal);
    const revision = await saveOverEdits(input, spec, next);
    await context.emit(
      { type: "spec.changed", revision, paths: [] },
      { type: "notice", level: "info", text: proposal.summary },
    );
    return "done";
  });
}

function changesNothing(proposal: ChangeProposal): AppError {
  return proposal.kind === "brief"
    ? new AppError(
        "STUCK",
        "This request changes nothing in the requirements as they were understood.",
        "Say which row, field, command or function it is about, or edit the row itself.",
      )
    : new AppError(
        "STUCK",
        `This request changes nothing: ${proposal.summary} is so already, or stays so in this kind of prototype.`,
        "Look at the rows of the requirements, or say it in other words.",
      );
}

/**
 * Code reads it first. A model reads the whole brief again for what only a form can hold: an example in the person's
 * words, a new command, or anything before there is code. Null: code has to change.
 */
async function readRequest(input: StageInput, spec: ProjectSpec): Promise<ProjectSpec | null> {
  const { request, projectId } = input.context;
  const read = readByCode(spec, request);
  if (read) return read;
  const built = await input.services.projects.isBuilt(projectId);
  if (built && !LITERAL_CALL.test(request) && !NEW_PART.test(request)) return null;
  const reread = await rereadBrief(input, spec);
  return built && JSON.stringify(reread.form) === JSON.stringify(spec.form) ? null : reread;
}

async function changeOnePart(input: StageInput, before: ProjectSpec, part: SpecPart): Promise<void> {
  const { context } = input;
  const { spec, summary } = await changePart(input, before, part);
  if (JSON.stringify(spec.form) === JSON.stringify(before.form)) {
    if (part.ask === "reread") {
      await context.emit({ type: "notice", level: "info", text: "Read again: the brief says the same as before." });
      return;
    }
    throw new AppError("STUCK", "This changes nothing in that row.", "Say the new value, or edit the row itself.");
  }
  const revision = await saveOverEdits(input, before, spec);
  await context.emit(
    { type: "spec.changed", revision, paths: [part.path] },
    { type: "notice", level: "info", text: summary },
  );
}

async function rereadBrief(input: StageInput, before: ProjectSpec): Promise<ProjectSpec> {
  const { request } = input.context;
  return carryOver(before, await readBrief(input, `${before.brief}\n\n${request}`, before.blueprint), request);
}
