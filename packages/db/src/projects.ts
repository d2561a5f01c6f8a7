import {
  AppError,
  type BlueprintId,
  type EnvironmentRow,
  type ProjectSettings,
  type ProjectSummary,
  STAGES,
  type Stage,
  type StageState,
} from "@guildhall/contracts";
import type { Project } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";
import { ACTIVE_RUN_STATUSES, type Atomically } from "./runs.ts";
import { slicesOf } from "./slices.ts";

export const DEFAULT_PROJECT_SETTINGS: ProjectSettings = {
  modelId: null,
  localOnly: false,
  stepByStep: false,
  rules: "",
};

/** The document of a project's settings. The environment is in no view of it: only who asks for it gets it. */
type StoredSettings = Partial<ProjectSettings> & { environment?: EnvironmentRow[] };

/** The tests of an imported project as they were before anything was changed here. */
export interface SuiteBaseline {
  versionId: string;
  /** Ids of the cases that failed. */
  failed: string[];
}

export interface ProjectRepository {
  /** Newest first. */
  list(): Promise<ProjectSummary[]>;
  /** Throws NOT_FOUND. */
  get(id: string): Promise<ProjectSummary>;
  exists(id: string): Promise<boolean>;
  create(input: {
    name: string;
    sample?: boolean;
    blueprint?: BlueprintId;
    origin?: ProjectSummary["origin"];
    settings?: Partial<ProjectSettings>;
  }): Promise<ProjectSummary>;
  /** Merges `stages` into what is stored. Throws NOT_FOUND. */
  update(
    id: string,
    change: {
      name?: string;
      blueprint?: BlueprintId | null;
      stage?: Stage;
      stages?: Partial<Record<Stage, StageState>>;
      sample?: boolean;
    },
  ): Promise<ProjectSummary>;
  /** Null before the tests of an imported project ran for the first time. */
  baseline(id: string): Promise<SuiteBaseline | null>;
  saveBaseline(id: string, baseline: SuiteBaseline): Promise<void>;
  settings(id: string): Promise<ProjectSettings>;
  saveSettings(id: string, settings: ProjectSettings): Promise<ProjectSettings>;
  /** What the project's own programs find in their environment. Throws NOT_FOUND. */
  environment(id: string): Promise<EnvironmentRow[]>;
  saveEnvironment(id: string, rows: EnvironmentRow[]): Promise<EnvironmentRow[]>;
  /** Removes the project and everything that hangs on it. Leaves kept for the team stay. */
  remove(id: string): Promise<void>;
}

const notFound = () => new AppError("NOT_FOUND", "There is no such project.", "Go back to the list of projects.");

export function createProjectRepository(connection: Connection, atomically: Atomically): ProjectRepository {
  async function summaries(rows: Project[]): Promise<ProjectSummary[]> {
    const projectId = { in: rows.map((row) => row.id) };
    const [counts, active] = await Promise.all([
      connection.checkResult.groupBy({ by: ["projectId", "status"], where: { projectId }, _count: true }),
      connection.run.findMany({
        where: { projectId, status: { in: [...ACTIVE_RUN_STATUSES] } },
        orderBy: { startedAt: "asc" },
        select: { id: true, projectId: true },
      }),
    ]);
    const activeOf = new Map(active.map((run) => [run.projectId, run.id]));
    return rows.map((row) => {
      const own = counts.filter((entry) => entry.projectId === row.id);
      const count = (status: string) => own.find((entry) => entry.status === status)?._count ?? 0;
      return {
        id: row.id,
        name: row.name,
        blueprint: row.blueprint as BlueprintId | null,
        origin: row.origin as ProjectSummary["origin"],
        stage: row.stage as Stage,
        stages: fromJson<ProjectSummary["stages"]>(row.stages),
        sample: row.sample,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
        tests: {
          passed: count("passed"),
          failed: count("failed"),
          total: own.reduce((sum, entry) => sum + entry._count, 0),
        },
        activeRunId: activeOf.get(row.id) ?? null,
      };
    });
  }

  async function find(id: string): Promise<Project> {
    const row = await connection.project.findUnique({ where: { id } });
    if (!row) throw notFound();
    return row;
  }

  /** Settings and environment share a document; neither save may undo the other. */
  const changeStored = (id: string, change: (stored: StoredSettings) => StoredSettings): Promise<void> =>
    atomically(async (tx) => {
      const row = await tx.project.findUnique({ where: { id }, select: { settings: true } });
      if (!row) throw notFound();
      const settings = toJson(change(fromJson<StoredSettings>(row.settings)));
      await tx.project.update({ where: { id }, data: { settings } });
    });

  async function summary(row: Project): Promise<ProjectSummary> {
    const [first] = await summaries([row]);
    if (!first) throw notFound();
    return first;
  }

  return {
    list: async () => summaries(await connection.project.findMany({ orderBy: { updatedAt: "desc" } })),
    get: async (id) => summary(await find(id)),
    exists: async (id) => (await connection.project.count({ where: { id } })) > 0,
    create: async ({ name, sample, blueprint, origin, settings }) =>
      summary(
        await connection.project.create({
          data: {
            id: newId("prj"),
            name,
            sample: sample ?? false,
            blueprint: blueprint ?? null,
            origin: origin ?? "idea",
            stages: Object.fromEntries(STAGES.map((stage) => [stage, "idle"])),
            settings: toJson({ ...DEFAULT_PROJECT_SETTINGS, ...settings }),
          },
        }),
      ),
    update: async (id, { stages, ...change }) => {
      const row = await find(id);
      const merged = stages ? { stages: toJson({ ...fromJson<object>(row.stages), ...stages }) } : {};
      return summary(await connection.project.update({ where: { id }, data: { ...change, ...merged } }));
    },
    baseline: async (id) => {
      const { baseline } = await find(id);
      return baseline === null ? null : fromJson<SuiteBaseline>(baseline);
    },
    saveBaseline: async (id, baseline) => {
      await find(id);
      await connection.project.update({ where: { id }, data: { baseline: toJson(baseline) } });
    },
    settings: async (id) => {
      const { environment: _own, ...settings } = fromJson<StoredSettings>((await find(id)).settings);
      return { ...DEFAULT_PROJECT_SETTINGS, ...settings };
    },
    saveSettings: async (id, settings) => {
      await changeStored(id, ({ environment }) => ({ ...settings, ...(environment ? { environment } : {}) }));
      return settings;
    },
    environment: async (id) => fromJson<StoredSettings>((await find(id)).settings).environment ?? [],
    saveEnvironment: async (id, rows) => {
      await changeStored(id, (stored) => ({ ...stored, environment: rows }));
      return rows;
    },
    remove: async (id) => {
      // What the workflow left of its runs hangs on no row: it is gone by name.
      const runs = await connection.run.findMany({ where: { projectId: id }, select: { id: true } });
      for (const threads of slicesOf(runs.map((run) => run.id))) {
        const threadId = { in: threads };
        await connection.checkpointWrite.deleteMany({ where: { threadId } });
        await connection.checkpoint.deleteMany({ where: { threadId } });
      }
      await connection.acceptedLeaf.deleteMany({ where: { scope: "project", projectId: id } });
      await connection.project.deleteMany({ where: { id } });
    },
  };
}
