/**
 * Lays the runner's records against a project's criteria, and measures what tests are worth by changing the code.
 * It never takes a model's word for a result, and a check without a record is never "passed".
 */
export { leafMutation } from "./mutation/leaf-mutation.ts";
export { mutationScore } from "./mutation/mutation-score.ts";
export { traceMatrix } from "./trace-matrix.ts";
