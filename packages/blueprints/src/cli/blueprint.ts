import type { Language } from "@guildhall/contracts";
import type { Blueprint } from "../blueprint.ts";
import { typescriptPinnedTests } from "../pinned-tests.ts";
import { cliChecks, cliRequirements } from "./checks.ts";
import { draftForm } from "./draft.ts";
import { editForm } from "./edit.ts";
import { finishForm } from "./finish.ts";
import { type CliForm, cliFormSchema } from "./form.ts";
import { cliKeptRuns } from "./kept-runs.ts";
import { cliExamples, cliLeaves, withExamples } from "./leaves.ts";
import { cliPlan } from "./plan.ts";
import { pythonProject } from "./python/project.ts";
import { pythonModuleFor } from "./python/rules.ts";
import { pythonPinnedTests } from "./python/tests.ts";
import { cliQuestions } from "./questions.ts";
import { cliRows } from "./rows.ts";
import { SAMPLE, SAMPLE_CODE, STARTER } from "./samples.ts";
import { cliSteps } from "./steps.ts";
import { cliTryArgv, cliTryTargets } from "./try-it.ts";
import { typescriptProject } from "./typescript/project.ts";
import { typescriptModuleFor } from "./typescript/rules.ts";
import { packageName } from "./words.ts";

const WORDS: Record<
  Language,
  { id: "python-cli" | "typescript-cli"; title: string; summary: string; phrases: string[] }
> = {
  python: {
    id: "python-cli",
    title: "Python command line tool or library",
    summary: "Commands, files and CSV, kept lists and pure functions in plain Python, with tests.",
    phrases: [
      "command line",
      "cli",
      "terminal",
      "python",
      "script",
      "csv",
      "library",
      "stdin",
      "console",
      "reads a file",
      "prints",
    ],
  },
  typescript: {
    id: "typescript-cli",
    title: "TypeScript command line tool or library",
    summary: "The same in strict TypeScript that Node runs as it is, with tests.",
    phrases: ["typescript", "node", "npm", "javascript", "deno", "ts library", "command line", "cli", "terminal"],
  },
};

/** How the program is started from the project's folder: no install, no network. */
const start = (language: Language, form: CliForm): string[] =>
  language === "python" ? ["python3", "-m", packageName(form.name)] : ["node", "src/main.ts"];

/** One form, two languages: only what is emitted differs. */
function cliBlueprint(language: Language): Blueprint<CliForm> {
  const words = WORDS[language];
  const leaves = (form: CliForm) => cliLeaves(form, language);
  return {
    ...words,
    language,
    starter: STARTER[language],
    sample: { ...SAMPLE, form: finishForm(draftForm(SAMPLE.brief).form), code: SAMPLE_CODE[language] },
    limits: {
      maxLeaves: 6,
      text: "Up to about six functions of its own with this model. Lists it keeps, CSV reports, duplicates and options need no model. No network, no accounts, no windows.",
    },
    form: cliFormSchema,
    draft: (brief) => {
      const { form, sources } = draftForm(brief);
      return { form: finishForm(form), sources };
    },
    steps: cliSteps.map((step) => ({
      ...step,
      apply: (form, answer, brief) => {
        const { form: next, changed } = step.apply(form, answer, brief);
        return { form: finishForm(next), changed };
      },
    })),
    questions: cliQuestions.map((question) => ({
      ...question,
      answer: (form, value) => finishForm(question.answer(form, value)),
    })),
    finish: finishForm,
    describe: (form) => ({ title: form.title, summary: form.summary }),
    rows: cliRows,
    edit: editForm,
    plan: (form, sources) => cliPlan(form, language, sources),
    requirements: (form) => cliRequirements(form, leaves(form)),
    leaves,
    examples: (form) => cliExamples(form, language),
    setExamples: (form, examples) => finishForm(withExamples(form, language, examples)),
    assumptions: (form) => form.assumptions,
    emit: (form, code) =>
      language === "python" ? pythonProject(form, leaves(form), code) : typescriptProject(form, leaves(form), code),
    pinnedTests: (form, checks) =>
      language === "python"
        ? pythonPinnedTests(packageName(form.name), leaves(form), checks)
        : typescriptPinnedTests(leaves(form), checks, { importOf: (leaf) => `../${leaf.file}` }),
    moduleFor: (leaf, code) => (language === "python" ? pythonModuleFor(leaf, code) : typescriptModuleFor(leaf, code)),
    checks: (form) => cliChecks(form, leaves(form)),
    run: (form) => ({ argv: start(language, form), cwd: "." }),
    sandboxRun: (form) => ({ argv: start(language, form), port: null, build: null }),
    tryTargets: (form) => cliTryTargets(form, language),
    tryArgv: cliTryArgv,
    kept: cliKeptRuns(language, finishForm),
  };
}

export const pythonCli = cliBlueprint("python");
export const typescriptCli = cliBlueprint("typescript");
