import type {
  CaseResult,
  FileDiff,
  KeptScope,
  Language,
  Leaf,
  LeafState,
  PinnedCheck,
  PreviewView,
  ProjectMutation,
  ProjectSpec,
  Suite,
  SuiteView,
  Version,
  Work,
} from "@guildhall/contracts";
import type { AcceptedLeaf, StoredLeaf, StoredSpec } from "@guildhall/db";
import type { LeafSolution, ReadyCandidate } from "../codegen/index.ts";
import type { LeafJudge, Problem, ProjectCalls, SourceLanguage } from "../languages/index.ts";
import type { ChatBackend } from "../models/index.ts";
import type { ProjectFiles } from "../workspace/index.ts";
import type { SourceFile } from "./change/relevant-files.ts";
import type { GuildDoor } from "./experts/guild-door.ts";
import type { LeafPinner } from "./lanes/leaf-pinner.ts";
import type { SpecRevisions } from "./project/spec-revisions.ts";
import type { Trial } from "./project/trial.ts";
import type { RunContext } from "./run-context.ts";

/** What the stages need, by role; `create-workflow.ts` builds it from the rooms below. */
export interface JourneyServices {
  specs: SpecRevisions & {
    /** Throws NOT_FOUND before there is a brief. */
    current(projectId: string): Promise<StoredSpec>;
    /** Null where there are none: before a brief, and in a project that was opened from files. */
    find(projectId: string): Promise<ProjectSpec | null>;
    /** Appends, and tells it; a project called as its prototype keeps being called so. */
    save(projectId: string, spec: ProjectSpec, author: "user" | "model", expected?: number): Promise<number>;
    /** Puts something beside the newest revision without a new one; false when it is not the newest any more. */
    amend(projectId: string, revision: number, spec: ProjectSpec): Promise<boolean>;
  };
  leaves: {
    /** Brings the stored leaves in line with the spec; a leaf that changed waits again. */
    plan(projectId: string, leaves: Leaf[]): Promise<void>;
    /** Leaves without accepted code, in the order of the plan. */
    pending(projectId: string, leaves: Leaf[]): Promise<Leaf[]>;
    setState(projectId: string, name: string, state: LeafState, detail: string): Promise<void>;
    /** Idioms, earlier leaves and this leaf's own former code, best first. */
    ready(projectId: string, leaf: Leaf, signal: AbortSignal): Promise<ReadyCandidate[]>;
    /** What is known of its failures in use; null when it never broke. */
    broke(projectId: string, name: string): Promise<StoredLeaf["broke"]>;
    /** Stores what the search showed and, if one was accepted, its code; keeps that for later builds of the project. */
    settle(context: RunContext, leaf: Leaf, solution: LeafSolution): Promise<void>;
    /** Keeps accepted code with its examples, to be tried in later builds. Throws NOT_FOUND, CONFLICT. */
    keep(projectId: string, name: string, scope: KeptScope): Promise<AcceptedLeaf>;
  };
  /** The regression lane: what accepted code does. */
  pins: LeafPinner;
  wholeFiles: {
    /** Why a written file cannot stand: it does not parse. Null when it can. Runs in the sandbox. */
    refusal(path: string, code: string, signal: AbortSignal): Promise<string | null>;
  };
  emitter: {
    /** Writes the shell and the accepted leaves over the workspace, keeps hand edits, makes a version; with `mark`
     *  also when nothing changed. */
    emit(context: RunContext, label: string, mark?: boolean): Promise<Version | null>;
  };
  previews: {
    /** Starts the prototype in place of the one that runs, and returns; nothing for kinds without a page. */
    restart(context: RunContext): Promise<void>;
    /** Waits until it is ready or failed; null for kinds without a page. */
    settled(context: RunContext): Promise<PreviewView | null>;
  };
  tests: {
    /** The regression lane as checks. */
    pinned(projectId: string, spec: ProjectSpec): Promise<PinnedCheck[]>;
    /** Runs checks of both lanes (null = all) and stores the records. */
    run(
      context: RunContext,
      spec: ProjectSpec,
      checkIds: string[] | null,
      onResult: (result: CaseResult) => Promise<void>,
    ): Promise<CaseResult[]>;
  };
  mutants: {
    /** Changes the accepted leaves of the current version in small ways, and counts what their tests notice. */
    measure(context: RunContext, onMutant: (done: number, total: number) => Promise<void>): Promise<ProjectMutation>;
    /** Keeps it as what the run found. */
    keep(context: RunContext, found: ProjectMutation): Promise<void>;
  };
  /** The tests an imported project brought with it. */
  suites: {
    detect(projectId: string): Promise<Suite[]>;
    /** Runs those that leave records and stores them; the first run is how the project came. Throws STUCK. */
    run(context: RunContext): Promise<{ results: CaseResult[]; newlyFailed: number }>;
    view(projectId: string): Promise<SuiteView>;
    /** Runs one test file among the files of a copy, without the other tests; nothing is recorded. */
    runOne(
      projectId: string,
      files: ProjectFiles,
      test: { path: string; language: SourceLanguage; signal: AbortSignal },
    ): Promise<CaseResult[]>;
  };
  models: {
    /** The models of an expert. Waits for a download or load, telling its progress. Throws MODEL_MISSING and the like. */
    backend(context: RunContext, expert: string): Promise<ChatBackend>;
    /** The same, null instead of an error: tested pieces can still be tried. */
    backendOrNull(context: RunContext, expert: string): Promise<ChatBackend | null>;
    /** Only when it is in memory already; its requests give way to those of people. */
    inBackground(projectId: string, expert: string): Promise<ChatBackend | null>;
  };
  judges: { of(language: Language): LeafJudge };
  projects: {
    rules(projectId: string): Promise<string>;
    /** Whether there is code that a change can change. */
    isBuilt(projectId: string): Promise<boolean>;
    /** What does not parse, compile or type-check. Runs in the sandbox. */
    problems(projectId: string, signal: AbortSignal): Promise<Problem[]>;
  };
  changes: {
    /** Whether this run made its version already, when it is taken up again. */
    isWritten(context: RunContext): Promise<boolean>;
    /** The project's texts. */
    sources(projectId: string): Promise<SourceFile[]>;
    /** Paths the last changes and edits touched, newest first. */
    recent(projectId: string): Promise<string[]>;
    /** What the checks said of the files as they are; null when they did not run on them. */
    records(projectId: string): Promise<CaseResult[] | null>;
    openTrial(projectId: string): Promise<Trial>;
    /** The versions of a project, newest first. */
    versions(projectId: string): Promise<Version[]>;
    /** What the last change did, all versions of its run together; null where nothing was changed yet. */
    last(projectId: string): Promise<{ label: string; files: FileDiff[] } | null>;
    /** Writes the files over the project as one version; its id, null when nothing differs. */
    write(context: RunContext, files: SourceFile[], label: string): Promise<string | null>;
    /** What the person said to this run while it works, oldest first; what still waited counts as taken. */
    steering(context: RunContext): Promise<string[]>;
  };
  /** Calls inside a module among its own files, and where their time goes. Runs in the sandbox. */
  calls: ProjectCalls;
  guild: GuildDoor;
  conversation: {
    say(context: RunContext, text: string, by: { expert: string; versionId: string | null }): Promise<void>;
    /** Keeps what was streamed and not settled as a message that says it is partial. */
    keepPartial(context: RunContext): Promise<void>;
    /** Words this run had said when it was stopped; empty where it said none. */
    begun(context: RunContext): Promise<string>;
    /** Stores what an expert handed over as rows. */
    keepWork(context: RunContext, work: Work): Promise<void>;
  };
}
