import {
  AppError,
  type ExportFormat,
  mutationReportSchema,
  type ProjectSpec,
  type TraceMatrix,
  type Verbs,
} from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { caseFindings, junitXml, matrixMarkdown, seleniumScript, testPlan, traceMatrix } from "../../verify/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import { leafFiles } from "../lanes/leaf-files.ts";
import { isAccepted, pinnedChecks } from "../lanes/pinned-checks.ts";
import { isWritten } from "../project/project-mutants.ts";
import type { RunService } from "../run-service.ts";
import type { JourneyServices } from "../services.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";

/** Runs among which the last measurement is looked for. */
const LOOKED_AT = 200;

interface TestVerbsInput {
  db: Repositories;
  workspace: WorkspaceService;
  runs: RunService;
  services: Pick<JourneyServices, "suites">;
  judge: Verbs["tests"]["judge"];
}

interface Tested {
  spec: ProjectSpec;
  derived: DerivedSpec;
  matrix: TraceMatrix;
}

const TYPES: Record<ExportFormat, { extension: string; type: string }> = {
  markdown: { extension: "md", type: "text/markdown" },
  junit: { extension: "xml", type: "application/xml" },
  json: { extension: "json", type: "application/json" },
  selenium: { extension: "py", type: "text/x-python" },
};

/** What the stored records say of the current spec and version: matrix, plan, findings, documents. */
export function createTestVerbs({ db, workspace, runs, services, judge }: TestVerbsInput): Verbs["tests"] {
  const tested = async (projectId: string): Promise<Tested | null> => {
    const stored = await db.specs.latest(projectId);
    if (!stored) return null;
    const derived = deriveSpec(stored.spec);
    const { requirements, checks, leaves } = derived;
    const pinned = pinnedChecks(await db.leaves.list(projectId), leaves);
    const version = await (await workspace.open(projectId)).versions.head();
    // A record speaks for the version it ran on; what was edited since is untested until the checks run again.
    const results = (await db.checkResults.latest(projectId)).filter((result) => result.versionId === version?.id);
    const versionId = version?.id ?? null;
    const matrix = traceMatrix({ requirements, checks: [...checks, ...pinned], results, versionId });
    return { spec: stored.spec, derived, matrix };
  };
  const planOf = async (projectId: string, { derived: { leaves, unplaced }, matrix }: Tested) => {
    const written = new Set((await db.leaves.list(projectId)).filter(isAccepted).map((row) => row.leaf.name));
    const unwritten = leaves.map((leaf) => leaf.name).filter((name) => !written.has(name));
    return testPlan({ matrix, leaves, unplaced, unwritten });
  };
  return {
    judge,
    suite: (_actor, { projectId }) => services.suites.view(projectId),
    measureMutation: async (_actor, { projectId }) => {
      const leaves = await db.leaves.list(projectId);
      if (!leaves.some(isWritten)) {
        throw new AppError("CONFLICT", "There is no leaf with code to change yet.", "Build the project first.");
      }
      return runs.start({ projectId, kind: "mutation", request: "Measure the tests by mutants", approve: false });
    },
    mutation: async (_actor, { projectId }) => {
      const measured = (await db.runs.list(projectId, LOOKED_AT)).find(
        (run) => run.kind === "mutation" && run.status === "done",
      );
      const found = mutationReportSchema.safeParse(measured?.result);
      return found.success ? found.data : null;
    },
    matrix: async (_actor, { projectId }) =>
      (await tested(projectId))?.matrix ?? { versionId: null, rows: [], cases: [], orphans: [] },
    plan: async (_actor, { projectId }) => {
      const found = await tested(projectId);
      return found ? planOf(projectId, found) : { versionId: null, rows: [] };
    },
    findings: async (_actor, { projectId }) => {
      const found = await tested(projectId);
      if (!found?.matrix.cases.some(({ result }) => result?.status === "failed")) return [];
      const edited = (await leafFiles({ db, workspace }, projectId, found.spec)).filter((file) => file.edited);
      return caseFindings({
        matrix: found.matrix,
        leaves: found.derived.leaves,
        edited: edited.map((file) => file.leaf.name),
      });
    },
    export: async (_actor, { projectId, format }) => {
      const { name: title } = await db.projects.get(projectId);
      const found = await tested(projectId);
      const matrix = found?.matrix ?? { versionId: null, rows: [], cases: [], orphans: [] };
      const plan = found ? await planOf(projectId, found) : { versionId: null, rows: [] };
      const text = {
        markdown: () => matrixMarkdown({ title, matrix, plan }),
        junit: () => junitXml({ title, matrix }),
        json: () => `${JSON.stringify({ title, matrix, plan }, null, 2)}\n`,
        selenium: () => seleniumScript(matrix.cases.flatMap(({ check }) => (check.kind === "page" ? [check] : []))),
      }[format]();
      const { extension, type } = TYPES[format];
      const stem = format === "selenium" ? "test_pages_selenium" : `tests-of-${title.toLowerCase()}`;
      return { fileName: `${stem.replaceAll(/[^a-z0-9_]+/g, "-")}.${extension}`, type, text };
    },
  };
}
