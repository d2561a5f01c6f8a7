import { AppError, type Check, type Requirement, type RowEdit, type SpecRow, wordTable } from "@guildhall/contracts";
import type { Blueprint, LeafCode, WholeFile } from "../blueprint.ts";
import { draftFree, type FreeForm, finishFree, freeFormSchema, usualPaths } from "./form.ts";
import { placeholders, surroundings } from "./placeholder.ts";
import { freePlan } from "./plan.ts";

const LANGUAGES = wordTable<WholeFile["language"]>({
  html: "html",
  css: "css",
  js: "javascript",
  mjs: "javascript",
  py: "python",
  json: "json",
});
const argvOf = (form: FreeForm): string[] =>
  form.kind === "page"
    ? ["node", "serve.mjs"]
    : form.kind === "script-python"
      ? ["python3", "main.py"]
      : ["node", "main.mjs"];

function filesOf(form: FreeForm): WholeFile[] {
  return form.files.map((file) => {
    const others = form.files.filter((other) => other !== file).map((other) => `${other.path}: ${other.purpose}`);
    const rules =
      form.kind === "page"
        ? `No libraries, no network, no inline handlers. Keep <h1>${form.title}</h1>. Every control has a visible name${form.literals.length > 0 ? `; buttons named ${form.literals.map((text) => `"${text}"`).join(", ")}` : ""}.`
        : "Standard library only, no network. --help prints what it does and exits 0.";
    const prompt = [
      `Idea: ${form.title}. ${form.summary}`,
      `It should:\n${form.behaviours.map((row) => `- ${row}`).join("\n")}`,
      others.length > 0 ? `Other files:\n${others.map((row) => `- ${row}`).join("\n")}` : "",
      rules,
      `Write the whole file ${file.path}: ${file.purpose}`,
    ]
      .filter(Boolean)
      .join("\n\n");
    return {
      path: file.path,
      purpose: file.purpose,
      language: LANGUAGES[file.path.split(".").at(-1) ?? ""] ?? "text",
      prompt: prompt.slice(0, 3600),
    };
  });
}

function plan(form: FreeForm): { requirements: Requirement[]; checks: Check[] } {
  const criteria: Requirement["criteria"] = [];
  const checks: Check[] = [];
  const promise = (when: string, shall: string, priority: "must" | "should", check?: (id: string) => Check): void => {
    const id = `R1.${criteria.length + 1}`;
    criteria.push({ id, when, shall, priority });
    if (check) checks.push(check(id));
  };
  if (form.kind === "page") {
    promise("the page is opened", `show the heading "${form.title}"`, "must", (id) => ({
      kind: "page",
      id: "free-title",
      title: `shows ${form.title}`,
      criteria: [id],
      oracle: "house",
      steps: [
        { action: "goto", value: "/" },
        { action: "expect", role: "heading", name: form.title, expect: "visible" },
      ],
    }));
    form.literals.forEach((text, index) => {
      promise("the page is opened", `offer the button "${text}"`, "must", (id) => ({
        kind: "page",
        id: `free-literal-${index + 1}`,
        title: `offers ${text}`,
        criteria: [id],
        oracle: "confirmed",
        steps: [
          { action: "goto", value: "/" },
          { action: "expect", role: "button", name: text, expect: "visible" },
        ],
      }));
    });
  } else {
    const cli = (id: string, name: string, args: string[], contains: string[]): Check => ({
      kind: "cli",
      id: name,
      title: `answers ${args.join(" ")}`,
      criteria: [id],
      oracle: "house",
      args,
      files: {},
      exitCode: 0,
      stdoutContains: contains,
      stderrContains: [],
      before: [],
    });
    promise("the program is called with --help", "explain itself and end with exit code 0", "must", (id) =>
      cli(id, "free-help", ["--help"], []),
    );
  }
  // Wishes in prose have no oracle. They are what was asked for, so they stand open until somebody tries them or leaves
  // them out: a page that shows its heading is not all that its brief says.
  for (const row of form.behaviours)
    promise("the program is used", `do what the brief says: ${row.slice(0, 360)}`, "must");
  return { requirements: [{ id: "R1", story: `As a person I use "${form.title}".`, criteria }], checks };
}

function rows(form: FreeForm, sources: Parameters<Blueprint["rows"]>[1]): SpecRow[] {
  const add = (
    kind: SpecRow["kind"],
    path: string,
    label: string,
    value: SpecRow["value"],
    more: Partial<SpecRow> = {},
  ): SpecRow => ({ path, section: "Free build", label, kind, value, source: sources[path] ?? "default", ...more });
  const usual = new Set(usualPaths(form));
  return [
    add("text", "/title", "Name", form.title),
    add("longtext", "/summary", "What it is", form.summary),
    add("choice", "/kind", "Kind", form.kind, {
      options: [
        { value: "page", label: "Page in the browser" },
        { value: "script-python", label: "Python script" },
        { value: "script-node", label: "Node script" },
      ],
    }),
    add("list", "/behaviours", "It should", form.behaviours),
    add("list", "/literals", "Buttons by name", form.literals),
    add("heading", "/files", "Files", "Files", { addTo: "/files" }),
    ...form.files.flatMap((file, index) => [
      add("heading", `/files/${index}`, file.path, file.path, { removable: !usual.has(file.path) }),
      add("text", `/files/${index}/path`, "Path", file.path),
      add("longtext", `/files/${index}/purpose`, "Purpose", file.purpose),
    ]),
  ];
}

