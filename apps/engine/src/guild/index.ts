/**
 * The guild: which expert a request belongs to and why, which replica serves it, and how several answers become one.
 * It decides; it never reads or writes a project, never runs code, and never guesses where the gate is not sure.
 */
export type { Answer } from "./aggregation/answer.ts";
export { chooseStrategy, kindOfTask, measuredWays } from "./aggregation/choose-strategy.ts";
export { findConflicts } from "./aggregation/conflicts.ts";
export { type Draft, draftByChoice, flawOfMerged, mergedAnswer } from "./aggregation/merge-answers.ts";
export { partsOf } from "./aggregation/parts.ts";
export { mergeRequest, refineRequest } from "./aggregation/strategies.ts";
export { ExperimentService } from "./experiments/experiment-service.ts";
export { createHouseRules, type HouseRulesService } from "./house-rules/house-rules-service.ts";
export { childRetrainer } from "./learning/child-retrainer.ts";
export { createLearning, type Learning } from "./learning/create-learning.ts";
export { createGuildPool, type GuildPool } from "./pool/create-guild-pool.ts";
export type { ExpertBackends } from "./pool/expert-backends.ts";
export type { OutcomeLog } from "./record/record-book.ts";
export { createRouting, type Routing } from "./router/create-routing.ts";
export type { Router } from "./router/router-service.ts";
export { createSettlements, type Settlements } from "./router/settlements.ts";
