/**
 * Runs a project's checks and lays their records against its criteria.
 * It never takes a model's word for a result, and a check without a record is never "passed".
 */
export { allMustsPassed, traceMatrix } from "./trace-matrix.ts";
export { type CheckRun, runChecks } from "./verify-service.ts";
