import type { LeafHandle } from "@guildhall/blueprints";
import type { CandidateSource, Leaf, PlanEntry, PlanView, ProjectSpec } from "@guildhall/contracts";
import type { StoredLeaf } from "@guildhall/db";
import { LEAF_EXPERT } from "../experts/leaf-expert.ts";
import { estimateMs, type Pace } from "../project/build-pace.ts";
import { isSettled, reachOf } from "../project/leaf-store.ts";
import { deriveSpec, isFileRow, plannedRows } from "./derive-spec.ts";

/** The plan by the newest requirements, with what is built of it. Pure. */
export function planView(input: { spec: ProjectSpec; revision: number; rows: StoredLeaf[]; pace: Pace }): PlanView {
  const derived = deriveSpec(input.spec);
  const { leaves: handles, add } = derived.blueprint.plan(derived.form, input.spec.sources);
  const stored = new Map(input.rows.map((row) => [row.leaf.name, row]));
  const behind = new Map(handles.map((handle) => [handle.of, handle]));
  const entries = plannedRows(derived).map((leaf) => entryOf(leaf, stored.get(leaf.name), behind));
  const served = new Set(derived.leaves.flatMap((leaf) => leaf.criteria));
  const checked = new Set(derived.checks.flatMap((check) => check.criteria));
  const others = derived.requirements.flatMap(({ criteria }) => criteria).filter(({ id }) => !served.has(id));
  const shell = others.filter(({ id }) => checked.has(id)).length;
  const waiting = entries.filter((entry) => !entry.settled).length;
  return {
    revision: input.revision,
    entries,
    criteria: { leaves: served.size, shell, unchecked: others.length - shell },
    add,
    estimateSeconds: Math.round(estimateMs(input.pace, waiting) / 1000),
  };
}

/** A leaf that no row stands behind cannot be changed in the plan. */
const NOTHING_BEHIND: Omit<LeafHandle, "of"> = { name: null, rows: [], remove: null, note: "" };

function entryOf(leaf: Leaf, row: StoredLeaf | undefined, handles: ReadonlyMap<string, LeafHandle>): PlanEntry {
  const kind = isFileRow(leaf) ? "file" : "leaf";
  const { idiom, reach } = reachOf(leaf);
  const settled = isSettled(row, leaf);
  const { name, rows, remove, note } = handles.get(kind === "file" ? leaf.file : leaf.name) ?? NOTHING_BEHIND;
  return {
    leaf,
    kind,
    reach,
    state: row?.state ?? null,
    settled,
    name,
    rows,
    remove,
    note,
    writer: settled && row?.source ? writtenBy(row.source) : toBeWrittenBy(kind, idiom),
  };
}

const WRITTEN: Record<Exclude<CandidateSource, "user">, string> = {
  idiom: "a tested idiom, filled and chosen by running it; no model wrote it",
  earlier: "an earlier leaf of this house that passes here",
  edit: "a small edit of the nearest candidate, chosen by running it",
  sample: "written by the model and chosen by running it",
  repair: "repaired by the model after the first answers failed",
  stub: "a stub that refuses politely",
};

const writtenBy = (source: CandidateSource): PlanEntry["writer"] =>
  source === "user" ? { expert: null, why: "written by you" } : { expert: LEAF_EXPERT, why: WRITTEN[source] };

function toBeWrittenBy(kind: PlanEntry["kind"], idiom: boolean): PlanEntry["writer"] {
  if (kind === "file")
    return { expert: LEAF_EXPERT, why: "whole files are written by the model; only what the checks show is proved" };
  return {
    expert: LEAF_EXPERT,
    why: idiom
      ? "tested idioms that may fit are tried first; where none passes, the model writes candidates"
      : "no tested idiom comes near it, so the model writes candidates that are chosen by running them",
  };
}
