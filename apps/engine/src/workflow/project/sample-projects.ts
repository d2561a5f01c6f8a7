import { type Blueprint, blueprints } from "@guildhall/blueprints";
import { AppError, type JsonValue, type ProjectSpec } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { solveLeaf } from "../../codegen/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";
import { deriveSpec } from "../spec/derive-spec.ts";

const MADE = "samples.made";

/**
 * At first start, one finished project a blueprint, usable while the model still downloads: files, versions, leaves,
 * preview; its checks are run by `test`. Removed samples do not come back.
 */
export async function makeSampleProjects(input: {
  db: Repositories;
  workspace: WorkspaceService;
  services: JourneyServices;
  contextOf: (projectId: string) => RunContext;
  test: (projectId: string) => Promise<void>;
  /** What the search for a leaf shows was stored. */
  onSearched: (projectId: string) => void;
}): Promise<void> {
  const { db } = input;
  if ((await db.settings.get(MADE)) !== null) return;
  for (const blueprint of blueprints) {
    // A kind whose files only a model writes has nothing finished to show.
    if (blueprint.files) continue;
    const before = (await db.projects.list()).find((project) => project.sample && project.blueprint === blueprint.id);
    if (before?.stages.build === "done") continue;
    // An engine that was killed left half of one.
    if (before) {
      await input.workspace.remove(before.id);
      await db.projects.remove(before.id);
    }
    await makeSample(input, blueprint);
  }
  // What takes the sandbox longer comes last: by then every sample can be used.
  for (const blueprint of blueprints) await showSearches(input, blueprint);
  await db.settings.set(MADE, true);
}

async function makeSample(
  { db, workspace, services, contextOf, test }: Parameters<typeof makeSampleProjects>[0],
  blueprint: Blueprint,
): Promise<void> {
  const { title, brief, form, code } = blueprint.sample;
  const project = await db.projects.create({ name: title, sample: true, blueprint: blueprint.id });
  await workspace.create(project.id);
  const described = blueprint.describe(form);
  const spec: ProjectSpec = {
    brief,
    blueprint: blueprint.id,
    ...described,
    form: form as JsonValue,
    questions: [],
    assumptions: blueprint.assumptions(form),
    outOfScope: [],
    sources: {},
  };
  await services.specs.append(project.id, spec, "default");
  const { leaves } = deriveSpec(spec);
  await services.leaves.plan(project.id, leaves);
  for (const leaf of code.filter((entry) => !entry.stub)) {
    await db.leaves.update(project.id, leaf.leaf, {
      state: "chosen",
      source: "idiom",
      origin: "sample",
      code: leaf.code,
      detail: "part of the sample",
    });
  }
  await services.emitter.emit(contextOf(project.id), "Sample");
  const done = { brainstorm: "done", requirements: "done", plan: "done", build: "done", run: "done" } as const;
  await db.projects.update(project.id, { stage: "run", stages: done });
  await test(project.id);
}

/** Runs the sample's own code beside the idioms that fit, so that the drawer has something to show without a model. */
async function showSearches(
  { db, services, onSearched }: Parameters<typeof makeSampleProjects>[0],
  { id, sample }: Blueprint,
): Promise<void> {
  const project = (await db.projects.list()).find((entry) => entry.sample && entry.blueprint === id);
  const spec = project && (await services.specs.find(project.id));
  if (!project || !spec) return;
  const { blueprint, leaves } = deriveSpec(spec);
  for (const { leaf: name, code, stub } of sample.code) {
    const leaf = leaves.find((entry) => entry.name === name);
    if (!leaf || stub || (await db.leafSearches.get(project.id, name))) continue;
    const others = await services.leaves.ready(project.id, leaf, new AbortController().signal);
    const task = {
      leaf,
      moduleFor: (text: string) => blueprint.moduleFor(leaf, text),
      ready: [{ source: "idiom" as const, origin: "sample", code, prior: 1 }, ...others],
      seed: 1,
    };
    const search = { model: async () => null, judge: services.judges.of(leaf.language), maxRepairs: 0 };
    // Without a sandbox nothing is shown; the sample itself is there all the same.
    const solution = await solveLeaf(task, search).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (!solution) continue;
    await db.leafSearches.put(project.id, name, solution.search);
    onSearched(project.id);
  }
}
