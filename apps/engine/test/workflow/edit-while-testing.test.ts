import { AppError, type CaseResult, type ProjectSpec } from "@guildhall/contracts";
import { openTestDatabase } from "@guildhall/db";
import { afterEach, beforeEach, expect, it } from "vitest";
import { traceMatrix } from "../../src/verify/index.ts";
import { createTestService } from "../../src/workflow/lanes/test-service.ts";
import { createSpecRevisions } from "../../src/workflow/project/spec-revisions.ts";
import type { RunContext } from "../../src/workflow/run-context.ts";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { editSpec } from "../../src/workflow/spec/edit-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { WORDY } from "./test-house.ts";

let db: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

/** Runs the tests of a project, whose second command fails, with what a person does meanwhile. */
async function testedWith(meanwhile: (spec: ProjectSpec) => ProjectSpec) {
  const { id: projectId } = await db.projects.create({ name: "Wordy" });
  const revisions = createSpecRevisions(db);
  const spec = draftSpec(WORDY, "python-cli");
  const { revision } = await revisions.append(projectId, spec, "default");
  const parts = {
    db,
    home: "/nowhere",
    environmentOf: async () => ({ values: {}, mask: (text: string) => text }),
    workspace: {
      open: async () => ({
        files: { root: "/nowhere", read: () => Promise.reject(new AppError("NOT_FOUND", "No file.", "None.")) },
        versions: { head: async () => ({ id: "v1" }) },
      }),
    },
    runner: {
      run: async ({ checks }: { checks: { id: string; criteria: string[] }[] }): Promise<CaseResult[]> => {
        const next = meanwhile(spec);
        if (next !== spec) await revisions.append(projectId, next, "user", revision);
        return checks.map(({ id, criteria }) => ({
          checkId: id,
          status: criteria.some((one) => one.startsWith("R2.")) ? "failed" : "passed",
          durationMs: 1,
          output: "",
          script: "",
          file: "",
          versionId: "v1",
        }));
      },
    },
  };
  const tests = createTestService(parts as unknown as Parameters<typeof createTestService>[0]);
  const run = await db.runs.create({ projectId, kind: "test", stage: "test", request: "", seed: 1 });
  const context = { projectId, runId: run.id, signal: new AbortController().signal } as unknown as RunContext;
  await tests.run(context, spec, null, async () => {});
  const now = deriveSpec((await db.specs.latest(projectId))?.spec ?? spec);
  const results = await db.checkResults.latest(projectId);
  const matrix = traceMatrix({ ...now, results, versionId: "v1" });
  const rows = new Map(matrix.rows.map((row) => [row.criterionId, row.status]));
  return { rows, recorded: results.map(({ checkId }) => checkId) };
}

it("records what a run of the tests found while nothing changes", async () => {
  const { rows } = await testedWith((spec) => spec);
  expect([rows.get("R1.1"), rows.get("R2.1")]).toEqual(["passed", "failed"]);
});

it("records nothing by an id that asks something else since: what follows a removed leaf is untested", async () => {
  const { rows, recorded } = await testedWith((spec) => editSpec(spec, [{ op: "remove", path: "/leaves/0" }]));
  expect(rows.get("R1.1")).toBe("untested");
  expect(recorded).toEqual([]);
});

it("still records what asks the same after another edit", async () => {
  const { rows } = await testedWith((spec) => editSpec(spec, [{ op: "set", path: "/title", value: "Word Smith" }]));
  expect([rows.get("R1.1"), rows.get("R2.1")]).toEqual(["passed", "failed"]);
});
