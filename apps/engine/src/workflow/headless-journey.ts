import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Actor,
  AppError,
  type BlueprintId,
  type BuildReport,
  type ChangeReport,
  type RunEvent,
  type RunSummary,
  type Verbs,
} from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { WorkspaceService } from "../workspace/index.ts";
import { assignmentOf } from "./experts/run-note.ts";
import { buildReport, ownFilesReport } from "./project/build-report.ts";
import type { RunService } from "./run-service.ts";
import { deriveSpec } from "./spec/derive-spec.ts";
import { DECIDE } from "./spec/edit-spec.ts";

export interface BuildRequest {
  idea: string;
  kind?: BlueprintId;
  language?: "python" | "typescript" | "web";
  /** `auto` records assumptions and confirms nothing; or answers by question id. */
  answers: "auto" | Record<string, string>;
  /** Absolute folder the result is copied to; null = stays in the house. */
  out: string | null;
  name?: string;
  seed?: number;
  /** Told of each run as it is started, so that the caller can follow or stop it. */
  onRun?: (run: RunSummary) => void;
}

export interface ChangeWork extends Pick<BuildRequest, "out" | "onRun"> {
  projectId: string;
  text: string;
}

export interface HeadlessJourney {
  build(actor: Actor, request: BuildRequest): Promise<BuildReport>;
  change(actor: Actor, request: ChangeWork): Promise<ChangeReport>;
}

/** Most events the database hands out at once. */
const EVENT_PAGE = 1000;
const KIND_OF = { python: "python-cli", typescript: "typescript-cli", web: "web-app" } as const;

/** The whole journey without a browser, over the same verbs. */
export function createHeadlessJourney(input: {
  db: Repositories;
  runs: RunService;
  verbs: Pick<Verbs, "projects" | "brainstorm" | "spec" | "runs" | "leaves" | "messages" | "tests">;
  workspace: WorkspaceService;
}): HeadlessJourney {
  const { db, runs, verbs, workspace } = input;

  async function allEvents(runId: string): Promise<RunEvent[]> {
    const events: RunEvent[] = [];
    for (;;) {
      const page = await db.runs.listEvents(runId, events.length, EVENT_PAGE);
      events.push(...page);
      if (page.length < EVENT_PAGE) return events;
    }
  }

  async function report(
    actor: Actor,
    { projectId, id }: RunSummary,
    firstId: string,
    started: number,
  ): Promise<BuildReport> {
    const run = await db.runs.get(id);
    const earlier = firstId === id ? [] : [await db.runs.get(firstId)];
    const stored = await db.specs.latest(projectId);
    const { files: access, versions } = await workspace.open(projectId);
    const files = (await access.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
    const version = (await versions.head())?.id ?? null;
    const events = (await Promise.all([...earlier, run].map((entry) => allEvents(entry.id)))).flat();
    const wallMs = Math.round(performance.now() - started);
    if (!stored) {
      if ((await db.projects.get(projectId)).origin !== "import") {
        throw new AppError("NOT_FOUND", "The project has no requirements.", "Start again with an idea.");
      }
      const suite = await verbs.tests.suite(actor, { projectId });
      return ownFilesReport({ run, events, suite, files, version, wallMs });
    }
    const { blueprint, form, unplaced } = deriveSpec(stored.spec);
    return buildReport({
      run,
      earlier,
      events,
      spec: stored.spec,
      unplaced,
      matrix: await verbs.tests.matrix(actor, { projectId }),
      leaves: await verbs.leaves.list(actor, { projectId }),
      files,
      runSpec: blueprint.run(form),
      version,
      wallMs,
    });
  }

  /** The result as it was built and tested, `dist/` included, through the safe file API. */
  async function deliver(projectId: string, out: string): Promise<void> {
    await refuseFilled(out);
    const { files } = await workspace.open(projectId);
    const listed = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
    for (const path of [...listed, ...(await files.built())]) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), await files.readBytes(path));
    }
  }

  async function answerAll(actor: Actor, projectId: string, answers: BuildRequest["answers"]): Promise<void> {
    const view = await verbs.spec.get(actor, { projectId });
    for (const question of view?.questions ?? []) {
      const answer = answers === "auto" ? DECIDE : (answers[question.id] ?? DECIDE);
      await verbs.spec.answer(actor, { projectId, questionId: question.id, answer });
    }
  }

  return {
    async build(actor, request) {
      const started = performance.now();
      if (request.out) await refuseFilled(request.out);
      const blueprint = request.kind ?? (request.language ? KIND_OF[request.language] : null);
      const project = await verbs.projects.create(actor, { name: request.name ?? nameOf(request.idea) });
      const first = await verbs.brainstorm.start(actor, { projectId: project.id, brief: request.idea, blueprint });
      request.onRun?.(first);
      const understood = await runs.settled(first.id);
      if (understood.status === "stopped") throw stopped();
      if (understood.status === "failed")
        throw new AppError(
          "STUCK",
          understood.error ?? "The brief could not be read.",
          "Try again, or say it in other words.",
        );
      await answerAll(actor, project.id, request.answers);
      const run = await verbs.runs.build(actor, { projectId: project.id, seed: request.seed });
      request.onRun?.(run);
      await runs.settled(run.id);
      const result = await report(actor, run, first.id, started);
      if (request.out) await deliver(project.id, request.out);
      return request.out && result.run
        ? { ...result, run: { ...result.run, cwd: join(request.out, result.run.cwd) } }
        : result;
    },
    async change(actor, { projectId, text, out, onRun }) {
      const started = performance.now();
      const { versions } = await workspace.open(projectId);
      const before = await versions.head();
      const asked = await verbs.messages.send(actor, { projectId, text, mode: "change" });
      // Nobody is here to choose, and the command itself says that it is a change.
      const { run } =
        asked.choices.length > 0
          ? await verbs.messages.send(actor, { projectId, text, mode: "change", expert: "coder" })
          : asked;
      if (!run)
        throw new AppError("BUSY", "The project is working; the change was queued.", "Ask again when it is done.");
      onRun?.(run);
      await runs.settled(run.id);
      const result = await report(actor, run, run.id, started);
      if (out) await deliver(projectId, out);
      const head = await versions.head();
      const files = head && head.id !== before?.id ? await versions.diff(before?.id ?? null, head.id) : [];
      return {
        ...result,
        expert: assignmentOf(await db.runs.get(run.id))?.expert ?? "coder",
        diff: files.map((file) => `${file.status} ${file.path}`).join("\n"),
      };
    },
  };
}

const stopped = (): AppError => new AppError("CANCELLED", "It was stopped.", "Start it again when you want to.");

async function refuseFilled(out: string): Promise<void> {
  const entries = await readdir(out).catch(() => []);
  if (entries.length > 0)
    throw new AppError("CONFLICT", `The folder ${out} is not empty.`, "Name an empty or new folder with --out.");
}

/** A short name for a project: the brief's first words. */
function nameOf(idea: string): string {
  const words = idea.trim().split(/\s+/).slice(0, 6).join(" ");
  return words.slice(0, 60) || "New project";
}
