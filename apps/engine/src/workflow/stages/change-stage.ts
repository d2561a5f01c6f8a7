import { blueprintOf } from "@guildhall/blueprints";
import { AppError, type JsonValue, type ProjectSpec, type RowEdit, type SpecPart } from "@guildhall/contracts";
import { changePart } from "../change/change-part.ts";
import { proposeEdits } from "../change/propose-edits.ts";
import { readBrief } from "../change/read-brief.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { editSpec } from "../spec/edit-spec.ts";
import type { StageInput } from "./stage-input.ts";

/**
 * Turns a request into a changed spec: an edit of rows where words place it, else the request joins the brief and both
 * are read again. What the person set by hand and every example stay. The stages after this one do the rest.
 */
export async function changeStage(input: StageInput): Promise<void> {
  const { context, services } = input;
  await context.stage("requirements", "Placing the change", async () => {
    const { spec } = await services.specs.current(context.projectId);
    if (context.part) {
      await changeOnePart(input, spec, context.part);
      return "done";
    }
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

async function changeOnePart(input: StageInput, before: ProjectSpec, part: SpecPart): Promise<void> {
  const { context, services } = input;
  const { spec, summary } = await changePart(input, before, part);
  if (JSON.stringify(spec.form) === JSON.stringify(before.form)) {
    if (part.ask === "reread") {
      await context.emit({ type: "notice", level: "info", text: "Read again: the brief says the same as before." });
      return;
    }
    throw new AppError("STUCK", "This changes nothing in that row.", "Say the new value, or edit the row itself.");
  }
  const revision = await services.specs.save(context.projectId, spec, "model");
  await context.emit(
    { type: "spec.changed", revision, paths: [part.path] },
    { type: "notice", level: "info", text: summary },
  );
}

async function rereadBrief(input: StageInput, before: ProjectSpec): Promise<ProjectSpec> {
  return carryOver(before, await readBrief(input, `${before.brief}\n\n${input.context.request}`, before.blueprint));
}

/** Rows the person set and confirmed examples survive a new reading of the brief. Pure. */
function carryOver(before: ProjectSpec, after: ProjectSpec): ProjectSpec {
  const blueprint = blueprintOf(after.blueprint);
  const oldRows = blueprint.rows(blueprint.form.parse(before.form), before.sources);
  let spec = keepAdded(before, after);
  for (const row of oldRows) {
    if (row.kind === "heading" || before.sources[row.path] !== "user") continue;
    spec = tryEdit(spec, { op: "set", path: row.path, value: row.value });
  }
  const form = blueprint.form.parse(spec.form);
  const names = new Set(blueprint.leaves(blueprint.finish(form)).map((leaf) => leaf.name));
  const now = blueprint.examples(form);
  const known = new Set(now.map((example) => JSON.stringify([example.leaf, example.args])));
  const kept = blueprint
    .examples(blueprint.form.parse(before.form))
    .filter((example) => names.has(example.leaf) && !known.has(JSON.stringify([example.leaf, example.args])));
  const merged = blueprint.setExamples(form, [...now, ...kept]);
  return { ...spec, form: blueprint.finish(merged) as ProjectSpec["form"] };
}

type Named = { name: string; [key: string]: JsonValue };

/** The list a row path leads to, when its items have names; null otherwise. */
function namedList(form: JsonValue, path: string): Named[] | null {
  let node: JsonValue | undefined = form;
  for (const step of path.split("/").slice(1)) {
    if (node === null || typeof node !== "object") return null;
    node = (node as Record<string, JsonValue>)[step];
  }
  if (!Array.isArray(node)) return null;
  const named = (item: JsonValue) => typeof item === "object" && item !== null && "name" in item;
  return node.every(named) ? (node as Named[]) : null;
}

/** What the person added to a list (its path is theirs) is not in the brief: a new reading must not drop it. Pure. */
function keepAdded(before: ProjectSpec, after: ProjectSpec): ProjectSpec {
  const form = structuredClone(after.form);
  for (const [path, source] of Object.entries(before.sources)) {
    if (source !== "user") continue;
    const list = namedList(form, path);
    const names = new Set(list?.map((item) => item.name));
    list?.push(...(namedList(before.form, path) ?? []).filter((item) => !names.has(item.name)));
  }
  const parsed = blueprintOf(after.blueprint).form.safeParse(form);
  if (!parsed.success) return after;
  return { ...after, form: parsed.data as JsonValue, sources: { ...after.sources, ...userLists(before) } };
}

/** The lists the person added to stay theirs for the next reading. */
function userLists({ form, sources }: ProjectSpec): ProjectSpec["sources"] {
  return Object.fromEntries(
    Object.entries(sources).filter(([path, source]) => source === "user" && namedList(form, path) !== null),
  );
}

/** A row that no longer exists after the new reading cannot be set again; that is no failure. */
function tryEdit(spec: ProjectSpec, edit: RowEdit): ProjectSpec {
  try {
    return editSpec(spec, [edit]);
  } catch (error) {
    if (error instanceof AppError) return spec;
    throw error;
  }
}
