import { type Actor, AppError, type Check, type FindingExit, type Leaf, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredSpec } from "@guildhall/db";
import type { LeafJudge } from "../../languages/index.ts";
import { callOf, leafOfCheck } from "../../verify/index.ts";
import type { WorkspaceService } from "../../workspace/index.ts";
import { codeInFile } from "../lanes/code-in-file.ts";
import { type LeafFile, leafFiles } from "../lanes/leaf-files.ts";
import { outcomeOf } from "../lanes/leaf-pinner.ts";
import { pinnedChecks } from "../lanes/pinned-checks.ts";
import type { SpecRevisions } from "../project/spec-revisions.ts";
import type { RunService } from "../run-service.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";
import { addExample, removeExample } from "../spec/edit-spec.ts";
import { partsOf } from "../spec/parts.ts";
import { withCheckQuestion } from "../spec/right-question.ts";
import { refuseWhileWorking } from "./refuse-while-working.ts";

interface JudgeInput {
  db: Repositories;
  workspace: WorkspaceService;
  runs: RunService;
  judge: LeafJudge;
  specs: SpecRevisions;
  current: (projectId: string) => Promise<StoredSpec>;
  /** Writes the project again after a leaf was accepted as it is now. */
  reemit: (projectId: string, label: string) => Promise<void>;
  onChanged: (projectId: string) => void;
  /** Mends what fails by itself, test files left alone. */
  fixCheck: Verbs["runs"]["fixCheck"];
}

/** A verdict with all that it is about. */
interface Case {
  projectId: string;
  stored: StoredSpec;
  derived: DerivedSpec;
  check: Check;
  leaf: Leaf | null;
  file: LeafFile | null;
  scope: "case" | "leaf";
  confirm: boolean;
}
type Reply = Awaited<ReturnType<Verbs["tests"]["judge"]>>;

const nothing: Reply = { run: null, request: null, path: null, message: "" };

/** What a person says of a failing case. Test files are never written by any of it but through the form. */
export function createJudgeVerb(input: JudgeInput): Verbs["tests"]["judge"] {
  const { db, workspace, current } = input;
  const verdicts: Record<FindingExit, (about: Case, actor: Actor) => Promise<Reply>> = {
    fix: (about, actor) => fix(input, actor, about),
    "undo-edit": async (about) => {
      await undoEdit(input, about);
      return {
        ...nothing,
        run: await testLeaf(input, about),
        message: `${about.file?.leaf.file} is as it was written.`,
      };
    },
    "right-now": (about) => acceptNow(input, about),
    "test-wrong": (about) => removeTest(input, about),
    unclear: (about) => askAbout(input, about),
  };
  return async (actor, { projectId, checkId, verdict, scope = "case", confirm = false }) => {
    await refuseWhileWorking(db, projectId);
    const stored = await current(projectId);
    const derived = deriveSpec(stored.spec);
    const checks = [...derived.checks, ...pinnedChecks(await db.leaves.list(projectId), derived.leaves)];
    const check = checks.find((entry) => entry.id === checkId);
    if (!check) throw new AppError("NOT_FOUND", "There is no such test case any more.", "Reload the tests.");
    const leaf = leafOfCheck(check, derived.leaves);
    const files = await leafFiles({ db, workspace }, projectId, stored.spec);
    const file = files.find((entry) => entry.leaf.name === leaf?.name) ?? null;
    return verdicts[verdict]({ projectId, stored, derived, check, leaf, file, scope, confirm }, actor);
  };
}

/** Runs the cases of a leaf again, so that the finding ends or stays. */
async function testLeaf({ db, runs, current }: JudgeInput, { projectId, check, leaf }: Case) {
  const derived = deriveSpec((await current(projectId)).spec);
  const checks = [...derived.checks, ...pinnedChecks(await db.leaves.list(projectId), derived.leaves)];
  const own = checks.filter((entry) => entry.id === check.id || (leaf && "leaf" in entry && entry.leaf === leaf.name));
  const checkIds = own.map((entry) => entry.id);
  return runs.start({
    projectId,
    kind: "test",
    request: `Check ${check.title}`.slice(0, 200),
    approve: false,
    checkIds,
  });
}

/** The leaf's file as Guildhall wrote it; the edit stays in the history. Throws CONFLICT where there is none. */
async function undoEdit({ workspace }: JudgeInput, { projectId, file }: Case): Promise<void> {
  if (!file?.edited) {
    throw new AppError("CONFLICT", "Nobody edited this file since it was written.", "Choose another way out.");
  }
  await workspace.exclusive(projectId, async ({ files, versions }) => {
    await files.apply([{ path: file.leaf.file, data: file.written }]);
    await versions.commit({ label: `Undid the edit of ${file.leaf.file}`, origin: "edit", runId: null });
  });
}

