import { checkBrief, guessBlueprint } from "@guildhall/blueprints";
import { AppError, type ProjectSpec, type SpecView, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredSpec } from "@guildhall/db";
import type { BuildPace } from "../project/build-pace.ts";
import type { SpecRevisions } from "../project/spec-revisions.ts";
import type { RunService } from "../run-service.ts";
import { deriveSpec, plannedRows, specView } from "../spec/derive-spec.ts";
import { editReach } from "../spec/edit-reach.ts";
import { addExample, answerQuestion, editSpec, leaveOut, removeExample } from "../spec/edit-spec.ts";
import { draftSpec } from "../spec/understand-brief.ts";

interface SpecVerbsInput {
  db: Repositories;
  runs: RunService;
  specs: SpecRevisions;
  current: (projectId: string) => Promise<StoredSpec>;
  onChanged: (projectId: string) => void;
}

interface EstimatedSpecVerbsInput extends SpecVerbsInput {
  pace: BuildPace;
  /** The person gave or confirmed an example: what was built can be chosen again. */
  onExample: (projectId: string) => Promise<void>;
  /** The form may call its leaves otherwise now: what is built follows, unless a run works on it. */
  onNamed: (projectId: string) => Promise<void>;
  /** Those of the files that hold an edit by hand. */
  editedByHand: (projectId: string, paths: string[]) => Promise<string[]>;
}

/** From the brief to agreed rows. */
export function createBrainstormVerbs({ db, runs, specs, onChanged }: SpecVerbsInput): Verbs["brainstorm"] {
  return {
    guess: async (_actor, { brief }) => {
      checkBrief(brief);
      return guessBlueprint(brief);
    },
    start: async (_actor, { projectId, brief, blueprint }) => {
      checkBrief(brief);
      if ((await db.projects.get(projectId)).origin === "import") {
        throw new AppError(
          "CONFLICT",
          "This project was opened from files, which a prototype would be laid over.",
          "Start the idea as a project of its own.",
        );
      }
      const kind = blueprint ?? guessBlueprint(brief).blueprint;
      const spec = draftSpec(brief, kind);
      return runs.start({
        projectId,
        kind: "understand",
        request: brief.slice(0, 2000),
        approve: true,
        // Refused while a run works, which reads the requirements this replaces.
        prepare: async () => {
          const { name } = await db.projects.get(projectId);
          const before = await db.specs.latest(projectId);
          await db.projects.update(projectId, {
            blueprint: kind,
            stage: "brainstorm",
            ...(isWorkingTitle(name, brief, before) ? { name: spec.title } : {}),
          });
          await specs.append(projectId, spec, "default");
          await db.messages.add({ projectId, role: "user", text: brief, mode: "brief" });
          onChanged(projectId);
        },
      });
    },
  };
}

/** A name taken from the first words of the brief, or from what was understood before, gives way to the title. */
function isWorkingTitle(name: string, brief: string, before: StoredSpec | null): boolean {
  if (before) return before.spec.title === name;
  const flat = (text: string) => text.toLowerCase().replaceAll(/\s+/g, " ");
  return name === "New idea" || flat(brief).includes(flat(name));
}

/** The requirements screen: every edit is a revision on the one it was made on. */
export function createSpecVerbs({
  db,
  specs,
  current,
  onChanged,
  onExample,
  onNamed,
  editedByHand,
  pace,
}: EstimatedSpecVerbsInput): Verbs["spec"] {
  const view = async (projectId: string, stored: StoredSpec): Promise<SpecView> => {
    const { rules } = await db.projects.settings(projectId);
    return specView({ spec: stored.spec, revision: stored.revision, rules, pace: await pace.current() });
  };
  const change = async (projectId: string, expected: number | null, work: (spec: ProjectSpec) => ProjectSpec) => {
    const before = await current(projectId);
    return changed(projectId, await specs.append(projectId, work(before.spec), "user", expected ?? before.revision));
  };
  const changed = (projectId: string, stored: StoredSpec): Promise<SpecView> => {
    onChanged(projectId);
    return view(projectId, stored);
  };
  const named = async (projectId: string, spec: Promise<SpecView>): Promise<SpecView> => {
    const changedView = await spec;
    await onNamed(projectId);
    return changedView;
  };
  return {
    get: async (_actor, { projectId }) => {
      const stored = await db.specs.latest(projectId);
      return stored && view(projectId, stored);
    },
    edit: (_actor, { projectId, revision, edits }) =>
      named(
        projectId,
        change(projectId, revision, (spec) => editSpec(spec, edits)),
      ),
    preview: async (_actor, { projectId, edits }) => {
      const { spec } = await current(projectId);
      const before = deriveSpec(spec);
      const after = deriveSpec(editSpec(spec, edits));
      const reach = editReach(before, after, await db.leaves.list(projectId));
      const now = new Set(plannedRows(after).map((leaf) => leaf.file));
      const moved = plannedRows(before).flatMap((leaf) => (now.has(leaf.file) ? [] : [leaf.file]));
      return { ...reach, left: moved.length > 0 ? await editedByHand(projectId, moved) : [] };
    },
    undo: async (_actor, { projectId }) => {
      await current(projectId);
      return named(projectId, changed(projectId, await specs.undo(projectId)));
    },
    leaveOut: (_actor, { projectId, clause }) => change(projectId, null, (spec) => leaveOut(spec, clause)),
    answer: async (_actor, { projectId, questionId, answer }) => {
      const changedView = await change(projectId, null, (spec) => answerQuestion(spec, questionId, answer));
      await onExample(projectId);
      return changedView;
    },
    addExample: async (_actor, { projectId, example }) => {
      const changedView = await change(projectId, null, (spec) => addExample(spec, example));
      await onExample(projectId);
      return changedView;
    },
    removeExample: (_actor, { projectId, exampleId }) =>
      change(projectId, null, (spec) => removeExample(spec, exampleId)),
  };
}
