/**
 * The guild: which expert a request belongs to and why, which replica serves it, and how several answers become one.
 * It decides; it never reads or writes a project, never runs code, and never guesses where the gate is not sure.
 */
export { createHouseRules, type HouseRulesService } from "./house-rules/house-rules-service.ts";
export { createGuildPool, type GuildPool } from "./pool/create-guild-pool.ts";
export type { ExpertBackends } from "./pool/expert-backends.ts";
export type { OutcomeLog, RecordView } from "./record/record-book.ts";
export { createRouting, type Routing } from "./router/create-routing.ts";
export type { Router } from "./router/router-service.ts";