/** An edit that broke it is taken back, because the code before it passed; code that fails by itself is mended. */
async function fix(input: JudgeInput, actor: Actor, about: Case): Promise<Reply> {
  const { projectId, check, file } = about;
  if (!file?.edited) {
    const run = await input.fixCheck(actor, { projectId, checkId: check.id });
    return { ...nothing, run, message: "It is being mended; the tests stay as they are." };
  }
  await undoEdit(input, about);
  const message = `The edit of ${file.leaf.file} was taken back; it is in the history.`;
  return { ...nothing, run: await testLeaf(input, about), message };
}

/** What the code gives now becomes what is pinned, and by the person's word an example. */
async function acceptNow(input: JudgeInput, about: Case): Promise<Reply> {
  const { db, judge, specs, reemit, onChanged } = input;
  const { projectId, stored, derived, check, leaf, file, scope, confirm } = about;
  const call = callOf(check, derived.leaves);
  const code = leaf && file?.text != null ? codeInFile(file.text, leaf) : null;
  if (!leaf || !call || code === null) {
    throw new AppError("CONFLICT", "What it gives now cannot be read from its file.", "Undo the edit, or fix it.");
  }
  const outcome = await outcomeOf(judge, leaf, derived.blueprint.moduleFor(leaf, code), call.args);
  const refused = outcome.kind === "raised" && outcome.refusal === true && leaf.raises;
  if (outcome.kind !== "returned" && !refused) {
    throw new AppError(
      "INVALID_INPUT",
      "It breaks on this input now, and that is no result.",
      "Undo the edit, or fix it.",
    );
  }
  const now =
    outcome.kind === "returned" ? { kind: "returns" as const, value: outcome.value } : { kind: "raises" as const };
  const row = await db.leaves.get(projectId, leaf.name);
  const same = (args: unknown) => JSON.stringify(args) === JSON.stringify(call.args);
  const pins = (row.pins ?? []).map((pin) => (same(pin.args) ? { ...pin, outcome: now } : pin));
  if (confirm) {
    const spec = addExample(stored.spec, { leaf: leaf.name, args: call.args, outcome: now });
    await specs.append(projectId, spec, "user", stored.revision);
    // The code gave exactly this: it has nothing to prove again.
    const planned = deriveSpec(spec).leaves.find((entry) => entry.name === leaf.name);
    if (planned) await db.leaves.put(projectId, planned);
  }
  await db.leaves.update(projectId, leaf.name, {
    ...(file?.edited ? { code, state: "edited", source: "user", origin: null, detail: "accepted as it is now" } : {}),
    pins: scope === "leaf" ? null : pins,
  });
  await reemit(projectId, `Accepted what ${leaf.name} does now`);
  onChanged(projectId);
  const kept = confirm ? " and kept as your example" : "";
  return { ...nothing, run: await testLeaf(input, about), message: `What ${leaf.name} gives now is pinned${kept}.` };
}

async function removeTest({ db, specs, onChanged }: JudgeInput, { projectId, stored, check }: Case): Promise<Reply> {
  const exampleId =
    check.kind === "example" || check.kind === "raises"
      ? check.exampleId
      : check.kind === "cli"
        ? check.kept
        : undefined;
  if (exampleId === undefined) {
    throw new AppError("CONFLICT", "This test follows from the requirements.", "Edit the row it comes from.");
  }
  await specs.append(projectId, removeExample(stored.spec, exampleId), "user", stored.revision);
  await db.messages.add({
    projectId,
    role: "guildhall",
    mode: "status",
    text: `You judged the test “${check.title}” as wrong: its example was removed.`,
  });
  onChanged(projectId);
  return { ...nothing, message: "The example was removed." };
}

/** The row it comes from, and, where the expectation is an example, the question whether it is right. */
async function askAbout({ specs, onChanged }: JudgeInput, about: Case): Promise<Reply> {
  const { projectId, stored, derived, check, leaf } = about;
  const { blueprint, form, requirements, leaves } = derived;
  const parts = partsOf({ requirements, leaves, rows: blueprint.rows(form, stored.spec.sources) });
  const path = check.criteria.map((id) => parts[id]).find((found) => found !== undefined) ?? null;
  const call = callOf(check, leaves);
  const spec = leaf && call ? withCheckQuestion(stored.spec, leaf, { checkId: check.id, ...call }) : stored.spec;
  if (spec !== stored.spec) {
    await specs.append(projectId, spec, "user", stored.revision);
    onChanged(projectId);
  }
  return { ...nothing, path, message: spec === stored.spec ? "See the row it comes from." : "A question was added." };
}
