/**
 * The guild: which expert a request belongs to, which replica serves it, and how several answers become one. It
 * decides; it never reads or writes a project and never runs code.
 */
export { createHouseRules, type HouseRulesService } from "./house-rules/house-rules-service.ts";
export { createGuildPool, type GuildPool } from "./pool/create-guild-pool.ts";
export type { ExpertBackends } from "./pool/expert-backends.ts";
