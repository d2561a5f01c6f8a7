import { AppError, type ProjectMutation } from "@guildhall/contracts";
import type { Repositories, StoredLeaf } from "@guildhall/db";
import type { LeafJudge } from "../../languages/index.ts";
import { leafMutation } from "../../verify/index.ts";
import type { ProjectFiles, WorkspaceService } from "../../workspace/index.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec } from "../spec/derive-spec.ts";

/** Mutants of a whole project, and of one leaf at least. */
const MUTANTS = 240;
const MUTANTS_A_LEAF = 12;
const BUDGET_MS = 60_000;
const MAX_SURVIVORS = 200;

/** A leaf whose code stands in the project. Pure. */
export const isWritten = ({ code, state, leaf }: StoredLeaf): boolean =>
  code !== "" && (state === "chosen" || state === "edited") && leaf.returns !== "none";

/** Mutants of a project's leaves, judged by the leaves' own tests in the warm judge. */
export function createProjectMutants({
  db,
  workspace,
  judge,
  specs,
}: {
  db: Repositories;
  workspace: WorkspaceService;
  judge: LeafJudge;
  specs: JourneyServices["specs"];
}): JourneyServices["mutants"] {
  return {
    async measure({ projectId, signal, seed }, onMutant) {
      const { spec } = await specs.current(projectId);
      const { blueprint, leaves } = deriveSpec(spec);
      const planned = new Map(leaves.map((leaf) => [leaf.name, leaf]));
      const written = (await db.leaves.list(projectId)).filter((row) => isWritten(row) && planned.has(row.leaf.name));
      const { files, versions } = await workspace.open(projectId);
      const found: ProjectMutation = {
        versionId: (await versions.head())?.id ?? null,
        score: null,
        killed: 0,
        total: 0,
        untried: 0,
        survivors: [],
        leaves: [],
      };
      const end = performance.now() + BUDGET_MS;
      const limit = Math.max(MUTANTS_A_LEAF, Math.floor(MUTANTS / Math.max(1, written.length)));
      for (const [index, { leaf: stored, code }] of written.entries()) {
        // Examples confirmed since the leaf was written count too.
        const leaf = planned.get(stored.name) ?? stored;
        await onMutant(index, written.length);
        const subject = { leaf, code, moduleFor: (source: string) => blueprint.moduleFor(leaf, source) };
        const report = await leafMutation(judge, subject, { limit, seed, signal, budgetMs: end - performance.now() });
        const before = await linesBefore(files, leaf.file, code);
        found.killed += report.killed;
        found.total += report.total;
        found.untried += report.untried;
        found.leaves.push({ leaf: leaf.name, score: report.score, killed: report.killed, total: report.total });
        for (const { line, operator, original, replacement } of report.survivors) {
          const place = { leaf: leaf.name, file: leaf.file, line: before + line };
          found.survivors.push({ ...place, operator, original, replacement });
        }
      }
      found.survivors = found.survivors.slice(0, MAX_SURVIVORS);
      found.score = found.total === 0 ? null : found.killed / found.total;
      return found;
    },

    keep: (context, found) => db.runs.update(context.runId, { result: found }),
  };
}

/** Lines of a file before the leaf's code; 0 where the file does not hold it word for word any more. */
async function linesBefore(files: ProjectFiles, path: string, code: string): Promise<number> {
  try {
    const { text } = await files.read(path);
    const first = code.split("\n").find((line) => /\b(?:def|function|const)\b/.test(line)) ?? "";
    const at = first === "" ? -1 : text.indexOf(first.replace(/^export /, ""));
    const own = code.slice(0, code.indexOf(first)).split("\n").length;
    return at < 0 ? 0 : text.slice(0, at).split("\n").length - own;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return 0;
    throw error;
  }
}
