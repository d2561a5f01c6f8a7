import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@guildhall/contracts";
import type { Client } from "@libsql/client";
import { type AcceptedLeafRepository, createAcceptedLeafRepository } from "./accepted-leaves.ts";
import { type AccessTokenRepository, createAccessTokenRepository } from "./access-tokens.ts";
import { type CheckResultRepository, createCheckResultRepository } from "./check-results.ts";
import { type CheckpointRepository, createCheckpointRepository } from "./checkpoints.ts";
import { type Connection, PrismaClient } from "./client.ts";
import { sayingFullDisk, tellingFullDisk } from "./full-disk.ts";
import { createGatePolicyRepository, type GatePolicyRepository } from "./gate-policies.ts";
import { createGateTrainingRepository, type GateTrainingRepository } from "./gate-trainings.ts";
import { createGuildAuditRepository, type GuildAuditRepository } from "./guild-audit.ts";
import { createGuildDecisionRepository, type GuildDecisionRepository } from "./guild-decisions.ts";
import { createGuildExperimentRepository, type GuildExperimentRepository } from "./guild-experiments.ts";
import { createGuildFeedbackRepository, type GuildFeedbackRepository } from "./guild-feedback.ts";
import { createGuildOutcomeRepository, type GuildOutcomeRepository } from "./guild-outcomes.ts";
import { createJobRepository, type JobRepository } from "./jobs.ts";
import { createLeafSearchRepository, type LeafSearchRepository } from "./leaf-searches.ts";
import { createLeafRepository, type LeafRepository } from "./leaves.ts";
import { createMessageRepository, type MessageRepository } from "./messages.ts";
import { type MigrationResult, migrate } from "./migrate.ts";
import { createModelRepository, type ModelRepository } from "./models.ts";
import { createProjectRepository, type ProjectRepository } from "./projects.ts";
import { type Atomically, createRunRepository, type RunRepository } from "./runs.ts";
import {
  type ApiTokenRepository,
  createApiTokenRepository,
  createSessionRepository,
  type SessionRepository,
} from "./sessions.ts";
import { createSettingRepository, type SettingRepository } from "./settings.ts";
import { createShadowScoreRepository, type ShadowScoreRepository } from "./shadow-scores.ts";
import { createSpecRepository, type SpecRepository } from "./specs.ts";
import { openConnection, SqliteAdapter } from "./sqlite-adapter.ts";
import { createTeamExpertRepository, type TeamExpertRepository } from "./team-experts.ts";
import { createVersionStateRepository, type VersionStateRepository } from "./version-states.ts";

export interface Repositories {
  projects: ProjectRepository;
  specs: SpecRepository;
  messages: MessageRepository;
  runs: RunRepository;
  leaves: LeafRepository;
  leafSearches: LeafSearchRepository;
  acceptedLeaves: AcceptedLeafRepository;
  checkResults: CheckResultRepository;
  jobs: JobRepository;
  models: ModelRepository;
  settings: SettingRepository;
  sessions: SessionRepository;
  apiTokens: ApiTokenRepository;
  accessTokens: AccessTokenRepository;
  checkpoints: CheckpointRepository;
  versionStates: VersionStateRepository;
  guildDecisions: GuildDecisionRepository;
  guildOutcomes: GuildOutcomeRepository;
  guildFeedback: GuildFeedbackRepository;
  gatePolicies: GatePolicyRepository;
  gateTrainings: GateTrainingRepository;
  shadowScores: ShadowScoreRepository;
  guildExperiments: GuildExperimentRepository;
  guildAudit: GuildAuditRepository;
  teamExperts: TeamExpertRepository;
}

export interface Database extends Repositories {
  /**
   * All or nothing. Inside, use only the repositories given: one of the outer ones would wait for this transaction
   * to end. Never await a model, a sandbox or a file inside.
   */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  readonly migrations: MigrationResult;
  close(): Promise<void>;
}

function createRepositories(connection: Connection, atomically: Atomically): Repositories {
  return {
    projects: createProjectRepository(connection, atomically),
    specs: createSpecRepository(connection),
    messages: createMessageRepository(connection),
    runs: createRunRepository(connection, atomically),
    leaves: createLeafRepository(connection),
    leafSearches: createLeafSearchRepository(connection),
    acceptedLeaves: createAcceptedLeafRepository(connection),
    checkResults: createCheckResultRepository(connection),
    jobs: createJobRepository(connection),
    models: createModelRepository(connection, atomically),
    settings: createSettingRepository(connection),
    sessions: createSessionRepository(connection),
    apiTokens: createApiTokenRepository(connection),
    accessTokens: createAccessTokenRepository(connection),
    checkpoints: createCheckpointRepository(connection),
    versionStates: createVersionStateRepository(connection),
    guildDecisions: createGuildDecisionRepository(connection),
    guildOutcomes: createGuildOutcomeRepository(connection),
    guildFeedback: createGuildFeedbackRepository(connection),
    gatePolicies: createGatePolicyRepository(connection, atomically),
    gateTrainings: createGateTrainingRepository(connection),
    shadowScores: createShadowScoreRepository(connection),
    guildExperiments: createGuildExperimentRepository(connection),
    guildAudit: createGuildAuditRepository(connection),
    teamExperts: createTeamExpertRepository(connection),
  };
}

/** Makes the file before the library does: its mode, which the log beside it inherits, lets nobody else read it. */
async function openOwnFile(file: string | null, url: string): Promise<Client> {
  if (file) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await (await open(file, "a", 0o600)).close();
  }
  return openConnection(url);
}

/**
 * Opens (and creates) the database of one engine and brings it to the newest migration, after a backup.
 * `url`: `file:/absolute/path.db`. Throws AppError DATABASE when it cannot be opened or belongs to a newer version.
 */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  const file = url.startsWith("file:/") ? fileURLToPath(url) : null;
  const connection = await openOwnFile(file, url).catch((cause: unknown) => {
    throw new AppError(
      "DATABASE",
      `The database ${file ?? url} cannot be opened.`,
      "Check that the disk is not full and the file belongs to you, or restore a copy from the folder `backups`.",
      { cause },
    );
  });
  const migrations = await migrate(connection, file).catch((cause: unknown) => {
    connection.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "DATABASE",
      `The database ${file ?? url} could not be brought up to date.`,
      "Check the free disk space and start again; a copy from before is in the folder `backups`.",
      { cause },
    );
  });
  const prisma = tellingFullDisk(new PrismaClient({ adapter: new SqliteAdapter(connection, url) }));
  const limits = { maxWait: 30_000, timeout: 30_000 };
  const atomically: Atomically = (work) => sayingFullDisk(prisma.$transaction(work, limits));
  return {
    ...createRepositories(prisma, atomically),
    transaction: (work) =>
      sayingFullDisk(prisma.$transaction((tx) => work(createRepositories(tx, (inner) => inner(tx))), limits)),
    migrations,
    close: () => prisma.$disconnect(),
  };
}
