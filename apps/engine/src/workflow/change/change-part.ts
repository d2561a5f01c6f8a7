import { AppError, type ProjectSpec, type SpecPart } from "@guildhall/contracts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { editSpec } from "../spec/edit-spec.ts";
import type { StageInput } from "../stages/stage-input.ts";
import { editsAt } from "./edits-at.ts";
import { readBrief } from "./read-brief.ts";
import { takePart } from "./take-part.ts";

/** Changes the one part the person chose, and no other: an edit of its row, or that part of a new reading. */
export async function changePart(
  input: StageInput,
  spec: ProjectSpec,
  part: SpecPart,
): Promise<{ spec: ProjectSpec; summary: string }> {
  const { request } = input.context;
  const { blueprint, form } = deriveSpec(spec);
  const rows = blueprint.rows(form, spec.sources);
  const label = rows.find((row) => row.path === part.path)?.label ?? part.path;
  const edits = part.ask === "change" ? editsAt(rows, part.path, request) : null;
  if (edits) return { spec: editSpec(spec, edits), summary: `${label} was changed` };
  // A comment that needs a reading becomes part of the brief, so that later readings know it too.
  const brief = part.ask === "change" ? `${spec.brief}\n\n${label}: ${request}` : spec.brief;
  const read = await readBrief(input, brief, spec.blueprint);
  const taken = takePart(spec, read, part.path);
  if (!taken) {
    throw new AppError(
      "STUCK",
      `The brief says nothing that "${label}" could be read from.`,
      "Edit the row itself, or say it in the brief.",
    );
  }
  return { spec: { ...taken, brief }, summary: `${label} was read again` };
}
