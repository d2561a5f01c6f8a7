/**
 * The database behind typed repositories: the only importer of Prisma. It stores and finds what the rooms decided;
 * it never decides anything about a project itself, and never waits for anything outside the database.
 */
export type { AcceptedLeaf, AcceptedLeafRepository } from "./accepted-leaves.ts";
export type { AccessTokenRepository } from "./access-tokens.ts";
export type { CheckResultRepository, StoredCheckResult } from "./check-results.ts";
export type {
  CheckpointKey,
  CheckpointRepository,
  StoredCheckpoint,
  StoredCheckpointWrite,
} from "./checkpoints.ts";
export type { GatePolicyRepository, StoredPolicy } from "./gate-policies.ts";
export type { GateTrainingRepository } from "./gate-trainings.ts";
export type { GuildAuditRepository } from "./guild-audit.ts";
export type { GuildDecisionRepository, StoredDecision } from "./guild-decisions.ts";
export type { GuildExperimentRepository, StoredExperiment } from "./guild-experiments.ts";
export type { GuildFeedbackRepository, StoredFeedback } from "./guild-feedback.ts";
export type { GuildOutcomeRepository, StoredOutcome } from "./guild-outcomes.ts";
export { hashToken, newId } from "./ids.ts";
export type { Job, JobRepository, JobStatus, RetryClass } from "./jobs.ts";
export type { LeafSearchRepository } from "./leaf-searches.ts";
export type { LeafRepository, Pin, StoredLeaf } from "./leaves.ts";
export type { MessageRepository } from "./messages.ts";
export type { ModelRepository, StoredModel } from "./models.ts";
export { type Database, openDatabase, type Repositories } from "./open-database.ts";
export { DEFAULT_PROJECT_SETTINGS, type ProjectRepository, type SuiteBaseline } from "./projects.ts";
export { ACTIVE_RUN_STATUSES, type RunRepository, type StoredRun } from "./runs.ts";
export type { ApiTokenKind, ApiTokenRepository, SessionRepository } from "./sessions.ts";
export type { SettingRepository } from "./settings.ts";
export type { ShadowScoreRepository, StoredShadowScore } from "./shadow-scores.ts";
export type { SpecAuthor, SpecRepository, StoredSpec } from "./specs.ts";
export type { TeamExpertRepository } from "./team-experts.ts";
export { openTestDatabase } from "./test-database.ts";
export type { VersionState } from "./version-states.ts";
