import type { Blueprint } from "../blueprint.ts";
import { pythonModuleFor } from "../cli/python/rules.ts";
import { pythonPinnedTests } from "../cli/python/tests.ts";
import { draftForm } from "./draft.ts";
import { editForm } from "./edit.ts";
import { apiProject } from "./emit/project.ts";
import { consoleEndpoints } from "./endpoint-table.ts";
import { finishForm } from "./finish.ts";
import { type ApiForm, apiFormSchema } from "./form.ts";
import { apiLeaves } from "./leaves.ts";
import { apiPlan } from "./plan.ts";
import { apiQuestions } from "./questions.ts";
import { apiChecks, apiRequirements } from "./requirements.ts";
import { apiRows } from "./rows.ts";
import { SAMPLE, SAMPLE_CODE, STARTER } from "./samples.ts";

const PORT = 8000;
/** Entries made while trying the service; the folder is left out of versions and of what is shipped. */
const DATABASE = ".data/app.db";

/** Leaves that know the criteria they serve. */
function leavesOf(form: ApiForm) {
  const leaves = apiLeaves(form);
  const served = new Map<string, string[]>();
  for (const check of apiChecks(form, leaves))
    if (check.kind === "example")
      served.set(check.leaf, [...new Set([...(served.get(check.leaf) ?? []), ...check.criteria])]);
  return leaves.map((leaf) => ({ ...leaf, criteria: served.get(leaf.name) ?? [] }));
}

export const httpApi: Blueprint<ApiForm> = {
  id: "http-api",
  title: "HTTP API with SQLite",
  summary: "Entities, endpoints, rules and reports as a FastAPI service over one SQLite file, with tests.",
  language: "python",
  phrases: [
    "api",
    "rest api",
    "http api",
    "endpoint",
    "backend",
    "json api",
    "fastapi",
    "sqlite",
    "web service",
    "openapi",
    "crud",
  ],
  starter: STARTER,
  sample: { ...SAMPLE, form: draftForm(SAMPLE.brief).form, code: SAMPLE_CODE },
  limits: {
    maxLeaves: 12,
    text: "Up to eight kinds of entries with references, rules about several entries, and reports. No accounts, no files, no other services.",
  },
  accountsForBrief: true,
  form: apiFormSchema,
  draft: draftForm,
  steps: [],
  questions: apiQuestions.map((question) => ({
    ...question,
    answer: (form, value) => finishForm(question.answer(form, value)),
  })),
  finish: finishForm,
  describe: (form) => ({ title: form.title, summary: form.summary }),
  rows: apiRows,
  edit: editForm,
  plan: apiPlan,
  requirements: (form) => apiRequirements(form, apiLeaves(form)),
  leaves: leavesOf,
  examples: (form) => apiLeaves(form).flatMap((leaf) => leaf.examples),
  // What a rule or report gives follows from the form alone; there is nothing of a person's to keep.
  setExamples: (form) => form,
  assumptions: (form) => form.assumptions,
  emit: (form, code) => {
    const leaves = apiLeaves(form);
    return apiProject(form, { leaves, checks: apiChecks(form, leaves), code });
  },
  pinnedTests: (form, checks) => pythonPinnedTests("app", apiLeaves(form), checks),
  moduleFor: pythonModuleFor,
  checks: (form) => apiChecks(form, apiLeaves(form)),
  run: () => ({ argv: ["python3", "main.py", "--port", String(PORT)], cwd: ".", url: `http://127.0.0.1:${PORT}/docs` }),
  sandboxRun: () => ({
    argv: ["python3", "-B", "main.py", "--port", String(PORT), "--database", DATABASE],
    port: PORT,
    build: null,
  }),
  service: (form) => ({ endpoints: consoleEndpoints(form), database: DATABASE }),
  tryTargets: () => [],
  tryArgv: () => ({ argv: [], stdin: "", files: {} }),
};
