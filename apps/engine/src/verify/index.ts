/**
 * Lays the runner's records against a project's criteria, writes tests in two lanes, and measures what tests are worth by
 * changing the code.
 * It never takes a model's word for a result, and a check without a record is never "passed".
 */

export { caseFindings, leafOfCheck } from "./case-findings.ts";
export { callOf } from "./case-text.ts";
export { choosePins, type PinnedCall } from "./choose-pins.ts";
export { junitXml } from "./exports/junit-xml.ts";
export { matrixMarkdown } from "./exports/matrix-markdown.ts";
export { seleniumScript } from "./exports/selenium-script.ts";
export { type LeafSubject, leafMutation } from "./mutation/leaf-mutation.ts";
export { mutationScore, type RunTests, type TestedSource } from "./mutation/mutation-score.ts";
export { testPlan } from "./test-plan.ts";
export { traceMatrix } from "./trace-matrix.ts";
export { filterTests } from "./written-tests/filter-tests.ts";
export { regressionTests } from "./written-tests/regression-tests.ts";
export { type RunCalls, runSourceCalls } from "./written-tests/run-calls.ts";
export { type Finding, findingsOf, specTests } from "./written-tests/spec-tests.ts";
