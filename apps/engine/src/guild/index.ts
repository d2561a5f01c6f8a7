/**
 * The guild: which expert a request belongs to, which replica serves it, and how several answers become one. It
 * decides; it never reads or writes a project and never runs code.
 */
export type { Answer } from "./aggregation/answer.ts";
export { chooseStrategy, kindOfTask } from "./aggregation/choose-strategy.ts";
export { findConflicts } from "./aggregation/conflicts.ts";
export { type Draft, draftByChoice, flawOfMerged, mergedAnswer } from "./aggregation/merge-answers.ts";
export { partsOf } from "./aggregation/parts.ts";
export { mergeRequest, refineRequest } from "./aggregation/strategies.ts";
export { createHouseRules, type HouseRulesService } from "./house-rules/house-rules-service.ts";
export { createGuildPool, type GuildPool } from "./pool/create-guild-pool.ts";
export type { ExpertBackends } from "./pool/expert-backends.ts";
