/**
 * Schemas and types of everything that crosses a process: ids, errors, events, payloads, jobs.
 * Imports zod only; never holds behaviour beyond validation and wording.
 */
export * from "./api.ts";
export * from "./candidates.ts";
export * from "./checks.ts";
export * from "./environment.ts";
export * from "./errors.ts";
export * from "./guild.ts";
export * from "./guild-ask.ts";
export * from "./guild-desk.ts";
export * from "./guild-learning.ts";
export * from "./guild-pool.ts";
export * from "./headless.ts";
export * from "./house-rules.ts";
export * from "./imports.ts";
export * from "./models.ts";
export * from "./outline.ts";
export * from "./plan.ts";
export * from "./projects.ts";
export * from "./runs.ts";
export * from "./spec.ts";
export * from "./stages.ts";
export * from "./tokens.ts";
export * from "./values.ts";
export * from "./word-table.ts";
export * from "./wording.ts";
export * from "./work.ts";