/** A file that is loaded by its name keeps it, and no two files have one name. */
function refuseFileName(form: FreeForm, change: RowEdit, { index, part }: { index: number; part: string }): void {
  const now = form.files[index]?.path;
  const value = change.op === "remove" ? undefined : change.value;
  const moves = change.op === "remove" || (change.op === "set" && part === "path" && value !== now);
  if (moves && now !== undefined && usualPaths(form).includes(now))
    throw refused(`${now} is loaded by this name and has to stay.`);
  const names = change.op === "add" ? value !== undefined : change.op === "set" && part === "path" && value !== now;
  if (!names) return;
  if (typeof value !== "string" || !freeFormSchema.shape.files.unwrap().element.shape.path.safeParse(value).success)
    throw refused("A file is named by a relative path like notes.js: letters, digits and - . _ /");
  const there = [...form.files.map((file) => file.path), ...Object.keys(surroundings(form))];
  if (there.some((path) => path.toLowerCase() === value.toLowerCase()))
    throw refused(`There is a file ${value} already.`);
}

const refused = (message: string) => new AppError("INVALID_INPUT", message, "Correct the value and try again.");

function edit(form: FreeForm, change: RowEdit): FreeForm {
  const match = /^\/(title|summary|kind|behaviours|literals|files)(?:\/(\d+)(?:\/(path|purpose))?)?$/.exec(change.path);
  if (!match) throw refused(`There is no row ${change.path}.`);
  const next: Record<string, unknown> = structuredClone(form);
  const key = match[1] ?? "";
  const index = Number(match[2] ?? -1);
  if (key === "files") refuseFileName(form, change, { index, part: match[3] ?? "" });
  const list = next[key];
  if (change.op === "add" && Array.isArray(list)) {
    list.push(
      key === "files"
        ? {
            path:
              typeof change.value === "string" && change.value
                ? change.value
                : form.kind === "page"
                  ? "more.js"
                  : "notes.txt",
            purpose: "What this file is for.",
          }
        : (change.value ?? "Something more"),
    );
  } else if (change.op === "remove" && Array.isArray(list) && list[index] !== undefined) list.splice(index, 1);
  else if (change.op === "set" && match[3] && Array.isArray(list) && list[index])
    list[index] = { ...list[index], [match[3]]: change.value };
  else if (change.op === "set" && match[2] === undefined) {
    next[key] = change.value;
    if (key === "kind") next.files = [];
  } else throw refused("That cannot be changed like this.");
  const parsed = freeFormSchema.safeParse(next);
  if (!parsed.success) throw refused(parsed.error.issues[0]?.message ?? "That is not valid.");
  return finishFree(parsed.data);
}

const brief =
  "A page with a small reaction game: a 'Start' button, a box that turns green after a random wait, and the time between green and the click shown in milliseconds.";

/** Accepted whole files travel as code named by their path; the rest are placeholders. */
const emit = (form: FreeForm, code: LeafCode[]) => {
  const files = { ...placeholders(form), ...surroundings(form) };
  for (const entry of code)
    if (!entry.stub && form.files.some((file) => file.path === entry.leaf)) files[entry.leaf] = entry.code;
  return files;
};

export const freeBuild: Blueprint<FreeForm> = {
  id: "free-build",
  title: "Free build",
  summary: "Any idea as whole files written by the model: a small game, a page, a script. Risky with a small model.",
  language: "typescript",
  phrases: ["game", "canvas", "animation", "script", "anything else", "small program", "playful page"],
  starter: { title: "Reaction game", brief },
  sample: { title: "Reaction game", brief, form: draftFree(brief), code: [] },
  limits: {
    maxLeaves: 0,
    text: "Risky with a small model: whole files often do less than they say. Only what the brief quotes and the house can check is proved; the rest is yours to try. Good from about 14B up, or with a server.",
  },
  form: freeFormSchema,
  draft: (text) => ({
    form: draftFree(text),
    sources: { "/title": "brief", "/summary": "brief", "/behaviours": "brief" },
  }),
  steps: [],
  questions: [],
  finish: finishFree,
  describe: (form) => ({ title: form.title, summary: form.summary }),
  rows,
  edit,
  plan: (form, sources) => freePlan(form, rows(form, sources)),
  requirements: (form) => plan(form).requirements,
  leaves: () => [],
  examples: () => [],
  setExamples: (form) => form,
  assumptions: () => ["It runs without a network and without libraries."],
  emit,
  moduleFor: (_leaf, code) => code,
  checks: (form) => plan(form).checks,
  run: (form) => ({ argv: argvOf(form), cwd: ".", ...(form.kind === "page" ? { url: "http://127.0.0.1:4173" } : {}) }),
  sandboxRun: (form) => ({ argv: argvOf(form), port: form.kind === "page" ? 4173 : null, build: null }),
  tryTargets: (form) =>
    form.kind === "page"
      ? []
      : [
          {
            id: "run",
            kind: "command",
            title: "Run it",
            help: "Arguments as on a command line.",
            fields: [{ name: "arguments", label: "Arguments", type: "text", required: false, placeholder: "--help" }],
          },
        ],
  tryArgv: (_form, _target, values) => ({
    argv:
      typeof values.arguments === "string"
        ? (values.arguments.match(/"[^"]*"|\S+/g) ?? []).map((part) => part.replace(/^"|"$/g, ""))
        : [],
    stdin: "",
    files: {},
  }),
  files: filesOf,
};
