import { AppError, type JsonValue, type Leaf, type RunSummary, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import type { WorkspaceService } from "../../workspace/index.ts";
import { fixCheckRequest, fixProblemRequest } from "../change/fix-goal.ts";
import { errorHeadline, leafOfTrace, repairRequest } from "../change/locate-error.ts";
import { pinnedChecks } from "../lanes/pinned-checks.ts";
import type { RunService } from "../run-service.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";

/** Failures of one leaf that are kept; older ones have been answered by code that was accepted since. */
const MAX_KEPT = 8;

interface FixInput {
  db: Repositories;
  workspace: WorkspaceService;
  runs: RunService;
  /** A text without the values of the project's environment. */
  hide: (projectId: string, text: string) => Promise<string>;
  current: (projectId: string) => Promise<{ spec: Parameters<typeof deriveSpec>[0] }>;
}

/** What mends: a leaf is written again, anything else is a change of code that counts only when it is mended. */
export function createFixVerbs(input: FixInput): Pick<Verbs["runs"], "fix" | "fixCheck" | "fixProblem"> {
  const { db, workspace, runs, current } = input;
  const derivedOf = async (projectId: string) => deriveSpec((await current(projectId)).spec);
  /** The stored code of a leaf, while its file still holds it. */
  const rowOf = async (projectId: string, leaf: Leaf | null, edited: "any" | "refuse") => {
    const row = leaf && (await db.leaves.list(projectId)).find((entry) => entry.leaf.name === leaf.name);
    if (!leaf || !row || row.code === "") return null;
    const { text } = await (await workspace.open(projectId)).files.read(leaf.file);
    // The file was edited since: what failed is that edit, and writing the leaf again would only hide it.
    return edited === "refuse" && !text.includes(row.code.trim()) ? "edited" : row;
  };
  const startChange = (projectId: string, request: string) =>
    runs.start({ projectId, kind: "change", request, approve: false });

  return {
    fix: async (_actor, { projectId, trace: said, call }) => {
      // It may come from a page, which says what its program tells it.
      const trace = await input.hide(projectId, said);
      const derived = await derivedOf(projectId);
      const tried = call && leafOfTarget(derived, call.targetId);
      const leaf = tried ?? leafOfTrace(trace, derived.leaves);
      const row = await rowOf(projectId, leaf, tried ? "any" : "refuse");
      if (!leaf || row === null) return { leaf: null, run: null, request: repairRequest(trace) };
      if (row === "edited") {
        return { leaf: null, run: null, request: `${repairRequest(trace)}\n\n${leaf.file} was edited by hand.` };
      }
      const broke = withFailure(row.broke, row.code, tried && call ? argsOf(tried, call.values) : null);
      const run = await rewriteLeaf(input, projectId, { leaf, headline: errorHeadline(trace), broke });
      return { leaf: leaf.name, run, request: run.request };
    },
    fixCheck: async (_actor, { projectId, checkId }) => {
      if ((await db.projects.get(projectId)).origin === "import") {
        const own = (await db.checkResults.latest(projectId)).find((entry) => entry.checkId === checkId);
        if (own?.status !== "failed") throw doesNotFail();
        const title = own.file === "" ? checkId : `in ${own.file}`;
        return startChange(projectId, fixCheckRequest({ id: checkId, title }, own.output));
      }
      const derived = await derivedOf(projectId);
      const pinned = pinnedChecks(await db.leaves.list(projectId), derived.leaves);
      const check = [...derived.checks, ...pinned].find((entry) => entry.id === checkId);
      const result = (await db.checkResults.latest(projectId)).find((entry) => entry.checkId === checkId);
      if (!check || result?.status !== "failed") {
        throw doesNotFail();
      }
      const leaf = "leaf" in check ? (derived.leaves.find((entry) => entry.name === check.leaf) ?? null) : null;
      const row = await rowOf(projectId, leaf, "refuse");
      if (!leaf || row === null || row === "edited")
        return startChange(projectId, fixCheckRequest(check, result.output));
      const broke = withFailure(row.broke, row.code, null);
      return rewriteLeaf(input, projectId, { leaf, headline: check.title, broke });
    },
    fixProblem: (_actor, { projectId, ...problem }) => startChange(projectId, fixProblemRequest(problem)),
  };
}

const doesNotFail = () => new AppError("CONFLICT", "This check does not fail.", "Run it again to see how it stands.");

/** Writes a leaf again; the input it broke on stays a test of every later candidate. */
async function rewriteLeaf(
  { db, runs }: FixInput,
  projectId: string,
  { leaf, headline, broke }: { leaf: Leaf; headline: string; broke: StoredLeaf["broke"] },
): Promise<RunSummary> {
  const seed = ((await db.runs.list(projectId))[0]?.seed ?? 0) + 1;
  return runs.start({
    projectId,
    kind: "build",
    request: `Fix ${leaf.name}: ${headline}`,
    seed,
    approve: false,
    prepare: async () => {
      await db.leaves.update(projectId, leaf.name, { state: "waiting", detail: `it broke: ${headline}`, broke });
    },
  });
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
