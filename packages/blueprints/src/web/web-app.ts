import type { Example, Leaf, TryTarget, TypeRef } from "@guildhall/contracts";
import type { Blueprint, FileMap, LeafCode } from "../blueprint.ts";
import { typescriptPinnedTests } from "../pinned-tests.ts";
import { computedOf } from "./computed.ts";
import { editForm } from "./edit.ts";
import { projectFiles } from "./emit/project-files.ts";
import { moduleFor, rulesFiles } from "./emit/rules-files.ts";
import { argsOf, testFiles } from "./emit/test-files.ts";
import { finish } from "./finish.ts";
import { type WebForm, webFormSchema } from "./form.ts";
import { article, sentence } from "./names.ts";
import { webPlan } from "./plan.ts";
import { questions } from "./questions.ts";
import { draft } from "./read/draft.ts";
import { checksOf, criteriaOf, requirementsOf } from "./requirements.ts";
import { rowsOf } from "./rows.ts";
import { sample, starter } from "./sample.ts";
import { steps } from "./steps.ts";

/** Where the Node toolchain of the sandbox keeps its packages. */
const VITE = "/node_modules/vite/bin/vite.js";
const PORT = 4173;

/** Only what no formula covers is a leaf. */
function leaves(form: WebForm): Leaf[] {
  return computedOf(form)
    .filter((computed) => computed.formula === null)
    .map((computed) => {
      const examples = form.examples.filter((example) => example.leaf === computed.name);
      return {
        name: computed.name,
        language: "typescript",
        purpose: computed.purpose.slice(0, 600),
        params: computed.params,
        returns: computed.returns,
        records: computed.records,
        raises: computed.owner.kind === "output" || computed.owner.kind === "value",
        examples,
        properties: [{ property: "deterministic" as const }],
        criteria: criteriaOf(form, computed),
        file: computed.file,
      };
    });
}

function tryField(name: string, type: TypeRef, label: string): TryTarget["fields"][number] {
  const base = { name, label, required: true };
  if (type === "boolean") return { ...base, type: "boolean" };
  if (type === "number" || type === "integer" || type === "decimal") return { ...base, type: "number" };
  if (type === "text" || type === "date")
    return { ...base, type: "text", ...(type === "date" ? { placeholder: "2026-01-31" } : {}) };
  if (typeof type === "object" && "choice" in type) return { ...base, type: "choice", options: type.choice };
  return { ...base, type: "json", placeholder: "{}" };
}

function tryTargets(form: WebForm): TryTarget[] {
  return computedOf(form)
    .filter((computed) => computed.formula === null)
    .map((computed) => ({
      id: computed.name,
      kind: "leaf",
      title: computed.label,
      help: computed.purpose,
      fields: computed.params.map((param) => {
        const input =
          computed.owner.kind === "output" || computed.owner.kind === "value"
            ? computed.owner.view.inputs.find((field) => field.key === param.name)
            : undefined;
        return {
          ...tryField(param.name, param.type, input?.label ?? param.name),
          ...(input?.initial
            ? { default: input.type === "text" ? input.initial : Number(input.initial) || input.initial }
            : {}),
        };
      }),
    }));
}

function assumptions(form: WebForm): string[] {
  const found: string[] = [];
  if (form.entities.length > 0)
    found.push("Everything is kept in the browser of the person who uses it; nothing is sent anywhere.");
  for (const entity of form.entities) {
    const required = entity.fields.filter((field) => field.required).map((field) => field.label.toLowerCase());
    found.push(
      `${sentence(article(entity.name))} ${entity.name.toLowerCase()} needs ${required.length > 0 ? required.join(", ") : "nothing"} to be saved.`,
    );
  }
  for (const view of form.views) {
    if (view.kind === "calculator")
      for (const output of view.outputs)
        if (output.formula) {
          const guess = output.guessed ? " (proposed by the model: please check)" : "";
          found.push(`${output.label} = ${output.formula}`.slice(0, 260) + guess);
        }
    if (view.kind === "collection")
      for (const row of view.statements.flatMap((statement) => statement.cases))
        for (const slot of row.slots)
          if (slot.guessed)
            found.push(`“${row.text}”: ${slot.formula} (taken from the example: please check)`.slice(0, 300));
    if (view.kind === "tool")
      for (const value of view.values)
        if (value.formula)
          found.push(
            `${value.label} = ${value.formula}`.slice(0, 260) +
              (value.guessed ? " (proposed by the model: please check)" : ""),
          );
    if (view.kind === "inquiry")
      found.push("The form thanks for what was sent; delivering it needs a server of yours.");
  }
  return found;
}

const known = (form: WebForm, examples: Example[]): Example[] => {
  const names = new Set(computedOf(form).map((computed) => computed.name));
  return examples.filter((example) => names.has(example.leaf)).slice(0, 60);
};

export const webApp: Blueprint<WebForm> = {
  id: "web-app",
  title: "Web app",
  summary: "An app in the browser that keeps its data there: lists, forms, boards, calculators, generators, pages.",
  language: "typescript",
  phrases: [
    "web app",
    "web page",
    "website",
    "browser",
    "page",
    "form",
    "tracker",
    "dashboard",
    "chart",
    "list of items with add, edit and delete",
    "to-do app",
    "habit tracker",
    "expense tracker",
    "calculator with inputs and a button",
    "converter",
    "generator with a button",
    "countdown timer",
    "landing page",
    "contact form",
    "flash cards",
    "quiz",
    "kanban board",
    "recipe box",
    "inventory",
    "reading list",
    "local storage",
    "button",
    "user can add",
    "display",
  ],
  starter,
  sample,
  limits: {
    maxLeaves: 6,
    text: "Lists, tables and boards, forms, search, filters, figures and charts, calculators, converters, generators, timers, quizzes, flash cards and text pages, kept in the browser. No logins, no server, no payments, no games, no drawing. Up to about six calculations of its own with this model.",
  },
  form: webFormSchema,
  draft,
  steps,
  questions,
  finish,
  describe: (form) => ({ title: form.title, summary: form.summary }),
  rows: rowsOf,
  edit: editForm,
  plan: webPlan,
  requirements: requirementsOf,
  leaves,
  examples: (form) => form.examples,
  setExamples: (form, examples) => ({ ...form, examples: known(form, examples) }),
  assumptions,
  emit: (form: WebForm, code: LeafCode[]): FileMap =>
    projectFiles(form, { ...rulesFiles(form, code), ...testFiles(form) }),
  pinnedTests: (form, checks) =>
    typescriptPinnedTests(leaves(form), checks, {
      importOf: (leaf) => `../${leaf.file.slice(0, -3)}`,
      argsOf,
    }),
  moduleFor,
  checks: checksOf,
  run: () => ({ argv: ["node", "serve.mjs"], cwd: ".", url: `http://127.0.0.1:${PORT}` }),
  sandboxRun: () => ({ build: ["node", VITE, "build", "--logLevel", "warn"], argv: ["node", "serve.mjs"], port: PORT }),
  tryTargets,
  // A web app has no commands; its leaves are tried by the judge.
  tryArgv: () => ({ argv: [], stdin: "", files: {} }),
};
