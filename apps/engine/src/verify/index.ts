/**
 * Lays the runner's records against a project's criteria.
 * It never takes a model's word for a result, and a check without a record is never "passed".
 */
export { traceMatrix } from "./trace-matrix.ts";
