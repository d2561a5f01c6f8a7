import type { JsonValue, Leaf, Verbs } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import { errorHeadline, leafOfTrace, repairRequest } from "../change/locate-error.ts";
import type { RunService } from "../run-service.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";

/** Failures of one leaf that are kept; older ones have been answered by code that was accepted since. */
const MAX_KEPT = 8;

interface FixInput {
  db: Repositories;
  workspace: WorkspaceService;
  runs: RunService;
  current: (projectId: string) => Promise<{ spec: Parameters<typeof deriveSpec>[0] }>;
}

/** Writes the leaf an error came from again; the input it broke on stays a test of every later candidate. */
export function createFixVerb({ db, workspace, runs, current }: FixInput): Verbs["runs"]["fix"] {
  return async (_actor, { projectId, trace, call }) => {
    const derived = deriveSpec((await current(projectId)).spec);
    const tried = call && leafOfTarget(derived, call.targetId);
    const leaf = tried ?? leafOfTrace(trace, derived.leaves);
    const row = leaf && (await db.leaves.list(projectId)).find((entry) => entry.leaf.name === leaf.name);
    if (!leaf || !row || row.code === "") return { leaf: null, run: null, request: repairRequest(trace) };
    const { files } = await workspace.open(projectId);
    const { text } = await files.read(leaf.file);
    // The file was edited since: what failed is that edit, and writing the leaf again would only hide it.
    if (!tried && !text.includes(row.code.trim())) {
      return { leaf: null, run: null, request: `${repairRequest(trace)}\n\n${leaf.file} was edited by hand.` };
    }
    const broke = withFailure(row.broke, row.code, tried && call ? argsOf(tried, call.values) : null);
    const headline = errorHeadline(trace);
    const request = `Fix ${leaf.name}: ${headline}`;
    const seed = ((await db.runs.list(projectId))[0]?.seed ?? 0) + 1;
    const run = await runs.start({
      projectId,
      kind: "build",
      request,
      seed,
      approve: false,
      prepare: async () => {
        await db.leaves.update(projectId, leaf.name, { state: "waiting", detail: `it broke: ${headline}`, broke });
      },
    });
    return { leaf: leaf.name, run, request };
  };
}

function leafOfTarget({ blueprint, form, leaves }: DerivedSpec, targetId: string): Leaf | null {
  const target = blueprint.tryTargets(form).find((entry) => entry.id === targetId && entry.kind === "leaf");
  return (target && leaves.find((leaf) => `leaf:${leaf.name}` === target.id || leaf.name === target.id)) ?? null;
}

const argsOf = (leaf: Leaf, values: Record<string, JsonValue>) =>
  leaf.params.map((param) => values[param.name] ?? null);

function withFailure(known: StoredLeaf["broke"], code: string, args: JsonValue[] | null): StoredLeaf["broke"] {
  const added = <T>(list: T[], item: T | null) =>
    item === null ? list : [...list.filter((other) => JSON.stringify(other) !== JSON.stringify(item)), item];
  return {
    inputs: added(known?.inputs ?? [], args).slice(-MAX_KEPT),
    codes: added(known?.codes ?? [], code).slice(-MAX_KEPT),
  };
}
